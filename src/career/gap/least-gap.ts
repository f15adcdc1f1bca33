import type { ClosureSystem } from "../../algorithms/closure-system.js";
import { type Closure, leastClosure } from "../../algorithms/least-closure.js";
import { spend } from "../../async/work.js";
import { WORK } from "../model/work.js";
import type { Profile } from "../model/profile.js";
import { hoursToRaise } from "../../guide/hours.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { essentialPart, isEssential, requirementsOf, type RoleRequirement } from "../model/requirements.js";
import { knownGaps } from "./known-gaps.js";
import { setRanking } from "./set-ranking.js";
import { NO_WISHES, type Wishes } from "./wishes.js";

/** The gap between a profile and a role, in the numbers of a competency graph. */
export interface LeastGap {
  /** Competencies to learn, ascending. */
  readonly learned: readonly number[];
  /** Competencies held at a lower level than an essential requirement asks for. */
  readonly raised: readonly Raise[];
  /** Typical hours to learn and to raise all of it; unknown ones count 0. */
  readonly hours: number;
  readonly optimal: boolean;
}

export interface Raise {
  readonly item: number;
  readonly fromLevel: number;
  readonly requirement: RoleRequirement;
}

/** The best gap in the order of `setRanking`; null when the essential requirements cannot be met without what is excluded. See `leastClosure`. */
export function leastGap(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  { excluded, preferred }: Wishes = NO_WISHES,
): LeastGap | null {
  const { system } = setRanking(model, requirements, preferred);
  const closure = essentialClosure(system, profile, requirements, excluded);
  if (closure === null) return null;
  const raised = raises(profile, essentialPart(requirements).requirements);
  let hours = 0;
  for (const item of closure.items) hours += model.cost[item]!;
  for (const { item, fromLevel, requirement } of raised) {
    hours += hoursToRaise(model.competencies[item]!, fromLevel, requirement.level!)?.typical ?? 0;
  }
  return { learned: closure.items, raised, hours, optimal: closure.optimal };
}

const knownLeastGaps = knownGaps<LeastGap>(
  200_000,
  ({ learned, raised }) => learned.length + raised.length,
  isEssential,
);

/** The `leastGap` to a role, which is remembered; see `knownGaps`. */
export function leastGapTo(
  model: CompetencyGraph,
  profile: Profile,
  role: string,
  wishes: Wishes = NO_WISHES,
): LeastGap | null {
  return knownLeastGaps(model, profile, role, wishes, () =>
    leastGap(model, profile, requirementsOf(model, role), wishes),
  );
}

/** The cheapest set, by the costs of `system`, that meets the essential requirements; null when there is none without `excluded`. */
export function essentialClosure(
  system: ClosureSystem,
  { items, met }: Profile,
  requirements: readonly RoleRequirement[],
  excluded: Uint8Array | null,
): Closure | null {
  const { items: asked, choices } = essentialPart(requirements);
  const closure = leastClosure(system, {
    items: asked,
    choices,
    held: items,
    met,
    ...(excluded && { excluded }),
  });
  spend(
    WORK.gap +
      WORK.requirement * requirements.length +
      WORK.learned * (closure?.items.length ?? 0) +
      (closure?.nodes ? WORK.choices + WORK.triedSet * closure.nodes : 0),
  );
  return closure;
}

/** Adds to a profile what a gap learns and raises. */
export function learn(
  profile: Profile,
  requirements: readonly RoleRequirement[],
  { learned, raised }: LeastGap,
): void {
  for (const item of learned) {
    profile.items[item] = 1;
    const level = levelAskedFor(requirements, item);
    if (level === null) profile.levels.delete(item);
    else profile.levels.set(item, level);
  }
  for (const { item, requirement } of raised) profile.levels.set(item, requirement.level!);
}

/** The level at which a role requires a competency; null when it names no level or does not require it. */
function levelAskedFor(requirements: readonly RoleRequirement[], item: number): number | null {
  return requirements.find(({ options }) => options.includes(item))?.level ?? null;
}

/** What has to be raised: of each requirement the `pick` held options with the highest levels, as far as these are too low. */
export function raises(profile: Profile, requirements: readonly RoleRequirement[]): Raise[] {
  if (profile.levels.size === 0) return [];
  return requirements.flatMap((requirement) => {
    const { level, options, pick } = requirement;
    if (level === null) return [];
    return options
      .filter((option) => profile.items[option] === 1)
      .sort((a, b) => levelOf(profile, b) - levelOf(profile, a) || a - b)
      .slice(0, pick)
      .filter((option) => levelOf(profile, option) < level)
      .map((item) => ({ item, fromLevel: levelOf(profile, item), requirement }));
  });
}

function levelOf({ levels }: Profile, item: number): number {
  return levels.get(item) ?? Infinity;
}
