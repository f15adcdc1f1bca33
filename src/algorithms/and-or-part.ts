import { type Csr, row, rowsToCsr } from "./csr.js";
import type { AndOrSystem } from "./derivable.js";

export interface AndOrPart {
  /** Item i of the part is item `items[i]` of the whole system; ascending. */
  readonly items: readonly number[];
  readonly system: AndOrSystem;
}

/**
 * The part of a system that consists of the given items and everything they rest on, with every option of every choice, renumbered.
 * O(s log s) for a part of size s.
 */
export function andOrPart(whole: AndOrSystem, roots: Iterable<number>): AndOrPart {
  const items = new Set(roots);
  const choices = new Set<number>();
  for (const item of items) {
    for (const below of row(whole.needs, item)) items.add(below);
    for (const choice of row(whole.choiceNeeds, item)) {
      if (choices.has(choice)) continue;
      choices.add(choice);
      for (const option of row(whole.options, choice)) items.add(option);
    }
  }
  const itemList = [...items].sort(ascending);
  const choiceList = [...choices].sort(ascending);
  const newItem = new Map(itemList.map((item, i) => [item, i]));
  const newChoice = new Map(choiceList.map((choice, i) => [choice, i]));
  const renumbered = (graph: Csr, list: readonly number[], numbers: ReadonlyMap<number, number>): Csr =>
    rowsToCsr(list.map((v) => Array.from(row(graph, v), (target) => numbers.get(target)!)));
  return {
    items: itemList,
    system: {
      needs: renumbered(whole.needs, itemList, newItem),
      choiceNeeds: renumbered(whole.choiceNeeds, itemList, newChoice),
      options: renumbered(whole.options, choiceList, newItem),
      pick: Int32Array.from(choiceList, (choice) => whole.pick[choice]!),
    },
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
