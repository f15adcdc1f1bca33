import { type Closure, type ClosureSystem, leastClosure } from "../algorithms/least-closure.js";
import type { Held } from "./held.js";
import { hoursToRaise } from "./hours.js";
import type { LearningModel } from "./learning-model.js";
import type { Demand } from "./role-demands.js";

/** What a gap comes down to, on dense integers. */
export interface LeastGap {
  /** Competencies to learn, ascending. */
  readonly learned: readonly number[];
  /** Essential requirements held at too low a level. */
  readonly raised: readonly Raise[];
  /** Typical hours of both; unknown ones count 0. */
  readonly hours: number;
  readonly optimal: boolean;
}

export interface Raise {
  readonly item: number;
  readonly fromLevel: number;
  readonly demand: Demand;
}

/** See `leastClosure` for which set it is and what it costs; null when the essential demands cannot be met without `excluded`. */
export function leastGap(
  model: LearningModel,
  held: Held,
  demands: readonly Demand[],
  excluded: Uint8Array | null,
): LeastGap | null {
  const closure = essentialClosure(model, held, demands, excluded);
  if (closure === null) return null;
  const raised = raises(held, demands.filter(isEssential));
  let hours = 0;
  for (const item of closure.items) hours += model.cost[item]!;
  for (const { item, fromLevel, demand } of raised) {
    hours += hoursToRaise(model.competencies[item]!, fromLevel, demand.level!)?.typical ?? 0;
  }
  return { learned: closure.items, raised, hours, optimal: closure.optimal };
}

/** The least set by the costs of `system` that meets the essential demands; null when there is none without `excluded`. */
export function essentialClosure(
  system: ClosureSystem,
  { items, met }: Held,
  demands: readonly Demand[],
  excluded: Uint8Array | null,
): Closure | null {
  const essential = demands.filter(isEssential);
  return leastClosure(system, {
    items: essential.flatMap(({ item }) => item ?? []),
    choices: essential.flatMap(({ choice }) => choice ?? []),
    held: items,
    met,
    ...(excluded && { excluded }),
  });
}

function isEssential({ importance }: Demand): boolean {
  return importance === "ESSENTIAL";
}

/** Adds to what is held all that the gap's essential part brings. */
export function learn(held: Held, demands: readonly Demand[], { learned, raised }: LeastGap): void {
  for (const item of learned) {
    held.items[item] = 1;
    const level = levelAskedFor(demands, item);
    if (level === null) held.levels.delete(item);
    else held.levels.set(item, level);
  }
  for (const { item, demand } of raised) held.levels.set(item, demand.level!);
}

/** The level at which a role asks for a competency; null when it says none or does not ask. */
export function levelAskedFor(demands: readonly Demand[], item: number): number | null {
  return demands.find(({ options }) => options.includes(item))?.level ?? null;
}

/** Of each requirement the held options that are counted on, best known first, as far as they are held at too low a level. */
export function raises(held: Held, demands: readonly Demand[]): Raise[] {
  if (held.levels.size === 0) return [];
  return demands.flatMap((demand) => {
    const { level, options, pick } = demand;
    if (level === null) return [];
    return options
      .filter((option) => held.items[option] === 1)
      .sort((a, b) => levelOf(held, b) - levelOf(held, a) || a - b)
      .slice(0, pick)
      .filter((option) => levelOf(held, option) < level)
      .map((item) => ({ item, fromLevel: levelOf(held, item), demand }));
  });
}

function levelOf({ levels }: Held, item: number): number {
  return levels.get(item) ?? Infinity;
}
