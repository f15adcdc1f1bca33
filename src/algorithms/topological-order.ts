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
  const free: number[] = [];
  for (let v = 0; v < n; v++) if (waiting[v] === 0) pushLeast(free, v);
  const order: number[] = [];
  while (free.length > 0) {
    const v = popLeast(free);
    order.push(v);
    for (const w of dependents[v]!) if (--waiting[w]! === 0) pushLeast(free, w);
  }
  return order.length === n ? order : null;
}

function pushLeast(heap: number[], value: number): void {
  let child = heap.push(value) - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (heap[parent]! <= value) break;
    heap[child] = heap[parent]!;
    child = parent;
  }
  heap[child] = value;
}

function popLeast(heap: number[]): number {
  const least = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return least;
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= last) break;
    heap[parent] = heap[child]!;
    parent = child;
  }
  heap[parent] = last;
  return least;
}
