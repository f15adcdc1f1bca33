import { DIRECT_GAP } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import type { Question } from "../address.js";
import type { NameOf } from "../names.js";
import { Coverage } from "../parts/coverage.js";
import { Ease, Preparation } from "../parts/ease.js";
import { Hours } from "../parts/hours.js";
import { Name } from "../parts/names.js";
import { Skeleton, Trouble } from "../parts/status.js";
import type { Change } from "../use-address.js";
import { useRequirements } from "../use-requirements.js";
import { GapDetail } from "./gap-detail.js";
import { Plan } from "./plan.js";

interface Props {
  readonly question: Question & { readonly to: string };
  readonly change: Change;
  readonly nameOf: NameOf;
}

/** What is missing for a role without roles in between: from skills alone, or when there is no path from the present role. */
export function DirectGap({ question, change, nameOf }: Props) {
  const { from, to, have } = question;
  const { data, error, retry } = useAnswer(DIRECT_GAP, { from, have, to });
  const requirementsOf = useRequirements([to]);
  if (error) return <Trouble error={error} retry={retry} />;
  if (!data) return <Skeleton what="Comparing what you know with what the role requires…" />;
  const { skillGap: gap, role } = data;
  return (
    <>
      <section class="card direct-gap">
        <h2 class="section-title">
          From {from === null ? "what you know" : <Name>{nameOf(from).name}</Name>} straight to{" "}
          <Name>{nameOf(to).name}</Name>
        </h2>
        <Ease of={gap} />
        {role && <Preparation of={role} />}
        <p class="step-facts">
          <Coverage of={gap} />
          <Hours of={gap.hours} unknown={gap.unknownHours} />
        </p>
        <GapDetail gap={gap} requirements={requirementsOf(to)} open />
      </section>
      <Plan question={question} change={change} path={null} />
    </>
  );
}
