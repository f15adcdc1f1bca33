import { andOrPart } from "./and-or-part.js";
import { vertexCount } from "./csr.js";
import { type AndOrSystem, derivable } from "./derivable.js";
import { eachItem, type IndispensableBlock, indispensableSets } from "./indispensable-sets.js";

export interface Indispensable {
  /** Item → the number of other items before `border` that cannot be reached without it. */
  readonly blocks: Int32Array;
  /** The same for the items from `border` on. */
  readonly blocksBeyond: Int32Array;
  /** 1 for each entry of `needs.targets` that the item's other needs and choices imply. */
  readonly redundant: Uint8Array;
}

/**
 * What each item is indispensable for. Items that cannot be reached at all are not counted. On a plain digraph the redundant needs are
 * the edges that its transitive reduction leaves out. The cost of `indispensableSets`, and O(1) for each pair counted.
 */
export function* indispensable(
  system: AndOrSystem,
  border = vertexCount(system.needs),
): Generator<void, Indispensable, boolean | undefined> {
  const n = vertexCount(system.needs);
  yield;
  const reachable = derivable(system);
  yield;
  const blocks = new Int32Array(n);
  const blocksBeyond = new Int32Array(n);
  const redundant = new Uint8Array(system.needs.targets.length);
  yield* indispensableSets(system, function* (block) {
    for (let v = 0; v < n; v++) {
      if (reachable[v] !== 1) continue;
      const counts = v < border ? blocks : blocksBeyond;
      eachItem(block, v, (item) => {
        if (item !== v) counts[item]!++;
      });
      markRedundant(system, block, v, redundant);
      if ((v & 15) === 0) yield;
    }
  });
  return { blocks, blocksBeyond, redundant };
}

/** The items without which `root` cannot be reached, ascending, itself not counted; empty when it cannot be reached at all. */
export function* gatesOf(system: AndOrSystem, root: number): Generator<void, number[], boolean | undefined> {
  const { items, system: part } = andOrPart(system, [root]);
  const own = items.indexOf(root);
  if (derivable(part)[own] !== 1) return [];
  const gates: number[] = [];
  yield* indispensableSets(part, function* (block) {
    eachItem(block, own, (item) => {
      if (item !== own) gates.push(items[item]!);
    });
    yield;
  });
  return gates;
}

/** Marks the needs of v that are indispensable for another input of v. */
function markRedundant(
  { needs }: AndOrSystem,
  { first, width, rows, words, inputs }: IndispensableBlock,
  v: number,
  redundant: Uint8Array,
): void {
  const start = inputs.offsets[v]!;
  for (let k = needs.offsets[v]!; k < needs.offsets[v + 1]!; k++) {
    const bit = needs.targets[k]! - first;
    if (bit < 0 || bit >= width) continue;
    const own = start + k - needs.offsets[v]!;
    for (let other = start; other < inputs.offsets[v + 1]!; other++) {
      const place = inputs.targets[other]! * words;
      if (other !== own && (rows[place + (bit >> 5)]! & (1 << (bit & 31))) !== 0) redundant[k] = 1;
    }
  }
}
