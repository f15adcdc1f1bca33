import { onCycle } from "./condensation.js";
import { type Csr, toCsr, vertexCount } from "./csr.js";
import type { AndOrSystem } from "./derivable.js";
import { strongComponents } from "./strong-components.js";

/** Some columns of a table of bits: is a vertex out of reach without an item? Good until the next block is asked for. */
export interface IndispensableBlock {
  /** The first item of these columns, and how many there are. */
  readonly first: number;
  readonly width: number;
  /** The vertices are the items, then the choices; `words` 32-bit words each. */
  readonly rows: Int32Array;
  readonly words: number;
  /** Vertex → what it rests on: an item's needs, in their order, then its choices; a choice's options. */
  readonly inputs: Csr;
}

const BLOCK_WORDS = 32;

/**
 * For every item and choice the set of items without any one of which it is out of reach, a block of columns at a time.
 * An item is out of reach without itself and without whatever one of its inputs is; a choice of k of n without whatever n − k + 1 of its
 * options are. Of the solutions the greatest is meant, for reach is a least fixpoint: without cycles one pass in topological order
 * finds it, else passes from above until nothing changes. What is out of reach anyway has every bit set, also past the last item.
 * On a plain digraph these are the dominator sets. O(n · m · t / 32) a pass, t the greatest n − k + 1 of a choice with 1 < k < n, else 1.
 */
export function* indispensableSets(
  system: AndOrSystem,
): Generator<IndispensableBlock | null, void, undefined> {
  const n = vertexCount(system.needs);
  const inputs = inputsOf(system);
  yield null;
  const components = strongComponents(inputs);
  yield null;
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
        outOfReach(inputs, rows, words, v, limit[v]!, scratch);
        const own = v < n ? v - first : -1;
        if (own >= 0 && own < words * 32) scratch[own >> 5]! |= 1 << (own & 31);
        for (let i = 0; i < words; i++) {
          if (isCyclic && rows[v * words + i] !== scratch[i]) changed = true;
          rows[v * words + i] = scratch[i]!;
        }
        if ((++done & 15) === 0) yield null;
      }
    }
    yield { first, width: Math.min(words * 32, n - first), rows, words, inputs };
  }
}

/** Into the first row of `scratch`: the columns that are set in at least `limit` of a vertex's inputs. */
function outOfReach(
  { offsets, targets }: Csr,
  rows: Int32Array,
  words: number,
  v: number,
  limit: number,
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
    // Row j says: set in at least limit − j of the inputs so far.
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
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      tails.push(tail);
      heads.push(graph.targets[k]! + shift);
    }
  };
  for (let v = 0; v < n; v++) {
    addRow(needs, v, v, 0);
    addRow(choiceNeeds, v, v, n);
  }
  for (let c = 0; c < pick.length; c++) addRow(options, c, n + c, 0);
  return toCsr(n + pick.length, tails, heads);
}

/** Vertex → how many of its inputs must be out of reach for it to be so. */
function limitsOf({ needs, pick }: AndOrSystem, { offsets }: Csr): Int32Array {
  const n = vertexCount(needs);
  return Int32Array.from({ length: offsets.length - 1 }, (_, v) =>
    v < n ? 1 : offsets[v + 1]! - offsets[v]! - pick[v - n]! + 1,
  );
}
