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
  const { items, choices } = everythingBelow(whole, roots);
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

/** Items and choices, each in the order in which they were reached. */
export interface Below {
  readonly items: Set<number>;
  readonly choices: Set<number>;
}

/**
 * The given items and choices and everything they rest on, with every option of every choice. An item that `isEnd` names is reached, but
 * what it rests on is not. O(size of what is reached).
 */
export function everythingBelow(
  { needs, choiceNeeds, options }: AndOrSystem,
  roots: Iterable<number>,
  rootChoices: Iterable<number> = [],
  isEnd: (item: number) => boolean = () => false,
): Below {
  const items = new Set(roots);
  const choices = new Set<number>();
  const open = (choice: number): void => {
    if (choices.has(choice)) return;
    choices.add(choice);
    for (const option of row(options, choice)) items.add(option);
  };
  for (const choice of rootChoices) open(choice);
  for (const item of items) {
    if (isEnd(item)) continue;
    for (const below of row(needs, item)) items.add(below);
    for (const choice of row(choiceNeeds, item)) open(choice);
  }
  return { items, choices };
}

function ascending(a: number, b: number): number {
  return a - b;
}
