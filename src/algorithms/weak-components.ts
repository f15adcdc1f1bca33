import { type Csr, row, vertexCount } from "./csr.js";
import { disjointSets } from "./disjoint-sets.js";

/**
 * For each vertex the number of its weakly connected component. Components are numbered from the largest (0) down; components of equal
 * size by their least vertex. O(m α(n) + n log n).
 */
export function weakComponents(graph: Csr): Int32Array {
  const n = vertexCount(graph);
  const sets = disjointSets(n);
  for (let v = 0; v < n; v++) for (const w of row(graph, v)) sets.union(v, w);
  const size = new Int32Array(n);
  for (let v = 0; v < n; v++) size[sets.find(v)]!++;
  const roots = [...size.keys()].filter((v) => size[v]! > 0).sort((a, b) => size[b]! - size[a]! || a - b);
  const numberOf = new Int32Array(n);
  roots.forEach((root, i) => (numberOf[root] = i));
  return Int32Array.from({ length: n }, (_, v) => numberOf[sets.find(v)]!);
}
