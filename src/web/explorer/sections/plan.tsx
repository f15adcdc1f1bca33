import type { Path } from "../../../graphql/operations/generated.js";
import { PACE } from "../../../text/pace.js";
import { readAddress } from "../address.js";
import type { NameOf } from "../names.js";
import { Trouble, Waiting } from "../parts/status.js";
import type { Change } from "../use-address.js";
import { isTimedPlan } from "../plan-phases.js";
import { type PlanQuestion, usePlan } from "../use-plan.js";
import { PlanFiles } from "./plan-files.js";
import { PlanTimeline } from "./plan-timeline.js";

interface Props {
  readonly question: PlanQuestion;
  readonly change: Change;
  readonly nameOf: NameOf;
  /** Null for a plan straight to the goal. */
  readonly path: Path | null;
}

/** What to learn when, at the person's own pace, from the day that they choose. */
export function Plan({ question, change, nameOf, path }: Props) {
  const { pace, plan } = question;
  const { data, error, retry, waiting, isWholeWay, start } = usePlan(question, path);
  const learningPlan = data?.learningPlan ?? null;
  const isTimed = learningPlan !== null && isTimedPlan(learningPlan);
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title" class="section-title">
        A learning plan
      </h2>
      <div class="plan-controls">
        {isTimed && (
          <>
            <label>
              Hours a week
              <input
                type="number"
                min={PACE.least}
                max={PACE.most}
                value={pace}
                onChange={({ currentTarget }) => {
                  const wanted = currentTarget.valueAsNumber;
                  const usable = Number.isFinite(wanted) ? wanted : PACE.usual;
                  change({ pace: Math.min(PACE.most, Math.max(PACE.least, usable)) }, { replace: true });
                }}
              />
            </label>
            <label>
              Starting on
              <input
                type="date"
                value={start}
                onChange={({ currentTarget }) => {
                  // Only a day that an address may hold.
                  const { start: day } = readAddress(`?start=${currentTarget.value}`);
                  change({ start: day }, { replace: true });
                }}
              />
            </label>
          </>
        )}
        {path !== null && path.length > 1 && (
          <fieldset>
            <legend class="visually-hidden">Plan for</legend>
            {(["way", "goal"] as const).map((choice) => (
              <label key={choice} class="segment">
                <input
                  type="radio"
                  name="plan"
                  checked={plan === choice}
                  onChange={() => {
                    change({ plan: choice }, { replace: true });
                  }}
                />
                <span>{choice === "way" ? "Every step of the way" : "The goal alone"}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {error && <Trouble error={error} retry={retry} />}
      {!data && waiting && <Waiting what="Planning…" />}
      {learningPlan && (
        <PlanTimeline
          plan={learningPlan}
          pace={pace}
          start={start}
          stale={waiting}
          fresh={
            isWholeWay && question.also === null ? new Set(path?.newCompetencies.map(({ id }) => id)) : null
          }
          experience={path ? path.experience : (learningPlan.phases[0]?.experience ?? null)}
        />
      )}
      {learningPlan && learningPlan.steps.length > 0 && (
        <PlanFiles plan={learningPlan} question={question} start={start} nameOf={nameOf} />
      )}
    </section>
  );
}
