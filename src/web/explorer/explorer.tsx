import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

import { GUIDE, type GuideAnswer } from "../../graphql/operations/generated.js";
import { examplesOf, leadOf } from "./about-guide.js";
import { useAnswer } from "./api/use-answer.js";
import { FIRST_ROLES } from "./first-roles.js";
import { counting } from "./kept/counting.js";
import { type Kept, KeptContext, useKeptList } from "./kept/use-kept.js";
import { offeredRoles } from "./offered-roles.js";
import { useNames } from "./names.js";
import { Sources } from "./parts/citations.js";
import { Levels } from "./parts/levels.js";
import { LargeGuide } from "./parts/use-browse.js";
import { Skeleton, Trouble } from "./parts/status.js";
import { AboutRole } from "./sections/about-role.js";
import { Ask } from "./sections/ask.js";
import { Compare } from "./sections/compare.js";
import { Credits } from "./sections/credits.js";
import { Languages } from "./sections/languages.js";
import { DirectGap } from "./sections/direct-gap.js";
import { Onward } from "./sections/onward.js";
import { RoleMap } from "./sections/role-map.js";
import { Ways } from "./sections/ways.js";
import { useTitle } from "./use-title.js";
import { useAddress } from "./use-address.js";
import { useFocusedAnswer } from "./use-focused-answer.js";

/** The whole page. The page's address holds the question; the public API answers it. */
export function Explorer() {
  const [asked, change] = useAddress();
  const kept = useKeptList();
  const question = counting(asked, kept);
  const { from, to, nothing, also, compare, have, learn } = question;
  const { data, error, retry } = useAnswer(GUIDE, FIRST_ROLES);
  const { nameOf, areKnown } = useNames([from, to, also, ...(compare ?? []), ...asked.have, ...learn], data);
  const isLarge = data !== null && data.roles.totalCount > data.roles.nodes.length;
  const offered = isLarge ? NONE : offeredRoles(data);
  const wereKnown = useRef(false);
  if (areKnown) wereKnown.current = true;
  const result = useFocusedAnswer(from, to);

  useTitle(question, nameOf);

  const asksPath = from !== null && to !== null && from !== to;
  const begun = from !== null || have.length > 0;
  return (
    <GuideContext guide={data?.guide ?? null} isLarge={isLarge} kept={kept}>
      <main id="main" class="page" tabIndex={-1}>
        <div class={begun || to || compare ? "hero small" : "hero"}>
          <h1 class="hero-title">Where could your career go?</h1>
          {!begun && !to && !compare && (
            <p class={data ? "lead" : "lead unknown"}>{data ? leadOf(data) : LEAD_TO_COME}</p>
          )}
        </div>
        {error && <Trouble error={error} retry={retry} />}
        <Ask question={asked} change={change} offered={offered} examples={examplesOf(data)} nameOf={nameOf} />
        {compare && (
          <Compare question={{ ...question, compare }} change={change} offered={offered} nameOf={nameOf} />
        )}
        <section
          ref={result}
          tabIndex={-1}
          aria-label="Answer"
          class={asksPath || begun ? "answer tall" : "answer"}
        >
          {!wereKnown.current && (asksPath || begun) ? (
            <Skeleton what="Looking…" />
          ) : asksPath ? (
            <Ways question={{ ...question, from, to }} change={change} nameOf={nameOf} />
          ) : (
            <>
              {from !== null && from === to && (
                <p class="notice">You are there already. Choose another goal.</p>
              )}
              {from === null && to !== null && (have.length > 0 || nothing) && (
                <DirectGap question={{ ...question, to }} nameOf={nameOf} change={change} />
              )}
              {from === null && to !== null && have.length === 0 && !nothing && (
                <p class="notice">
                  Now choose where you are, enter what you know, or start from nothing, to see what it takes.
                </p>
              )}
              {nothing && !begun && to === null && (
                <p class="notice">Now choose where you want to be, to see what it takes.</p>
              )}
              {begun && (to === null || to === from) && (
                <Onward question={question} change={change} nameOf={nameOf} />
              )}
            </>
          )}
        </section>
        {!asksPath && compare === null && <RoleMap question={question} change={change} path={null} />}
        {to !== null && !asksPath && <AboutRole id={to} />}
        {to === null && from !== null && <AboutRole id={from} />}
      </main>
      {data && (
        <Credits guide={data.guide}>
          <Languages question={asked} />
        </Credits>
      )}
    </GuideContext>
  );
}

const NONE: readonly never[] = [];

/** As long as what is told once the guide is known, and not shown. */
const LEAD_TO_COME = "The career guide is being opened. ".repeat(6);

/** What all parts of the page need: of the guide itself, and of what the visitor has ticked. */
function GuideContext({
  guide,
  isLarge,
  kept,
  children,
}: {
  guide: GuideAnswer["guide"] | null;
  isLarge: boolean;
  kept: Kept;
  children: ComponentChildren;
}) {
  return (
    <Sources.Provider value={guide?.sources ?? NONE}>
      <Levels.Provider value={guide?.levels ?? null}>
        <LargeGuide.Provider value={isLarge}>
          <KeptContext.Provider value={kept}>{children}</KeptContext.Provider>
        </LargeGuide.Provider>
      </Levels.Provider>
    </Sources.Provider>
  );
}
