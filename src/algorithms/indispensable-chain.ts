import { row, rowsToCsr, vertexCount } from "./csr.js";
import { type AndOrSystem, derivationOrder } from "./derivable.js";
import { eachItem, type IndispensableBlock, indispensableSets } from "./indispensable-sets.js";

/**
 * The longest sequence of items in which each is indispensable for the next one: every way to acquire the next one includes it. Of
 * several the one whose items come first in order; empty when no item can be acquired. On a system without choices this is a longest
 * path. A dynamic program over the table of `indispensableSets`, with the items numbered from the last that can be acquired to the first,
 * so that whatever an item is indispensable for comes before it. The cost of `indispensableSets`, and O(1) for each pair.
 */
export function* longestIndispensableChain(
  system: AndOrSystem,
): Generator<void, number[], boolean | undefined> {
  const items = derivationOrder(system).reverse();
  const n = items.length;
  const numbered = renumbered(system, items);
  yield;
  /** Items on the longest chain that starts at an item, itself counted. */
  const length = new Int32Array(n).fill(1);
  const next = new Int32Array(n).fill(-1);
  const follow = (u: number, v: number): void => {
    const longer = length[v]! + 1 - length[u]!;
    if (longer < 0 || (longer === 0 && items[v]! > items[next[u]!]!)) return;
    length[u] = length[v]! + 1;
    next[u] = v;
  };
  yield* indispensableSets(numbered, function* (block) {
    const { first, width } = block;
    // The chains from earlier items are known. Within the block each item waits for those before it.
    for (let v = 0; v < first; v++) {
      eachItem(block, v, (u) => {
        follow(u, v);
      });
      if ((v & 15) === 0) yield;
    }
    for (let v = first; v < first + width; v++) {
      for (let u = v + 1; u < first + width; u++) if (hasColumn(block, v, u)) follow(u, v);
    }
    yield;
  });
  return chainFrom(bestStart(items, length), next).map((v) => items[v]!);
}

/** The part of the system that consists of these items, numbered in their order. */
function renumbered(system: AndOrSystem, items: readonly number[]): AndOrSystem {
  const { needs, choiceNeeds, options, pick } = system;
  const numberOf = new Int32Array(vertexCount(needs)).fill(-1);
  items.forEach((item, i) => (numberOf[item] = i));
  const optionRows = Array.from({ length: pick.length }, (_, choice) =>
    [...row(options, choice)].map((item) => numberOf[item]!).filter((i) => i >= 0),
  );
  return {
    needs: rowsToCsr(items.map((item) => [...row(needs, item)].map((v) => numberOf[v]!))),
    choiceNeeds: rowsToCsr(items.map((item) => [...row(choiceNeeds, item)])),
    options: rowsToCsr(optionRows),
    pick,
  };
}

function hasColumn({ first, rows, words }: IndispensableBlock, v: number, item: number): boolean {
  const bit = item - first;
  return (rows[v * words + (bit >> 5)]! & (1 << (bit & 31))) !== 0;
}

function bestStart(items: readonly number[], length: Int32Array): number {
  let best = -1;
  for (let v = 0; v < items.length; v++) {
    if (best < 0 || length[v]! > length[best]! || (length[v] === length[best] && items[v]! < items[best]!))
      best = v;
  }
  return best;
}

function chainFrom(start: number, next: Int32Array): number[] {
  const chain: number[] = [];
  for (let v = start; v >= 0; v = next[v]!) chain.push(v);
  return chain;
}
