import type { ClosureBound } from "./closure-bound.js";
import type { ClosureState, OpenChoice } from "./closure-state.js";
import { addCosts, compareCosts, INFINITE_COST, NO_COST, type SetCost } from "./closure-system.js";

export interface Completion {
  /** Ascending. */
  readonly items: readonly number[];
  /** False when the search ran out of work: then this is only the best completion found. */
  readonly optimal: boolean;
  /** Search nodes tried. */
  readonly nodes: number;
}

/**
 * The cheapest set of items that, added to a state, meets the given choices and those that its own items ask for; of equally cheap sets
 * the smallest, then the one whose items come first in order. Null when there is none. The state is left as it was.
 * Branch and bound (Land & Doig 1960): each node learns one more option of the most constrained open choice. Exponential at worst; after
 * `work` nodes the best completion found so far is returned, or the search goes on until it has one.
 */
export function cheapestCompletion(
  state: ClosureState,
  choices: readonly number[],
  bound: ClosureBound,
  work: number,
): Completion | null {
  const { learned, asked, banned, system } = state;
  const learnedBefore = learned.length;
  const askedBefore = asked.length;
  let best: { readonly items: readonly number[]; readonly cost: SetCost } | null = null;
  let nodes = 0;

  function visit(spent: SetCost): void {
    if (nodes++ >= work && best) return;
    const open = openChoices(state, [...choices, ...asked.slice(askedBefore)]);
    const [next] = open;
    if (next === undefined) {
      const items = learned.slice(learnedBefore).sort((a, b) => a - b);
      const order = best ? compareCosts(spent, best.cost) || compareItems(items, best.items) : -1;
      if (order < 0) best = { items, cost: spent };
      return;
    }
    const atLeast = bound(open);
    if (!atLeast || (best && compareCosts(addCosts(spent, atLeast), best.cost) > 0)) return;
    branch(next, spent);
  }

  /** Tries the candidates from the cheapest on. One that was tried is banned for the next: sets that hold both were tried with it. */
  function branch({ missing, candidates }: OpenChoice, spent: SetCost): void {
    const ranked = rankedByCost(state, candidates);
    const tried: number[] = [];
    for (const item of ranked) {
      if (ranked.length - tried.length < missing) break;
      const learnedHere = learned.length;
      const askedHere = asked.length;
      if (state.learn(item)) {
        let cost = 0;
        for (let i = learnedHere; i < learned.length; i++) cost += system.cost[learned[i]!]!;
        visit(addCosts(spent, { cost, count: learned.length - learnedHere }));
      }
      state.undo(learnedHere, askedHere);
      banned[item] = 1;
      tried.push(item);
    }
    for (const item of tried) banned[item] = 0;
  }

  visit(NO_COST);
  state.undo(learnedBefore, askedBefore);
  const found = best as { readonly items: readonly number[] } | null;
  return found && { items: found.items, optimal: nodes <= work, nodes };
}

/** Those of the choices that are open, the one with the least freedom first. */
function openChoices(state: ClosureState, choices: readonly number[]): OpenChoice[] {
  const freedom = ({ candidates, missing }: OpenChoice): number => candidates.length - missing;
  const open: OpenChoice[] = [];
  for (const choice of choices) {
    const found = state.openChoice(choice);
    if (found !== null) open.push(found);
  }
  return open.sort((a, b) => freedom(a) - freedom(b));
}

/** The items by what each adds with all below it, those that cannot be learned last. */
function rankedByCost(state: ClosureState, items: readonly number[]): number[] {
  return items
    .map((item) => ({ item, cost: state.costOf(item) ?? INFINITE_COST }))
    .sort((a, b) => compareCosts(a.cost, b.cost) || a.item - b.item)
    .map(({ item }) => item);
}

/** Lexicographic order of two lists of the same length. */
function compareItems(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((item, i) => item !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
