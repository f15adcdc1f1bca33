import type { PlanStep } from "../../../graphql/operations/generated.js";
import { hoursLine } from "../hours-text.js";
import { LinkedNames } from "../parts/names.js";
import { Tick } from "../parts/tick.js";
import { dayAfter, monthsText } from "../plan-dates.js";
import { weekText } from "../timeline.js";

interface Props {
  readonly step: PlanStep;
  /** Length of the plan in weeks; null for a plan without known hours. */
  readonly weeks: number | null;
  /** The day on which the plan starts. */
  readonly start: string;
  /** On the longest chain of prerequisites. */
  readonly isCritical: boolean;
  /** Held already, at too low a level. */
  readonly isHeld: boolean;
}

/** One competency of a plan: its name, when and how long it is learned, and what it hangs on. All plans are made of these. */
export function PlanItem({ step, weeks, start, isCritical, isHeld }: Props) {
  const { competency, hours, startWeek, endWeek } = step;
  const [first, last] = [startWeek ?? 0, endWeek ?? 0];
  return (
    <li class={isCritical && weeks !== null ? "critical" : undefined}>
      <p class="bar-name">
        <strong>
          <Tick of={competency} />
        </strong>
        {isHeld && <span class="fine"> to deepen</span>}{" "}
        {weeks !== null && (
          <span class="fine block">
            {monthsText(dayAfter(start, first), dayAfter(start, last))} · {weekText(first, last)} ·{" "}
            {hoursLine(hours)}
            {isCritical && <span class="visually-hidden">, on the longest chain</span>}
          </span>
        )}
        <Ties step={step} />
      </p>
      {weeks !== null && (
        <span class="track" aria-hidden="true">
          <span
            class="bar"
            style={{ left: `${(100 * first) / weeks}%`, width: `${(100 * (last - first)) / weeks}%` }}
          />
        </span>
      )}
    </li>
  );
}

/** What has to be learned before, and what could be learned instead. */
function Ties({ step: { dependsOn, alternatives } }: { step: PlanStep }) {
  if (dependsOn.length + alternatives.length === 0) return null;
  return (
    <span class="fine block">
      {dependsOn.length > 0 && (
        <>
          after <LinkedNames of={dependsOn} />
        </>
      )}
      {dependsOn.length > 0 && alternatives.length > 0 && " · "}
      {alternatives.length > 0 && (
        <>
          alternatives: <LinkedNames of={alternatives} />
        </>
      )}
    </span>
  );
}
