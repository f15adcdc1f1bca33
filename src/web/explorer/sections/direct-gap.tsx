import type { ComponentChildren } from "preact";

import { DIRECT_GAP } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Coverage } from "../parts/coverage.js";
import { Ease, Preparation } from "../parts/ease.js";
import { Hours, Untimed, UntimedNote } from "../parts/hours.js";
import { Name } from "../parts/names.js";
import { Skeleton, Trouble } from "../parts/status.js";
import { ToLearn } from "../parts/to-learn.js";
import type { Change } from "../use-address.js";
import { useRequirements } from "../use-requirements.js";
import { GapDetail } from "./gap-detail.js";
import { Plan } from "./plan.js";
import { TakeAway } from "./take-away.js";

interface Props {
  readonly question: Question & { readonly to: string };
  readonly change: Change;
  readonly nameOf: NameOf;
  /** What stands between the gap and the plan. */
  readonly children?: ComponentChildren;
}

/** What is missing for a role without roles in between: from skills alone, or when there is no path from the present role. */
export function DirectGap({ question, change, nameOf, children }: Props) {
  const { from, to, have, learn } = question;
  const { data, error, retry } = useAnswer(DIRECT_GAP, { from, have: [...have, ...learn], to });
  const requirements = useRequirements(from === null ? [to] : [from, to]);
  if (error) return <Trouble error={error} retry={retry} />;
  if (!data) return <Skeleton what="Comparing what you know with what the role requires…" />;
  const { skillGap: gap, role } = data;
  return (
    <Untimed.Provider value={gap.hours.typical === 0 && gap.unknownHours > 0}>
      <section class="card direct-gap">
        <h2 id="straight-title" class="section-title">
          From{" "}
          {from !== null ? <Name>{nameOf(from).name}</Name> : have.length > 0 ? "what you know" : "nothing"}{" "}
          straight to <Name>{nameOf(to).name}</Name>
        </h2>
        <Ease of={gap} />
        {role && <Preparation of={role} />}
        <p class="step-facts">
          <Coverage of={gap} />
          <Hours of={gap.hours} unknown={gap.unknownHours} />
        </p>
        <UntimedNote />
        <ToLearn gap={gap} heading="h3" requirements={requirements} />
        <GapDetail gap={gap} role={to} requirements={requirements} open />
      </section>
      {children}
      <TakeAway path={null} question={question} nameOf={nameOf} />
      <Plan question={question} change={change} nameOf={nameOf} path={null} />
    </Untimed.Provider>
  );
}
