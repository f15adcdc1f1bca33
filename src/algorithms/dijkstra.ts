import FlatQueue from "flatqueue";

import { type Csr, vertexCount } from "./csr.js";

/** Used again by each search, so that its arrays need not grow anew. */
const queue = new FlatQueue();

/**
 * The least cost of a path from every vertex to `to`, where entering a vertex v costs `cost[v]` ≥ 0; Infinity where there is no path.
 * Given `until`, the search stops there, and the costs of vertices farther away are upper bounds only.
 * Dijkstra 1959; a vertex is queued again whenever its cost falls, and outdated entries are skipped: O((n + m) log m).
 */
export function leastCostsTo(reverse: Csr, cost: Float64Array, to: number, until = -1): Float64Array {
  const least = new Float64Array(vertexCount(reverse));
  leastCostsInto(least, reverse, cost, to, null, until);
  return least;
}

/** The same into an array that is there already; `next` gets for each vertex the one that follows it on such a path. */
export function leastCostsInto(
  least: Float64Array,
  { offsets, targets }: Csr,
  cost: Float64Array,
  to: number,
  next: Int32Array | null = null,
  until = -1,
): void {
  least.fill(Infinity);
  queue.clear();
  least[to] = 0;
  queue.push(to, 0);
  while (queue.length > 0) {
    const costHere = queue.peekValue()!;
    const v = queue.pop()!;
    if (costHere > least[v]!) continue;
    if (v === until) break;
    const through = costHere + cost[v]!;
    // Not `row`: here a view for every vertex costs a third of the time.
    for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) {
      const u = targets[k]!;
      if (through >= least[u]!) continue;
      least[u] = through;
      if (next !== null) next[u] = v;
      queue.push(u, through);
    }
  }
}
