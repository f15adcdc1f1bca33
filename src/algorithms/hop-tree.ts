import { type Csr, vertexCount } from "./csr.js";
import { UNREACHED } from "./fewest-hops.js";

/**
 * For every vertex the one before it on the path from `from` with the fewest edges, then the least vertices; −1 for `from` and where
 * there is no way. Breadth-first in path order (Moore 1959), rows ascending: O(n + m).
 */
export function hopTree(graph: Csr, from: number, blocked: Uint8Array, maxHops: number): Int32Array {
  const before = new Int32Array(vertexCount(graph)).fill(UNREACHED);
  let layer = [from];
  for (let hops = 1; hops <= maxHops && layer.length > 0; hops++) {
    const next: number[] = [];
    for (const v of layer) {
      for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
        const w = graph.targets[k]!;
        if (w === from || blocked[w] === 1 || before[w] !== UNREACHED) continue;
        before[w] = v;
        next.push(w);
      }
    }
    layer = next;
  }
  return before;
}

/** The path to a vertex in the tree, `from` first; just that vertex where there is no way. */
export function treePath(before: Int32Array, vertex: number): number[] {
  const path = [vertex];
  for (let v = before[vertex]!; v !== UNREACHED; v = before[v]!) path.push(v);
  return path.reverse();
}
