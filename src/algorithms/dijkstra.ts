import { type Csr, vertexCount } from "./csr.js";

/**
 * The least cost from every vertex to `to`, where entering v costs `cost[v]` ≥ 0; Infinity where there is no way. Given `until`, those
 * of vertices farther than it may be too great. Dijkstra 1959 with an indexed 4-ary heap on typed arrays: O((n + m) log n).
 */
export function leastCostsTo(reverse: Csr, cost: Float64Array, to: number, until = -1): Float64Array {
  const n = vertexCount(reverse);
  const least = new Float64Array(n).fill(Infinity);
  const heap = new Int32Array(n);
  const place = new Int32Array(n).fill(-1);
  let size = 0;

  function up(vertex: number, from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const other = heap[parent]!;
      if (least[other]! <= least[vertex]!) break;
      heap[at] = other;
      place[other] = at;
      at = parent;
    }
    heap[at] = vertex;
    place[vertex] = at;
  }

  function down(vertex: number): void {
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      let child = first;
      const end = Math.min(first + 4, size);
      for (let c = first + 1; c < end; c++) if (least[heap[c]!]! < least[heap[child]!]!) child = c;
      const other = heap[child]!;
      if (least[other]! >= least[vertex]!) break;
      heap[at] = other;
      place[other] = at;
      at = child;
    }
    heap[at] = vertex;
    place[vertex] = at;
  }

  least[to] = 0;
  up(to, size++);
  while (size > 0) {
    const v = heap[0]!;
    const last = heap[--size]!;
    if (size > 0) down(last);
    if (v === until) break;
    const through = least[v]! + cost[v]!;
    for (let k = reverse.offsets[v]!; k < reverse.offsets[v + 1]!; k++) {
      const u = reverse.targets[k]!;
      if (through >= least[u]!) continue;
      const isNew = least[u] === Infinity;
      least[u] = through;
      up(u, isNew ? size++ : place[u]!);
    }
  }
  return least;
}
