import type { AndOrSystem } from "./derivable.js";

/** Items that rest on other items and on choices, each with a cost. */
export interface ClosureSystem extends AndOrSystem {
  /** Item → its cost, ≥ 0. Sums are compared exactly, so the costs must be such that their sums are exact in doubles. */
  readonly cost: Float64Array;
}

/** What a closure must contain, and what is there already. */
export interface ClosureQuestion {
  readonly items: readonly number[];
  readonly choices: readonly number[];
  /** 1 where an item is held: it costs nothing, and its choices need not be met. Must be closed under `needs`. */
  readonly held: Uint8Array;
  /** 1 where a choice is met already. */
  readonly met: Uint8Array;
  /** 1 where an item must not be learned. */
  readonly excluded?: Uint8Array;
  /** How many search nodes may be tried for each independent part. */
  readonly work?: number;
}

/** The cost of a set of items. Of two sets the one with the lower cost is better, then the one with fewer items. */
export interface SetCost {
  readonly cost: number;
  readonly count: number;
}

export const NO_COST: SetCost = { cost: 0, count: 0 };
export const INFINITE_COST: SetCost = { cost: Infinity, count: Infinity };

export function compareCosts(a: SetCost, b: SetCost): number {
  return a.cost !== b.cost ? (a.cost < b.cost ? -1 : 1) : a.count - b.count;
}

export function addCosts(a: SetCost, b: SetCost): SetCost {
  return { cost: a.cost + b.cost, count: a.count + b.count };
}
