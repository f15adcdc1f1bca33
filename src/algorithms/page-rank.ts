import { type Csr, outDegree, vertexCount } from "./csr.js";

export interface PageRankOptions {
  readonly damping: number;
  /** The iteration ends when the ranks change by less than this in all. */
  readonly tolerance: number;
  readonly maxRounds: number;
}

/**
 * The PageRank of each vertex: the probability to find a random walker there who follows an edge with probability `damping` and otherwise
 * jumps to any vertex; from a vertex without edges the walker always jumps. The ranks sum to 1. Power iteration (Page, Brin, Motwani &
 * Winograd 1998): each round takes O(n + m) and multiplies the error by `damping`, so 1e-12 takes about 170 rounds.
 */
export function* pageRank(
  graph: Csr,
  { damping = 0.85, tolerance = 1e-12, maxRounds = 1000 }: Partial<PageRankOptions> = {},
): Generator<void, Float64Array, boolean | undefined> {
  const { offsets, targets } = graph;
  const n = vertexCount(graph);
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  for (let round = 0, moved = Infinity; round < maxRounds && moved >= tolerance; round++) {
    let dangling = 0;
    for (let v = 0; v < n; v++) if (outDegree(graph, v) === 0) dangling += rank[v]!;
    next.fill((1 - damping + damping * dangling) / n);
    for (let v = 0; v < n; v++) {
      const share = (damping * rank[v]!) / outDegree(graph, v);
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) next[targets[k]!]! += share;
    }
    moved = 0;
    for (let v = 0; v < n; v++) moved += Math.abs(next[v]! - rank[v]!);
    [rank, next] = [next, rank];
    yield;
  }
  return rank;
}
