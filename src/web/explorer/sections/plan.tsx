import { PLAN, type Path } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import { PACE } from "../address.js";
import { Trouble, Waiting } from "../parts/status.js";
import type { Change } from "../use-address.js";
import type { PathQuestion } from "../path-question.js";
import { PlanTimeline } from "./plan-timeline.js";

interface Props {
  readonly question: Omit<PathQuestion, "from"> & { readonly from: string | null };
  readonly change: Change;
  /** Null for a plan straight to the goal. */
  readonly path: Path | null;
}

/** What to learn in which week, at the person's own pace. */
export function Plan({ question, change, path }: Props) {
  const { from, to, have, learn, pace, plan } = question;
  const wholeWay = path !== null && path.length > 1 && plan === "way";
  const { data, error, retry, waiting } = useAnswer(PLAN, {
    to: wholeWay ? path.roles.slice(1).map(({ id }) => id) : [to],
    from,
    have: [...have, ...learn],
    pace,
  });
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title" class="section-title">
        A learning plan
      </h2>
      <div class="plan-controls">
        {data?.learningPlan.weeks !== 0 && data?.learningPlan.weeks !== null && (
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
      {data && (
        <PlanTimeline
          plan={data.learningPlan}
          pace={pace}
          stale={waiting}
          fresh={wholeWay ? new Set(path.newCompetencies.map(({ id }) => id)) : null}
        />
      )}
    </section>
  );
}
