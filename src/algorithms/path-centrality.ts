import { type Csr, vertexCount } from "./csr.js";

/**
 * For each vertex the sum of the vertex counts of all paths from a source to a sink that pass strictly through it; 0 at
 * sources and sinks. Edges of `forward` lead from lower to higher vertices; `backward` are the same, turned around.
 * Of n paths to a vertex with s vertices in all, both ends counted, an edge makes n paths with s + n vertices. Each of the
 * n_u paths that come to v goes on by each of the n_d that leave it, and v would be counted twice: s_u·n_d + s_d·n_u − n_u·n_d.
 * So no path is enumerated: O(n + m) sums of integers that grow with the number of paths.
 * Heileman, Abdallah, Slim and Hickman 2018, arXiv 1811.09676.
 */
export function* pathCentrality(forward: Csr, backward: Csr): Generator<void, bigint[], undefined> {
  const n = vertexCount(forward);
  const vertices = Array.from({ length: n }, (_, v) => v);
  const up = yield* countPaths(backward, vertices);
  const down = yield* countPaths(forward, vertices.reverse());
  return Array.from({ length: n }, (_, v) => {
    if (isBare(forward, v) || isBare(backward, v)) return 0n;
    return up.length[v]! * down.count[v]! + down.length[v]! * up.count[v]! - up.count[v]! * down.count[v]!;
  });
}

/** How many paths lead from each vertex to the bare ones, and how many vertices they have in all; `order` has heads first. */
function* countPaths(
  graph: Csr,
  order: readonly number[],
): Generator<void, { count: bigint[]; length: bigint[] }, undefined> {
  const count = Array.from(order, () => 0n);
  const length = Array.from(order, () => 0n);
  for (const v of order) {
    let paths = isBare(graph, v) ? 1n : 0n;
    let vertices = 0n;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      paths += count[graph.targets[k]!]!;
      vertices += length[graph.targets[k]!]!;
    }
    count[v] = paths;
    length[v] = vertices + paths;
    yield;
  }
  return { count, length };
}

function isBare({ offsets }: Csr, v: number): boolean {
  return offsets[v] === offsets[v + 1];
}
