import { onCycle } from "./condensation.js";
import { type Csr, outDegree, row, toCsr, vertexCount } from "./csr.js";
import type { AndOrSystem } from "./derivable.js";
import { strongComponents } from "./strong-components.js";

/** Some columns of a table of bits: the bit of a vertex and an item says that the vertex cannot be reached without the item. */
export interface IndispensableBlock {
  /** The first item of these columns, and the number of columns. */
  readonly first: number;
  readonly width: number;
  /** One row of `words` 32-bit words for each vertex; the vertices are the items, then the choices. */
  readonly rows: Int32Array;
  readonly words: number;
  /** Vertex → what it rests on: the needs of an item, in their order, then its choices; the options of a choice. */
  readonly inputs: Csr;
}

const BLOCK_WORDS = 32;

/**
 * For every item and choice the set of items that are indispensable for it: without any one of them it cannot be reached. `visit` is
 * called with one block of columns after the other; a block is valid during its visit only, since its rows are used again.
 *
 * For an item these are the item itself and whatever is indispensable for one of its inputs; for a choice of k out of n options, whatever
 * is indispensable for n − k + 1 of them. The greatest solution is the right one, because reach is a least fixed point: without cycles
 * one pass in topological order finds it, otherwise passes from above are repeated until nothing changes. A vertex that cannot be
 * reached at all has every bit set, also past the last item. On a plain digraph these are the dominator sets.
 * O(n · m · t / 32) for a pass, where t is the greatest n − k + 1 of a choice with 1 < k < n, else 1.
 */
export function* indispensableSets(
  system: AndOrSystem,
  visit: (block: IndispensableBlock) => Generator<void, void, boolean | undefined>,
): Generator<void, void, boolean | undefined> {
  const n = vertexCount(system.needs);
  const inputs = inputsOf(system);
  yield;
  const components = strongComponents(inputs);
  yield;
  const order = components.members.flat();
  const isCyclic = onCycle(inputs, components).includes(1);
  const words = Math.min(BLOCK_WORDS, Math.ceil(n / 32));
  const rows = new Int32Array(order.length * words);
  const limit = limitsOf(system, inputs);
  const greatest = limit.reduce((a, b) => Math.max(a, b), 1);
  const scratch = new Int32Array((greatest + 1) * words);

  for (let first = 0; first < n; first += words * 32) {
    if (isCyclic) rows.fill(-1);
    for (let changed = true; changed;) {
      changed = false;
      let done = 0;
      for (const v of order) {
        columnsSetIn(limit[v]!, inputs, rows, words, v, scratch);
        const own = v < n ? v - first : -1;
        if (own >= 0 && own < words * 32) scratch[own >> 5]! |= 1 << (own & 31);
        for (let i = 0; i < words; i++) {
          if (isCyclic && rows[v * words + i] !== scratch[i]) changed = true;
          rows[v * words + i] = scratch[i]!;
        }
        if ((++done & 15) === 0) yield;
      }
    }
    yield* visit({ first, width: Math.min(words * 32, n - first), rows, words, inputs });
  }
}

/** Writes into the first row of `scratch` the columns that are set in at least `limit` inputs of a vertex. */
function columnsSetIn(
  limit: number,
  { offsets, targets }: Csr,
  rows: Int32Array,
  words: number,
  v: number,
  scratch: Int32Array,
): void {
  const from = offsets[v]!;
  const to = offsets[v + 1]!;
  if (limit <= 0) {
    scratch.fill(-1, 0, words);
  } else if (limit === 1) {
    scratch.fill(0, 0, words);
    for (let k = from; k < to; k++)
      for (let i = 0; i < words; i++) scratch[i]! |= rows[targets[k]! * words + i]!;
  } else if (limit >= to - from) {
    scratch.fill(limit === to - from ? -1 : 0, 0, words);
    for (let k = from; k < to; k++)
      for (let i = 0; i < words; i++) scratch[i]! &= rows[targets[k]! * words + i]!;
  } else {
    // Row j: the columns set in at least limit − j of the inputs so far.
    scratch.fill(0, 0, limit * words).fill(-1, limit * words, (limit + 1) * words);
    for (let k = from; k < to; k++)
      for (let j = 0; j < limit; j++)
        for (let i = 0; i < words; i++)
          scratch[j * words + i]! |= scratch[(j + 1) * words + i]! & rows[targets[k]! * words + i]!;
  }
}

function inputsOf({ needs, choiceNeeds, options, pick }: AndOrSystem): Csr {
  const n = vertexCount(needs);
  const tails: number[] = [];
  const heads: number[] = [];
  const addRow = (graph: Csr, v: number, tail: number, shift: number): void => {
    for (const head of row(graph, v)) {
      tails.push(tail);
      heads.push(head + shift);
    }
  };
  for (let v = 0; v < n; v++) {
    addRow(needs, v, v, 0);
    addRow(choiceNeeds, v, v, n);
  }
  for (let c = 0; c < pick.length; c++) addRow(options, c, n + c, 0);
  return toCsr(n + pick.length, tails, heads);
}

/** Vertex → the number of its inputs that must be out of reach for it to be out of reach. */
function limitsOf({ needs, pick }: AndOrSystem, inputs: Csr): Int32Array {
  const n = vertexCount(needs);
  return Int32Array.from({ length: vertexCount(inputs) }, (_, v) =>
    v < n ? 1 : outDegree(inputs, v) - pick[v - n]! + 1,
  );
}

/** Calls `visit` with each item of the block that is indispensable for v, which must be reachable. */
export function eachItem(
  { first, rows, words }: IndispensableBlock,
  v: number,
  visit: (item: number) => void,
): void {
  for (let i = 0; i < words; i++)
    for (let rest = rows[v * words + i]!; rest !== 0; rest &= rest - 1)
      visit(first + i * 32 + 31 - Math.clz32(rest & -rest));
}
