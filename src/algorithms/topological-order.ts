import FlatQueue from "flatqueue";

import { type Csr, outDegree, reverseCsr, row, vertexCount } from "./csr.js";

/**
 * The vertices ordered so that the head of every edge comes before its tail (an edge means "rests on"); of the vertices that could come
 * next, the least one does. Null when the graph has a cycle. Kahn 1962 with a heap: O((n + m) log n).
 */
export function topologicalOrder(restsOn: Csr): number[] | null {
  const n = vertexCount(restsOn);
  const dependents = reverseCsr(restsOn);
  const waiting = Int32Array.from({ length: n }, (_, v) => outDegree(restsOn, v));
  const free = new FlatQueue();
  for (let v = 0; v < n; v++) if (waiting[v] === 0) free.push(v, v);
  const order: number[] = [];
  for (let v = free.pop(); v !== undefined; v = free.pop()) {
    order.push(v);
    for (const w of row(dependents, v)) if (--waiting[w]! === 0) free.push(w, w);
  }
  return order.length === n ? order : null;
}
