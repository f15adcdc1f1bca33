import { binaryHeap } from "./binary-heap.js";
import { type Csr, vertexCount } from "./csr.js";

/**
 * The vertices so that every edge's head comes before its tail (an edge means "rests on"), the least vertex first among those
 * that are free; null when there is a cycle. Kahn 1962 with a binary heap: O((n + m) log n).
 */
export function topologicalOrder(restsOn: Csr): number[] | null {
  const n = vertexCount(restsOn);
  const waiting = new Int32Array(n);
  const dependents: number[][] = Array.from({ length: n }, () => []);
  for (let v = 0; v < n; v++) {
    waiting[v] = restsOn.offsets[v + 1]! - restsOn.offsets[v]!;
    for (let k = restsOn.offsets[v]!; k < restsOn.offsets[v + 1]!; k++)
      dependents[restsOn.targets[k]!]!.push(v);
  }
  const free = binaryHeap<number>((a, b) => a - b);
  for (let v = 0; v < n; v++) if (waiting[v] === 0) free.push(v);
  const order: number[] = [];
  for (let v = free.pop(); v !== undefined; v = free.pop()) {
    order.push(v);
    for (const w of dependents[v]!) if (--waiting[w]! === 0) free.push(w);
  }
  return order.length === n ? order : null;
}
