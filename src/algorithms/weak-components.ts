import { type Csr, vertexCount } from "./csr.js";

/**
 * For each vertex the number of its weakly connected component: 0 is the largest, among equals the one with the least vertex.
 * Union–find with path halving: O(m α(n) + n log n).
 */
export function weakComponents(graph: Csr): Int32Array {
  const n = vertexCount(graph);
  const parent = Int32Array.from({ length: n }, (_, v) => v);
  const find = (v: number): number => {
    while (parent[v] !== v) v = parent[v] = parent[parent[v]!]!;
    return v;
  };
  for (let v = 0; v < n; v++) {
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const a = find(v);
      const b = find(graph.targets[k]!);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const size = new Int32Array(n);
  for (let v = 0; v < n; v++) size[find(v)]!++;
  const roots = [...size.keys()].filter((v) => size[v]! > 0).sort((a, b) => size[b]! - size[a]! || a - b);
  const numberOf = new Int32Array(n);
  roots.forEach((root, i) => (numberOf[root] = i));
  return Int32Array.from({ length: n }, (_, v) => numberOf[find(v)]!);
}
