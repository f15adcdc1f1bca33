import { type Csr, outDegree, row, vertexCount } from "./csr.js";

/**
 * For each vertex the sum of the vertex counts of all paths from a source to a sink that pass strictly through it; 0 at sources and
 * sinks. Edges of `forward` lead from lower to higher vertices; `backward` is the reversed graph.
 * No path is enumerated. If n_u paths with s_u vertices in all end at v, and n_d paths with s_d vertices start there, each combines with
 * each, and v is counted once: s_u·n_d + s_d·n_u − n_u·n_d. O(n + m) sums of integers that grow with the number of paths.
 * Heileman, Abdallah, Slim and Hickman 2018, arXiv 1811.09676.
 */
export function* pathCentrality(forward: Csr, backward: Csr): Generator<void, bigint[], boolean | undefined> {
  const n = vertexCount(forward);
  const vertices = Array.from({ length: n }, (_, v) => v);
  const up = yield* countPaths(backward, vertices);
  const down = yield* countPaths(forward, vertices.reverse());
  return Array.from({ length: n }, (_, v) => {
    if (outDegree(forward, v) === 0 || outDegree(backward, v) === 0) return 0n;
    return up.length[v]! * down.count[v]! + down.length[v]! * up.count[v]! - up.count[v]! * down.count[v]!;
  });
}

/**
 * For each vertex the number of paths from it to a vertex without edges, and the number of vertices on all of them. `order` lists heads
 * before tails.
 */
function* countPaths(
  graph: Csr,
  order: readonly number[],
): Generator<void, { count: bigint[]; length: bigint[] }, boolean | undefined> {
  const count = Array.from(order, () => 0n);
  const length = Array.from(order, () => 0n);
  for (const v of order) {
    let paths = outDegree(graph, v) === 0 ? 1n : 0n;
    let vertices = 0n;
    for (const w of row(graph, v)) {
      paths += count[w]!;
      vertices += length[w]!;
    }
    count[v] = paths;
    length[v] = vertices + paths;
    yield;
  }
  return { count, length };
}
