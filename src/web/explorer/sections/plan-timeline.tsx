import type { PlanAnswer, PlanStep } from "../../../graphql/operations/generated.js";
import { moreYearsText } from "../../../text/preparation.js";
import { hoursLine } from "../hours-text.js";
import { Hours } from "../parts/hours.js";
import { Name, NameList } from "../parts/names.js";
import { durationText, ticksOf, weekText } from "../timeline.js";

interface TimelineProps {
  readonly plan: PlanAnswer["learningPlan"];
  readonly pace: number;
  readonly stale: boolean;
  /** Ids of the competencies that are new; the others are held already, at too low a level. Null if not known. */
  readonly fresh: ReadonlySet<string> | null;
}

/** The steps of a plan on one line of time; without estimates of hours, only in order. */
export function PlanTimeline({ plan, pace, stale, fresh }: TimelineProps) {
  const { steps, hours, unknownHours } = plan;
  if (steps.length === 0)
    return (
      <div class="notice">
        <p>You have nothing left to learn for this.</p>
        <Phases of={plan.phases} />
      </div>
    );
  const weeks = plan.weeks ?? Math.max(...steps.map(({ endWeek }) => endWeek ?? 0));
  const critical = new Set(plan.criticalPath.map(({ id }) => id));
  if (weeks === 0) return <Order plan={plan} stale={stale} fresh={fresh} />;
  return (
    <div class={stale ? "stale" : undefined} aria-busy={stale}>
      <p class="plan-sum">
        <span class="big">≈ {durationText(weeks)}</span> at {pace} h a week ·{" "}
        <Hours of={hours} unknown={unknownHours} />
      </p>
      <Phases of={plan.phases} />
      <p class="fine">
        One skill after another, prerequisites first. <span class="swatch critical" /> on the longest chain of
        prerequisites: a delay here delays the whole plan. <span class="swatch" /> can be moved.
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

/** The plan of a guide without estimates of hours. */
function Order({ plan, stale, fresh }: Omit<TimelineProps, "pace">) {
  const { steps } = plan;
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
      <Phases of={plan.phases} />
      <p class="fine">Prerequisites come first.</p>
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

/** When each role is reached, and how many years of experience it asks for beyond the roles before it. */
function Phases({ of: phases }: { of: PlanAnswer["learningPlan"]["phases"] }) {
  const told = phases.flatMap(({ role, endWeek, experience }) => {
    const week = phases.length > 1 && endWeek !== null ? [`by week ${Math.ceil(endWeek)}`] : [];
    const facts = [...week, ...(experience === null ? [] : [moreYearsText(experience)])];
    return facts.length === 0 ? [] : [{ role, facts }];
  });
  if (told.length === 0) return null;
  return (
    <ul class="phases plain-list">
      {told.map(({ role, facts }) => (
        <li key={role.id}>
          <strong>
            <Name>{role.name}</Name>
          </strong>{" "}
          {facts.join(" · ")}
        </li>
      ))}
    </ul>
  );
}

/** What has to be learned before, and what could be learned instead. */
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
          alternatives: <NameList of={alternatives} />
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
