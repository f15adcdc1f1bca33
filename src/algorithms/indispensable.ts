import { andOrPart } from "./and-or-part.js";
import { vertexCount } from "./csr.js";
import { type AndOrSystem, derivable } from "./derivable.js";
import { type IndispensableBlock, indispensableSets } from "./indispensable-sets.js";

export interface Indispensable {
  /** Item → how many items before `border` are out of reach without it; itself not counted. */
  readonly blocks: Int32Array;
  /** The same for the items from `border` on. */
  readonly blocksBeyond: Int32Array;
  /** 1 for each entry of `needs.targets` without which the item's other needs and choices cannot be met anyway. */
  readonly redundant: Uint8Array;
}

/**
 * What each item is indispensable for. Items that are out of reach anyway are not counted. On a plain digraph the redundant needs are
 * the edges that are not in its transitive reduction. Cost: see `indispensableSets`, and O(1) for each pair counted.
 */
export function* indispensable(
  system: AndOrSystem,
  border = vertexCount(system.needs),
): Generator<void, Indispensable, undefined> {
  const n = vertexCount(system.needs);
  yield;
  const canBeHad = derivable(system);
  yield;
  const blocks = new Int32Array(n);
  const blocksBeyond = new Int32Array(n);
  const redundant = new Uint8Array(system.needs.targets.length);
  for (const block of indispensableSets(system)) {
    yield;
    if (block === null) continue;
    for (let v = 0; v < n; v++) {
      if (canBeHad[v] !== 1) continue;
      const counts = v < border ? blocks : blocksBeyond;
      eachItem(block, v, (item) => {
        if (item !== v) counts[item]!++;
      });
      markRedundant(system, block, v, redundant);
      if ((v & 15) === 0) yield;
    }
  }
  return { blocks, blocksBeyond, redundant };
}

/** The items that every way to `root` passes, ascending, `root` left out; empty when it is out of reach anyway. */
export function* gatesOf(system: AndOrSystem, root: number): Generator<void, number[], undefined> {
  const { items, system: part } = andOrPart(system, [root]);
  const own = items.indexOf(root);
  if (derivable(part)[own] !== 1) return [];
  const gates: number[] = [];
  for (const block of indispensableSets(part)) {
    yield;
    if (block === null) continue;
    eachItem(block, own, (item) => {
      if (item !== own) gates.push(items[item]!);
    });
  }
  return gates;
}

function eachItem(
  { first, rows, words }: IndispensableBlock,
  v: number,
  visit: (item: number) => void,
): void {
  for (let i = 0; i < words; i++)
    for (let rest = rows[v * words + i]!; rest !== 0; rest &= rest - 1)
      visit(first + i * 32 + 31 - Math.clz32(rest & -rest));
}

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
      const row = inputs.targets[other]! * words;
      if (other !== own && (rows[row + (bit >> 5)]! & (1 << (bit & 31))) !== 0) redundant[k] = 1;
    }
  }
}
