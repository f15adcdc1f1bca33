import type { ClosureState, OpenChoice } from "./closure-state.js";
import { addCosts, compareCosts, INFINITE_COST, NO_COST, type SetCost } from "./closure-system.js";
import { stampedSet } from "./stamped-set.js";

/** A lower bound on what meeting some open choices adds to a state; null when one of them cannot be met. */
export type ClosureBound = (open: readonly OpenChoice[]) => SetCost | null;

/**
 * The greater of two bounds: the dearest choice, met as cheaply as possible, and the sum of that over choices that have nothing in
 * common. O(candidates with all below them).
 */
export function closureBound(state: ClosureState): ClosureBound {
  const counted = stampedSet(state.system.cost.length);

  /** Whether no item that the candidates could add has been counted; if so, all of them are counted now. */
  function areApart(candidates: readonly number[]): boolean {
    for (const item of candidates)
      for (const v of state.below(item)) if (counted.has(v) && !state.has(v)) return false;
    for (const item of candidates) for (const v of state.below(item)) counted.add(v);
    return true;
  }

  return (open) => {
    counted.clear();
    let disjoint = NO_COST;
    let single = NO_COST;
    for (const choice of open) {
      const least = leastFor(state, choice);
      if (least === null) return null;
      if (compareCosts(least, single) > 0) single = least;
      if (areApart(choice.candidates)) disjoint = addCosts(disjoint, least);
    }
    return compareCosts(disjoint, single) > 0 ? disjoint : single;
  };
}

/** The least that meeting one choice adds; null when too few of its candidates can be learned. */
function leastFor(state: ClosureState, { missing, candidates }: OpenChoice): SetCost | null {
  let possible = 0;
  let least = INFINITE_COST;
  for (const item of candidates) {
    const cost = state.costOf(item);
    if (cost === null) continue;
    possible++;
    if (compareCosts(cost, least) < 0) least = cost;
  }
  if (possible < missing) return null;
  return missing > 1 ? leastAlone(state, candidates, missing) : least;
}

/** The least cost of so many of the items, without what lies below them: that may be shared. */
function leastAlone({ system }: ClosureState, items: readonly number[], count: number): SetCost {
  return items
    .map((item): SetCost => ({ cost: system.cost[item]!, count: 1 }))
    .sort(compareCosts)
    .slice(0, count)
    .reduce(addCosts, NO_COST);
}
