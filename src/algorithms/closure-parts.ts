import type { ClosureState } from "./closure-state.js";
import { row } from "./csr.js";
import { disjointSets } from "./disjoint-sets.js";

/**
 * The open choices of a state in groups that can be solved each on its own: no item or choice can come to serve two groups.
 * O(what the choices can bring).
 */
export function independentParts(state: ClosureState): number[][] {
  const { needs, choiceNeeds, options } = state.system;
  const open = state.asked.filter((choice) => state.isOpen(choice));
  const groups = disjointSets(open.length);
  const firstToReachItem = new Map<number, number>();
  const firstToReachChoice = new Map<number, number>();

  open.forEach((root, i) => {
    const items: number[] = [];
    const choices = [root];
    const reach = (item: number): void => {
      if (state.has(item)) return;
      if (isFirst(firstToReachItem, item, i)) items.push(item);
    };
    for (let c = choices.pop(); c !== undefined; c = choices.pop()) {
      if (!state.isOpen(c) || !isFirst(firstToReachChoice, c, i)) continue;
      for (const item of row(options, c)) reach(item);
      for (let v = items.pop(); v !== undefined; v = items.pop()) {
        for (const item of row(needs, v)) reach(item);
        for (const choice of row(choiceNeeds, v)) choices.push(choice);
      }
    }
  });

  /** Whether choice i of the open ones is the first to reach this; otherwise it joins the group of the one that was. */
  function isFirst(firstToReach: Map<number, number>, reached: number, i: number): boolean {
    const other = firstToReach.get(reached);
    if (other === undefined) firstToReach.set(reached, i);
    else groups.union(i, other);
    return other === undefined;
  }

  const parts = new Map<number, number[]>();
  open.forEach((choice, i) => {
    const group = groups.find(i);
    const part = parts.get(group);
    if (part) part.push(choice);
    else parts.set(group, [choice]);
  });
  return [...parts.values()];
}
