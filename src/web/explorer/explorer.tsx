import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { GUIDE, type GuideAnswer } from "../../graphql/operations/generated.js";
import { useAnswer } from "./api/use-answer.js";
import { FIRST_ROLES } from "./first-roles.js";
import { useNames } from "./names.js";
import { Sources } from "./parts/citations.js";
import { Levels } from "./parts/levels.js";
import { Skeleton, Trouble } from "./parts/status.js";
import { AboutRole } from "./sections/about-role.js";
import { Ask } from "./sections/ask.js";
import { Credits } from "./sections/credits.js";
import { Languages } from "./sections/languages.js";
import { DirectGap } from "./sections/direct-gap.js";
import { Onward } from "./sections/onward.js";
import { RoleMap } from "./sections/role-map.js";
import { Ways } from "./sections/ways.js";
import { useAddress } from "./use-address.js";

/** The whole page. The page's address holds the question; the public API answers it. */
export function Explorer() {
  const [question, change] = useAddress();
  const { from, to, have, learn } = question;
  const { data, error, retry } = useAnswer(GUIDE, FIRST_ROLES);
  const { nameOf, areKnown } = useNames([from, to, ...have, ...learn], data);
  const result = useRef<HTMLElement>(null);
  const asked = `${from ?? ""} ${to ?? ""}`;
  const before = useRef(asked);

  useEffect(() => {
    const start = from && nameOf(from).name;
    const goal = to && nameOf(to).name;
    document.title = [start && `From ${start}`, goal && `to ${goal}`, "Career graph"]
      .filter(Boolean)
      .join(" · ");
  });
  useEffect(() => {
    if (before.current !== asked && from && to) result.current?.focus();
    before.current = asked;
  }, [asked]);

  const asksPath = from !== null && to !== null && from !== to;
  const begun = from !== null || have.length > 0;
  return (
    <GuideContext guide={data?.guide ?? null}>
      <main id="main" class="page" tabIndex={-1}>
        <div class={begun || to ? "hero small" : "hero"}>
          <h1 class="hero-title">Where could your career go?</h1>
          {!begun && !to && (
            <p class="lead">
              Choose the role you have and the role you want. You see the ways people take, what each step
              requires, which source says so, and a plan for learning it at your own pace.
            </p>
          )}
        </div>
        {error && <Trouble error={error} retry={retry} />}
        <Ask question={question} change={change} roles={data?.roles.nodes ?? NONE} nameOf={nameOf} />
        <section
          ref={result}
          tabIndex={-1}
          aria-label="Answer"
          class={asksPath || begun ? "answer tall" : "answer"}
        >
          {!areKnown && (asksPath || begun) ? (
            <Skeleton what="Looking…" />
          ) : asksPath ? (
            <Ways question={{ ...question, from, to }} change={change} nameOf={nameOf} />
          ) : (
            <>
              {from !== null && from === to && (
                <p class="notice">You are there already. Choose another goal.</p>
              )}
              {from === null && to !== null && have.length > 0 && (
                <DirectGap question={{ ...question, to }} nameOf={nameOf} change={change} />
              )}
              {from === null && to !== null && have.length === 0 && (
                <p class="notice">Now choose where you are, or enter what you know, to see the ways there.</p>
              )}
              {begun && (to === null || to === from) && (
                <Onward question={question} change={change} nameOf={nameOf} />
              )}
            </>
          )}
        </section>
        {!asksPath && <RoleMap question={question} change={change} path={null} />}
        {to !== null && !asksPath && <AboutRole id={to} />}
        {to === null && from !== null && <AboutRole id={from} />}
      </main>
      {data && (
        <Credits guide={data.guide}>
          <Languages question={question} />
        </Credits>
      )}
    </GuideContext>
  );
}

const NONE: readonly never[] = [];

/** What all parts of the page need of the guide itself. */
function GuideContext({
  guide,
  children,
}: {
  guide: GuideAnswer["guide"] | null;
  children: ComponentChildren;
}) {
  return (
    <Sources.Provider value={guide?.sources ?? NONE}>
      <Levels.Provider value={guide?.levels ?? null}>{children}</Levels.Provider>
    </Sources.Provider>
  );
}
