import { type Csr, vertexCount } from "./csr.js";
import { leastCostsTo } from "./dijkstra.js";

/**
 * A digraph whose vertices need items. A path costs the total weight of the items that its inner vertices need, each item counted once.
 * This cost is not a sum over vertices, and to find a cheapest path is NP-hard.
 */
export interface UnionCosts {
  readonly forward: Csr;
  readonly reverse: Csr;
  readonly from: number;
  readonly to: number;
  /** Vertex → the items that it needs. */
  readonly needed: Csr;
  /** Vertex → the items that it needs, and others that may serve it, such as the options of a choice. */
  readonly useful: Csr;
  /** Item → its weight; 0 for an item that costs nothing or is paid for in any case. */
  readonly weight: Float64Array;
}

/** Lower bounds that guide a search for cheap paths. */
export interface UnionBounds {
  /** 1 for each vertex that may lie on a path within the limit. */
  readonly region: Uint8Array;
  /** Vertex → the weight of its needs, the weight of each item divided by the number of vertices in the region that it may serve. */
  readonly share: Float64Array;
  /** Vertex → the least sum of `share` over the vertices strictly between it and `to`; Infinity if no way leads there. */
  readonly shareAhead: Float64Array;
  /** The same for the weight of those needs that serve no other vertex of the region. */
  readonly ownAhead: Float64Array;
}

const ROUNDS = 8;
/** A round that removes a smaller share of the region is the last one. */
const WORTHWHILE = 0.1;
/** The rounding error that sums of shares may have. */
export const ROUNDING_ERROR = 1e-6;

/**
 * The bounds for paths from `from` to `to` over the `allowed` vertices that cost at most `limit`. No path costs less than the sum of its
 * shares: an item that serves n vertices of the region is counted on at most n of them, each time with at most 1/n of its weight. A
 * vertex through which this bound exceeds `limit` is removed from the region; then the shares of the other vertices grow, so this is
 * repeated for up to ROUNDS rounds. O((n + m) log m + size of needs and uses) for a round.
 */
export function* unionBounds(
  costs: UnionCosts,
  allowed: Uint8Array,
  limit: number,
): Generator<void, UnionBounds, boolean | undefined> {
  const { forward, reverse, from, to } = costs;
  const region = allowed.slice();
  for (let round = 1; ; round++) {
    const { own, share } = shareOut(costs, region);
    yield;
    const shareAhead = leastCostsTo(reverse, within(region, share), to);
    yield;
    const shareBehind = leastCostsTo(forward, within(region, share), from);
    yield;
    let size = 0;
    let removed = 0;
    for (let v = 0; v < region.length; v++) {
      if (region[v] === 0) continue;
      size++;
      const through = v === from || v === to ? 0 : share[v]!;
      const least = shareBehind[v]! + through + shareAhead[v]!;
      if (least === Infinity || least > limit + ROUNDING_ERROR) {
        region[v] = 0;
        removed++;
      }
    }
    if (removed <= WORTHWHILE * size || round === ROUNDS) {
      return { region, share, shareAhead, ownAhead: leastCostsTo(reverse, within(region, own), to) };
    }
  }
}

/** The shares of the inner vertices of the region, and the weight of what each needs alone. Read without `row`: half of the time goes here. */
function shareOut(
  { needed, useful, weight, from, to }: UnionCosts,
  region: Uint8Array,
): { own: Float64Array; share: Float64Array } {
  const n = vertexCount(needed);
  const isInner = (v: number): boolean => region[v] === 1 && v !== from && v !== to;
  const uses = new Int32Array(weight.length);
  for (let v = 0; v < n; v++) {
    if (!isInner(v)) continue;
    for (let k = useful.offsets[v]!, end = useful.offsets[v + 1]!; k < end; k++) uses[useful.targets[k]!]!++;
  }
  const own = new Float64Array(n);
  const share = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    if (!isInner(v)) continue;
    for (let k = needed.offsets[v]!, end = needed.offsets[v + 1]!; k < end; k++) {
      const item = needed.targets[k]!;
      share[v]! += weight[item]! / uses[item]!;
      if (uses[item] === 1) own[v]! += weight[item]!;
    }
  }
  return { own, share };
}

/** The cost of entering each vertex, Infinity outside the region. */
function within(region: Uint8Array, cost: Float64Array): Float64Array {
  return cost.map((value, v) => (region[v] === 1 ? value : Infinity));
}
