import { type Csr, vertexCount } from "./csr.js";
import { leastCostsTo } from "./dijkstra.js";

/**
 * Vertices of a digraph that need items, where a path costs the weight of what its inner vertices need, each item once. That is no sum
 * over vertices, and to find the least is NP-hard; these are the bounds from which a search is guided.
 */
export interface UnionCosts {
  readonly forward: Csr;
  readonly reverse: Csr;
  readonly from: number;
  readonly to: number;
  /** Vertex → the items that it needs. */
  readonly needed: Csr;
  /** Vertex → those and others for which it may have a use. */
  readonly useful: Csr;
  /** Per item; 0 for one that is paid for anyway. */
  readonly weight: Float64Array;
}

export interface UnionBounds {
  /** 1 where a path may pass that costs no more than the limit. */
  readonly region: Uint8Array;
  /** What a vertex needs that no other in the region has any use for. */
  readonly own: Float64Array;
  /** What a vertex needs, each item shared out among all in the region that have a use for it. */
  readonly share: Float64Array;
  /** The least sums of both over the vertices strictly between one and `to`; Infinity outside the region. */
  readonly ownAhead: Float64Array;
  readonly shareAhead: Float64Array;
}

const ROUNDS = 8;
/** A round that leaves out a smaller share of the region is the last one. */
const WORTHWHILE = 0.1;
/** Of what sums of shares may be off by rounding. */
export const NOISE = 1e-6;

/**
 * No path costs less than the sum of its shares, for an item needed n times is counted n times at most 1/n. What lies on no path within
 * `limit` by that bound is left out of the region, which makes the shares of the rest greater, and so on for some rounds.
 * O((n + m) log n + needs) a round.
 */
export function unionBounds(costs: UnionCosts, allowed: Uint8Array, limit: number): UnionBounds {
  const { forward, reverse, from, to } = costs;
  const region = allowed.slice();
  for (let round = 1; ; round++) {
    const { own, share } = shareOut(costs, region);
    const shareAhead = leastCostsTo(reverse, within(region, share), to);
    const shareBehind = leastCostsTo(forward, within(region, share), from);
    let size = 0;
    let left = 0;
    for (let v = 0; v < region.length; v++) {
      if (region[v] === 0) continue;
      size++;
      const through = v === from || v === to ? 0 : share[v]!;
      const least = shareBehind[v]! + through + shareAhead[v]!;
      if (least === Infinity || least > limit + NOISE) {
        region[v] = 0;
        left++;
      }
    }
    if (left <= WORTHWHILE * size || round === ROUNDS) {
      return { region, own, share, shareAhead, ownAhead: leastCostsTo(reverse, within(region, own), to) };
    }
  }
}

function shareOut(
  { needed, useful, weight, from, to }: UnionCosts,
  region: Uint8Array,
): { own: Float64Array; share: Float64Array } {
  const n = vertexCount(needed);
  const isInner = (v: number): boolean => region[v] === 1 && v !== from && v !== to;
  const uses = new Int32Array(weight.length);
  for (let v = 0; v < n; v++) {
    if (!isInner(v)) continue;
    for (let k = useful.offsets[v]!; k < useful.offsets[v + 1]!; k++) uses[useful.targets[k]!]!++;
  }
  const own = new Float64Array(n);
  const share = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    if (!isInner(v)) continue;
    for (let k = needed.offsets[v]!; k < needed.offsets[v + 1]!; k++) {
      const item = needed.targets[k]!;
      share[v]! += weight[item]! / uses[item]!;
      if (uses[item] === 1) own[v]! += weight[item]!;
    }
  }
  return { own, share };
}

/** Nothing beyond the region can be entered. */
function within(region: Uint8Array, cost: Float64Array): Float64Array {
  return cost.map((value, v) => (region[v] === 1 ? value : Infinity));
}
