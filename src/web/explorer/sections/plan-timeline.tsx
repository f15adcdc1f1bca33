import { useContext } from "preact/hooks";

import type { PlanAnswer, PlanStep, Years } from "../../../graphql/operations/generated.js";
import { durationText } from "../../../text/pace.js";
import { moreYearsText } from "../../../text/preparation.js";
import { FIRST_SHOWN } from "../long-list.js";
import { Hours, Untimed } from "../parts/hours.js";
import { LinkedName } from "../parts/names.js";
import { isTimedPlan, type Phase, phasesOf } from "../plan-phases.js";
import { ticksOf } from "../timeline.js";
import { PlanItem } from "./plan-item.js";

interface TimelineProps {
  readonly plan: PlanAnswer["learningPlan"];
  readonly pace: number;
  /** The day on which the plan starts. */
  readonly start: string;
  readonly stale: boolean;
  /** Ids of the competencies that are new; the others are held already, at too low a level. Null if not known. */
  readonly fresh: ReadonlySet<string> | null;
  /** Years of experience that the goal asks for beyond the start; null if not known. */
  readonly experience: Years | null;
}

/** The steps of a plan, phase by phase, on one line of time; without estimates of hours, only in order. */
export function PlanTimeline(props: TimelineProps) {
  const { plan, start, stale } = props;
  const phases = phasesOf(plan, start);
  const weeks = isTimedPlan(plan) ? plan.weeks : null;
  if (plan.steps.length === 0)
    return (
      <div class="notice">
        {phases.map((phase) => (
          <Promise key={phase.role.id} of={phase} />
        ))}
      </div>
    );
  return (
    <div class={stale ? "stale" : undefined} aria-busy={stale}>
      <Sum {...props} weeks={weeks} />
      <div class={weeks === null ? "order" : "timeline"}>
        {weeks !== null && (
          <p class="axis" aria-hidden="true">
            {ticksOf(weeks).map((week) => (
              <span key={week} style={{ left: `${(100 * week) / weeks}%` }}>
                {week === 0 ? "week" : week}
              </span>
            ))}
          </p>
        )}
        {phases.map((phase) => (
          <PhaseItems key={phase.role.id} phase={phase} weeks={weeks} {...props} />
        ))}
      </div>
    </div>
  );
}

function Sum({ plan, pace, fresh, experience, weeks }: TimelineProps & { weeks: number | null }) {
  const { steps, hours, unknownHours } = plan;
  const isUntimed = useContext(Untimed);
  const deepened = steps.filter((step) => isHeld(step, fresh)).length;
  const learned = steps.length - deepened;
  const years = experience !== null && ` · ${moreYearsText(experience)}`;
  if (weeks === null)
    return (
      <p class="plan-sum">
        <span class="big">
          {learned === 1 ? "1 thing" : `${learned} things`} to learn
          {deepened > 0 && `, ${deepened} to deepen`}
        </span>
        {years}
        {!isUntimed && " · the guide does not say how long any of it takes"}
      </p>
    );
  return (
    <>
      <p class="plan-sum">
        <span class="big">≈ {durationText(weeks)}</span> at {pace} h a week ·{" "}
        <Hours of={hours} unknown={unknownHours} />
        {years}
      </p>
      <p class="fine">
        One skill after another, prerequisites first. <span class="swatch critical" /> on the longest chain of
        prerequisites: a delay here delays the whole plan. <span class="swatch" /> can be moved.
        {unknownHours > 0 && " The dates leave out what has no estimate."}
      </p>
    </>
  );
}

function isHeld({ competency }: PlanStep, fresh: ReadonlySet<string> | null): boolean {
  return fresh !== null && !fresh.has(competency.id);
}

/** What is learned for one role: the first ten items, and the others folded; then what may be done. */
function PhaseItems({
  phase,
  plan,
  start,
  weeks,
  fresh,
}: TimelineProps & { phase: Phase; weeks: number | null }) {
  const critical = new Set(plan.criticalPath.map(({ id }) => id));
  const items = phase.steps.map((step) => (
    <PlanItem
      key={step.competency.id}
      step={step}
      weeks={weeks}
      start={start}
      isCritical={critical.has(step.competency.id)}
      isHeld={isHeld(step, fresh)}
    />
  ));
  const rest = items.slice(FIRST_SHOWN);
  return (
    <section class="phase">
      <h3>
        <Promise of={phase} />
      </h3>
      {items.length > 0 && <ol>{items.slice(0, FIRST_SHOWN)}</ol>}
      {rest.length > 0 && (
        <details class="rest">
          <summary class="button">Show {rest.length} more</summary>
          <ol start={FIRST_SHOWN + 1}>{rest}</ol>
        </details>
      )}
    </section>
  );
}

/** "By March 2028 you can apply for Backend Developer." */
function Promise({ of: { promise, role, condition } }: { of: Phase }) {
  return (
    <span class="block">
      {promise}
      <LinkedName of={role} />
      {condition}
    </span>
  );
}
