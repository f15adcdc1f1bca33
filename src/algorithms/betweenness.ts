import { type Csr, vertexCount } from "./csr.js";

/**
 * The betweenness centrality of each vertex: the sum, over all ordered pairs of other vertices, of the share of their shortest paths that
 * pass through it; directed, unweighted, not normalised. The graph must have no parallel edges: they would count as separate paths.
 * Exact (Brandes 2001), with one breadth-first search and one accumulation for each vertex: O(n · m) time, O(n + m) space.
 */
export function* betweenness(graph: Csr): Generator<void, Float64Array, boolean | undefined> {
  const { offsets, targets } = graph;
  const n = vertexCount(graph);
  const score = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  // The dependency of the source on a vertex and on what lies behind it, divided by the number of shortest paths to the vertex.
  const perPath = new Float64Array(n);
  const queue = new Int32Array(n);

  for (let source = 0; source < n; source++) {
    let reached = 1;
    queue[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < reached; head++) {
      const v = queue[head]!;
      const next = distance[v]! + 1;
      const ways = paths[v]!;
      for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) {
        const w = targets[k]!;
        if (distance[w] === -1) {
          distance[w] = next;
          queue[reached++] = w;
        }
        if (distance[w] === next) paths[w]! += ways;
      }
    }
    for (let i = reached - 1; i > 0; i--) {
      const v = queue[i]!;
      const next = distance[v]! + 1;
      let behind = 0;
      for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++)
        if (distance[targets[k]!] === next) behind += perPath[targets[k]!]!;
      behind *= paths[v]!;
      perPath[v] = (1 + behind) / paths[v]!;
      score[v]! += behind;
    }
    for (let i = 0; i < reached; i++) {
      const v = queue[i]!;
      distance[v] = -1;
      paths[v] = 0;
    }
    yield;
  }
  return score;
}
