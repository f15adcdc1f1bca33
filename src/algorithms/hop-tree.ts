import { type Csr, row, vertexCount } from "./csr.js";
import { UNREACHED } from "./fewest-hops.js";

/**
 * The tree of best paths from `from`: for every vertex the vertex before it on the path with the fewest edges, of several the one whose
 * vertices come first in order; −1 for `from` itself and for vertices that cannot be reached. Blocked vertices are not entered. The rows
 * of `graph` must be ascending. Breadth-first search (Moore 1959): O(n + m).
 */
export function hopTree(graph: Csr, from: number, blocked: Uint8Array, maxHops: number): Int32Array {
  const before = new Int32Array(vertexCount(graph)).fill(UNREACHED);
  let layer = [from];
  for (let hops = 1; hops <= maxHops && layer.length > 0; hops++) {
    const next: number[] = [];
    for (const v of layer) {
      for (const w of row(graph, v)) {
        if (w === from || blocked[w] === 1 || before[w] !== UNREACHED) continue;
        before[w] = v;
        next.push(w);
      }
    }
    layer = next;
  }
  return before;
}

/** The path in the tree from `from` to a vertex; only that vertex when it cannot be reached. */
export function treePath(before: Int32Array, vertex: number): number[] {
  const path = [vertex];
  for (let v = before[vertex]!; v !== UNREACHED; v = before[v]!) path.push(v);
  return path.reverse();
}
