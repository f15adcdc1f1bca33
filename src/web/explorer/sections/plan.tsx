import { PLAN, type Path, type PlanAnswer, type PlanStep } from "../../../graphql/operations/generated.js";
import { useAnswer } from "../api/use-answer.js";
import { PACE } from "../address.js";
import { hoursLine } from "../hours-text.js";
import { Hours } from "../parts/hours.js";
import { Name, NameList } from "../parts/names.js";
import { Trouble, Waiting } from "../parts/status.js";
import { durationText, ticksOf, weekText } from "../timeline.js";
import type { Change } from "../use-address.js";
import type { PathQuestion } from "../path-question.js";

interface Props {
  readonly question: Omit<PathQuestion, "from"> & { readonly from: string | null };
  readonly change: Change;
  /** Null: straight to the goal. */
  readonly path: Path | null;
}

/** What to learn in which week, drawn on one line of time. */
export function Plan({ question, change, path }: Props) {
  const { from, to, have, learn, pace, plan } = question;
  const wholeWay = path !== null && path.length > 1 && plan === "way";
  const { data, error, waiting } = useAnswer(PLAN, {
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
      {error && <Trouble error={error} />}
      {!data && waiting && <Waiting what="Planning…" />}
      {data && (
        <Timeline
          plan={data.learningPlan}
          pace={pace}
          stale={waiting}
          fresh={wholeWay ? new Set(path.newCompetencies.map(({ id }) => id)) : null}
        />
      )}
    </section>
  );
}

interface TimelineProps {
  readonly plan: PlanAnswer["learningPlan"];
  readonly pace: number;
  readonly stale: boolean;
  /** What is new; the rest is held and to be deepened. Null: not known. */
  readonly fresh: ReadonlySet<string> | null;
}

function Timeline({ plan, pace, stale, fresh }: TimelineProps) {
  const { steps, hours, unknownHours } = plan;
  if (steps.length === 0) return <p class="notice">There is nothing left to learn for this.</p>;
  const weeks = plan.weeks ?? Math.max(...steps.map(({ endWeek }) => endWeek ?? 0));
  const critical = new Set(plan.criticalPath.map(({ id }) => id));
  if (weeks === 0) return <Order steps={steps} stale={stale} fresh={fresh} />;
  return (
    <div class={stale ? "stale" : undefined} aria-busy={stale}>
      <p class="plan-sum">
        <span class="big">≈ {durationText(weeks)}</span> at {pace} h a week ·{" "}
        <Hours of={hours} unknown={unknownHours} />
      </p>
      <p class="fine">
        Learned one after another, what others build on first. <span class="swatch critical" /> on the longest
        chain: it cannot be put off. <span class="swatch" /> can be moved.
      </p>
      <div class="timeline">
        <p class="axis" aria-hidden="true">
          {ticksOf(weeks).map((week) => (
            <span key={week} style={{ left: `${(100 * week) / weeks}%` }}>
              {week === 0 ? "week" : week}
            </span>
          ))}
        </p>
        <ol>
          {steps.map((step) => (
            <Bar
              key={step.competency.id}
              step={step}
              weeks={weeks}
              critical={critical.has(step.competency.id)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Of a guide that says of nothing how long it takes. */
function Order({
  steps,
  stale,
  fresh,
}: Pick<TimelineProps, "stale" | "fresh"> & { steps: readonly PlanStep[] }) {
  const isHeld = ({ competency }: PlanStep): boolean => fresh !== null && !fresh.has(competency.id);
  const deepened = steps.filter(isHeld).length;
  const learned = steps.length - deepened;
  return (
    <div class={stale ? "stale" : undefined} aria-busy={stale}>
      <p class="plan-sum">
        <span class="big">
          {learned === 1 ? "1 thing" : `${learned} things`} to learn
          {deepened > 0 && `, ${deepened} to deepen`}
        </span>{" "}
        · the guide does not say how long any of it takes
      </p>
      <p class="fine">What others build on comes first.</p>
      <ol class="order">
        {steps.map((step) => (
          <li key={step.competency.id}>
            <strong>
              <Name>{step.competency.name}</Name>
            </strong>
            {isHeld(step) && <span class="fine"> to deepen</span>}
            <Ties dependsOn={step.dependsOn} alternatives={step.alternatives} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Ties({ dependsOn, alternatives }: Pick<PlanStep, "dependsOn" | "alternatives">) {
  if (dependsOn.length + alternatives.length === 0) return null;
  return (
    <span class="fine block">
      {dependsOn.length > 0 && (
        <>
          after <NameList of={dependsOn} />
        </>
      )}
      {dependsOn.length > 0 && alternatives.length > 0 && " · "}
      {alternatives.length > 0 && (
        <>
          or instead <NameList of={alternatives} />
        </>
      )}
    </span>
  );
}

function Bar({ step, weeks, critical }: { step: PlanStep; weeks: number; critical: boolean }) {
  const { competency, hours, startWeek, endWeek, dependsOn, alternatives } = step;
  const [start, end] = [startWeek ?? 0, endWeek ?? 0];
  return (
    <li class={critical ? "critical" : undefined}>
      <p class="bar-name">
        <strong>
          <Name>{competency.name}</Name>
        </strong>{" "}
        <span class="fine block">
          {weekText(start, end)} · {hoursLine(hours)}
          {critical && <span class="visually-hidden">, on the longest chain</span>}
        </span>
        <Ties dependsOn={dependsOn} alternatives={alternatives} />
      </p>
      <span class="track" aria-hidden="true">
        <span
          class="bar"
          style={{ left: `${(100 * start) / weeks}%`, width: `${(100 * (end - start)) / weeks}%` }}
        />
      </span>
    </li>
  );
}
