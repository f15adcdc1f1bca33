import { type Csr, vertexCount } from "./csr.js";

export interface LongestChains {
  /** Edges on the longest chain that ends at a vertex; 0 where nothing comes before. */
  readonly before: Int32Array;
  /** Edges on the longest chain that starts at a vertex. */
  readonly after: Int32Array;
}

/** For a graph whose edges lead from lower to higher vertices; the longest chain through v has before + 1 + after vertices. O(n + m). */
export function longestChains(forward: Csr): LongestChains {
  const n = vertexCount(forward);
  const before = new Int32Array(n);
  const after = new Int32Array(n);
  for (let v = 0; v < n; v++)
    for (let k = forward.offsets[v]!; k < forward.offsets[v + 1]!; k++)
      before[forward.targets[k]!] = Math.max(before[forward.targets[k]!]!, before[v]! + 1);
  for (let v = n - 1; v >= 0; v--)
    for (let k = forward.offsets[v]!; k < forward.offsets[v + 1]!; k++)
      after[v] = Math.max(after[v]!, after[forward.targets[k]!]! + 1);
  return { before, after };
}
