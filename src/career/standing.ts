import { type Held, copyHeld } from "./held.js";
import type { LearningModel } from "./learning-model.js";
import { essentialClosure, type LeastGap, learn, leastGap } from "./least-gap.js";
import { type Demand, demandsOf } from "./role-demands.js";

/** Where someone stands on a path: what is held after the roles passed. Equal standings are one object. */
export interface Standing {
  readonly held: Held;
  /** Learned since the start, ascending. */
  readonly learned: readonly number[];
  /** Equal for equal standings, and for no others of one search. */
  readonly key: string;
}

export interface Move {
  readonly next: Standing;
  /** Typical hours of the gap. */
  readonly hours: number;
}

/** The standings that a search comes to, each gap worked out once. */
export interface Standings {
  readonly start: Standing;
  /** To what a role leads from a standing; null when the role is out of reach without what is excluded. */
  readonly move: (standing: Standing, role: string) => Move | null;
  /** Hours that it takes at the least to stand in a role, by any way: those of the gap without what is only to be raised. */
  readonly hoursTo: (standing: Standing, role: string) => number;
  /** The same for the number of competencies. */
  readonly competenciesTo: (standing: Standing, role: string) => number;
  /** Whether every gap so far was proved to be the least. */
  readonly isOptimal: () => boolean;
}

export function standings(model: LearningModel, start: Held, excluded: Uint8Array | null): Standings {
  const known = new Map<string, Standing>();
  const gaps = new Map<Standing, Map<string, { gap: LeastGap; move: Move } | null>>();
  const fewest = new Map<string, number>();
  const byNumber = { ...model, cost: new Float64Array(model.cost.length).fill(1) };
  let optimal = true;

  function intern(held: Held, learned: readonly number[]): Standing {
    const levels = [...held.levels].sort(([a], [b]) => a - b).map(([item, level]) => `${item}@${level}`);
    const key = `${learned.join()};${levels.join()}`;
    const standing = known.get(key) ?? { held, learned, key };
    known.set(key, standing);
    return standing;
  }

  function gapTo(standing: Standing, role: string): { gap: LeastGap; move: Move } | null {
    let row = gaps.get(standing);
    if (!row) gaps.set(standing, (row = new Map<string, { gap: LeastGap; move: Move } | null>()));
    let found = row.get(role);
    if (found === undefined) row.set(role, (found = workOut(standing, role)));
    return found;
  }

  function workOut(standing: Standing, role: string): { gap: LeastGap; move: Move } | null {
    const demands = demandsOf(model, role);
    const gap = leastGap(model, standing.held, demands, excluded);
    if (gap === null) return null;
    optimal &&= gap.optimal;
    if (gap.learned.length === 0 && gap.raised.length === 0)
      return { gap, move: { next: standing, hours: 0 } };
    const held = copyHeld(standing.held);
    learn(held, demands, gap);
    const learned = [...standing.learned, ...gap.learned].sort((a, b) => a - b);
    return { gap, move: { next: intern(held, learned), hours: gap.hours } };
  }

  return {
    start: intern(start, []),
    move: (standing, role) => gapTo(standing, role)?.move ?? null,
    hoursTo: (standing, role) =>
      gapTo(standing, role)?.gap.learned.reduce((sum, item) => sum + model.cost[item]!, 0) ?? Infinity,
    competenciesTo(standing, role) {
      const key = `${role} ${standing.key}`;
      let count = fewest.get(key);
      if (count === undefined) fewest.set(key, (count = fewestTo(standing, demandsOf(model, role))));
      return count;
    },
    isOptimal: () => optimal,
  };

  function fewestTo({ held }: Standing, demands: readonly Demand[]): number {
    const closure = essentialClosure(byNumber, held, demands, excluded);
    // A bound must not be too great: one that is not proved says nothing.
    return closure === null ? Infinity : closure.optimal ? closure.items.length : 0;
  }
}
