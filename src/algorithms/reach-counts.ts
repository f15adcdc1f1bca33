import { type Csr, row, vertexCount } from "./csr.js";

/** Words of a block of columns: small enough for the rows in use to stay in the processor's cache. */
const BLOCK_WORDS = 32;

/**
 * For each vertex the total weight of the vertices that it reaches, itself not counted. Edges lead from lower to higher vertices.
 * Bit sets in topological order, one block of columns at a time: O(w · m / 32) time for a total weight w, O(n) space.
 */
export function* reachCounts(
  forward: Csr,
  weights: Int32Array,
): Generator<void, Int32Array, boolean | undefined> {
  const n = vertexCount(forward);
  const start = new Int32Array(n + 1);
  for (let v = 0; v < n; v++) start[v + 1] = start[v]! + weights[v]!;
  const words = Math.min(BLOCK_WORDS, Math.ceil(start[n]! / 32));
  const rows = new Int32Array(n * words);
  const counts = new Int32Array(n);

  for (let first = 0; first < start[n]!; first += words * 32) {
    rows.fill(0);
    for (let v = n - 1; v >= 0 && start[n]! > first; v--) {
      const own = v * words;
      for (const w of row(forward, v)) {
        for (let i = 0; i < words; i++) rows[own + i]! |= rows[w * words + i]!;
        const from = Math.max(start[w]!, first) - first;
        const to = Math.min(start[w + 1]!, first + words * 32) - first;
        for (let bit = from; bit < to; bit++) rows[own + (bit >> 5)]! |= 1 << (bit & 31);
      }
      let count = 0;
      for (let i = 0; i < words; i++) count += onesIn(rows[own + i]!);
      counts[v]! += count;
      if ((v & 15) === 0) yield;
    }
  }
  return counts;
}

/** The number of bits set in a 32-bit integer. */
export function onesIn(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
