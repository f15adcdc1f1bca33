import { type Csr, row, vertexCount } from "./csr.js";

export interface LongestChains {
  /** Vertex → edges on the longest chain that ends there. */
  readonly before: Int32Array;
  /** Vertex → edges on the longest chain that starts there. */
  readonly after: Int32Array;
}

/**
 * The lengths of the longest chains through each vertex of a graph whose edges lead from lower to higher vertices: the longest one
 * through v has before + 1 + after vertices. O(n + m).
 */
export function longestChains(forward: Csr): LongestChains {
  const n = vertexCount(forward);
  const before = new Int32Array(n);
  const after = new Int32Array(n);
  for (let v = 0; v < n; v++)
    for (const w of row(forward, v)) before[w] = Math.max(before[w]!, before[v]! + 1);
  for (let v = n - 1; v >= 0; v--)
    for (const w of row(forward, v)) after[v] = Math.max(after[v]!, after[w]! + 1);
  return { before, after };
}
