import type { Steps } from "../../async/steps.js";
import type { Competency, HoursRange, Role, YearsRange } from "../../guide/guide.js";
import type { Profile } from "../model/profile.js";
import { sumHours } from "../../guide/hours.js";
import { mostYears, yearsBeyond } from "../../guide/years.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { leastGap } from "../gap/least-gap.js";
import { isEssential, requirementsOf } from "../model/requirements.js";
import type { GapItem } from "../gap/gap-item.js";
import { describeGap } from "../gap/skill-gap.js";
import { NO_WISHES, type Wishes } from "../gap/wishes.js";
import { phasesOf } from "./phases.js";
import { criticalPath, schedule, type Task } from "./schedule.js";

export interface LearningPlan {
  readonly steps: readonly LearningStep[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  readonly weeks: number | null;
  readonly criticalPath: readonly Competency[];
  /** One for each role, in the order in which they are to be reached. */
  readonly phases: readonly PlanPhase[];
  readonly optimal: boolean;
}

/** What has to be learned for one role of the plan beyond what the roles before it need. */
export interface PlanPhase {
  readonly role: Role;
  /** Numbers of the steps, as their `index` says; empty where nothing is left to learn for the role. */
  readonly steps: readonly number[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  /** When the role is reached; null where `weeks` is. */
  readonly endWeek: number | null;
  /** The years that the role requires beyond the start and the roles before it; null if it does not say. */
  readonly experience: YearsRange | null;
}

export interface LearningStep {
  readonly index: number;
  readonly layer: number;
  readonly competency: Competency;
  readonly hours: HoursRange | null;
  readonly startWeek: number | null;
  readonly endWeek: number | null;
  readonly slackHours: number;
  readonly dependsOn: readonly Competency[];
  readonly alternatives: readonly Competency[];
  readonly requiredBy: readonly Role[];
}

/**
 * One plan for several roles, which are to be reached in the order given: the best set, in the order of `setRanking`, that meets all their
 * essential requirements; what an earlier role needs first, then in the order of `schedule`. Layers, slack and critical path follow the
 * critical path method (Kelley & Walker 1959), which assumes that steps can be taken in parallel; weeks assume one step after another. Null when there is
 * no way without what is excluded. O(items log items + prerequisites) after the gap.
 */
export function* learningPlan(
  model: CompetencyGraph,
  profile: Profile,
  roles: readonly string[],
  hoursPerWeek: number | null,
  from: string | null = null,
  wishes: Wishes = NO_WISHES,
): Steps<LearningPlan | null> {
  const essential = roles.map((role) => requirementsOf(model, role).filter(isEssential));
  const requirements = essential.flat();
  const least = leastGap(model, profile, requirements, wishes);
  yield;
  if (least === null) return null;
  const gap = describeGap(model, profile, requirements, least, wishes);
  const items = withoutRepeats([...gap.missing, ...gap.raised]);
  yield;
  const phaseOf = yield* phasesOf(model, profile, items, essential, wishes.preferred);
  const tasks = schedule(model, profile, { items, roles, essential, phaseOf });
  const reached = roles.map((role) => model.index.role(role));
  const before = from === null ? [] : [model.index.role(from)];
  let done = 0;
  const isTimed = items.length === 0 || items.some(({ hours }) => hours !== null);
  const week = (hours: number): number | null =>
    hoursPerWeek === null || !isTimed ? null : hours / hoursPerWeek;
  const steps = tasks.map(({ item, layer, slack, dependsOn, requiredBy }, i): LearningStep => {
    const startWeek = week(done);
    done += item.hours?.typical ?? 0;
    return {
      index: i + 1,
      layer,
      competency: item.competency,
      hours: item.hours,
      startWeek,
      endWeek: week(done),
      slackHours: slack,
      dependsOn,
      alternatives: item.alternatives,
      requiredBy: requiredBy.map((role) => model.index.role(role)),
    };
  });
  return {
    steps,
    ...sumHours(items.map(({ hours }) => hours)),
    weeks: week(done),
    criticalPath: criticalPath(tasks),
    phases: reached.map((role, phase) => ({
      ...describePhase(role, phase, tasks, week),
      experience: yearsBeyond(
        role.experience,
        mostYears([...before, ...reached.slice(0, phase)].map(({ experience }) => experience)),
      ),
    })),
    optimal: gap.optimal,
  };
}

/** Two roles may ask for a competency at two levels: the greater counts. */
function withoutRepeats(items: readonly GapItem[]): GapItem[] {
  const byId = new Map<string, GapItem>();
  for (const item of items) {
    const known = byId.get(item.competency.id);
    if (!known || (item.toLevel ?? 1) > (known.toLevel ?? 1)) byId.set(item.competency.id, item);
  }
  return [...byId.values()];
}

function describePhase(
  role: Role,
  phase: number,
  tasks: readonly Task[],
  week: (hours: number) => number | null,
): Omit<PlanPhase, "experience"> {
  const own = tasks.flatMap((task, i) =>
    task.phase === phase ? [{ index: i + 1, hours: task.item.hours }] : [],
  );
  const until = tasks.reduce((sum, task) => sum + (task.phase <= phase ? task.duration : 0), 0);
  return {
    role,
    steps: own.map(({ index }) => index),
    ...sumHours(own.map(({ hours }) => hours)),
    endWeek: week(until),
  };
}
