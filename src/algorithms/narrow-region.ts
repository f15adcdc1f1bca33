import type { ChargedRegion } from "./charged-region.js";

/** A cost, then a number of edges. */
export type CostAndHops = readonly [cost: number, hops: number];

/** What is known of the paths that lead through a region. */
export interface Narrowing {
  /** What a path has cost before it enters the region, with what the target takes in any case. */
  readonly base: number;
  /** The edges before the region. */
  readonly hops: number;
  /** The most edges of a whole path. */
  readonly maxHops: number;
  /** The smallest difference between two costs. */
  readonly grain: number;
  /** The number of rounds at most. */
  readonly rounds: number;
  /** The factor by which the prices of a cheapest way rise at first. */
  readonly raise: number;
  /** A path that costs more, or as much with more edges, is not wanted. May fall. */
  readonly limit: () => CostAndHops;
  /** Told how many places each round measures. */
  readonly spend: (places: number) => void;
  /** Told the inner places of a way through the region that the limit does not exclude; it may lower the limit. */
  readonly onWay: (region: ChargedRegion, places: readonly number[]) => void;
}

export interface Narrowed {
  /** The region as it was measured last. */
  readonly region: ChargedRegion;
  /** Its places through which paths within the limit may lead, with start and target. */
  readonly places: readonly number[];
  /** No path through the region costs less, or as much with fewer edges. */
  readonly least: CostAndHops;
}

/** Rounds without a better bound before prices rise by less. */
const PATIENCE = 3;
/** When prices rise by less than this, nothing more is to be expected. */
const LEAST_RAISE = 1.01;
/** A region is cut when it loses this share of its places. */
const WORTHWHILE = 0.15;
/** The rounding error that sums of charges may have. */
export const ROUNDING_ERROR = 1e-6;

/**
 * The part of a region in which paths within the limit lie, and a lower bound on what they cost; null if there is none. In each round the
 * way with the least charges becomes dearer: the prices of its places rise, so that they attract the charges of the items that they need
 * (multiplicative weights for the Lagrangian dual of the covering problem). Places through which every path exceeds the limit are left
 * out, and the charges that they had go to the others. A round takes O((n + m) log m + needs).
 */
export function* narrowRegion(
  start: ChargedRegion,
  { base, hops, maxHops, grain, rounds, raise, limit, spend, onWay }: Narrowing,
): Generator<void, Narrowed | null, boolean | undefined> {
  let region = start;
  let [best, sinceBest] = [0, 0];
  for (let round = 1; ; round++) {
    yield* region.measure();
    spend(region.size);
    const isTimeUp = yield;
    const bound = region.ahead[0]!;
    if (bound === Infinity) return null;
    const way = region.cheapestWay();
    if (base + unionCost(region, way) <= limit()[0] + ROUNDING_ERROR) onWay(region, way);
    if (bound > best + ROUNDING_ERROR) [best, sinceBest] = [bound, 0];
    else if (++sinceBest >= PATIENCE) [raise, sinceBest] = [Math.sqrt(raise), 0];
    const leastCost = roundUp(base + best, grain);
    const [mostCost, mostHops] = limit();
    if (leastCost > mostCost) return null;
    const areTies = leastCost === mostCost;
    const most = areTies ? Math.min(mostHops, maxHops) : maxHops;
    const distance = most === Infinity ? null : region.hops();
    if (distance !== null && hops + distance.ahead[0]! > most) return null;
    const places = placesWithin(region, mostCost - base, distance && { ...distance, most: most - hops });
    const areFewer = places.length < (1 - WORTHWHILE) * region.size;
    const isLast = isTimeUp === true || round >= rounds || raise < LEAST_RAISE || (areTies && !areFewer);
    if (isLast) return { region, places, least: [leastCost, hops + (distance?.ahead[0] ?? 0)] };
    for (const v of way) region.price[v]! *= raise;
    if (areFewer) region = region.part(places, () => false);
  }
}

interface HopLimit {
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  readonly most: number;
}

/** The places through which a path may cost at most so much, and lead over so many edges where that is asked. */
function placesWithin(region: ChargedRegion, most: number, hops: HopLimit | null): number[] {
  const { size, ahead, behind, charge, own } = region;
  const within = most + ROUNDING_ERROR;
  const places = [0];
  for (let v = 1; v < size - 1; v++) {
    const through = behind[v]! + charge[v]! + ahead[v]!;
    if (through === Infinity || through > within || own[v]! > within) continue;
    if (hops === null || hops.behind[v]! + hops.ahead[v]! <= hops.most) places.push(v);
  }
  places.push(size - 1);
  return places;
}

/** The weight of all items that some places need, each counted once. */
export function unionCost({ needs, weight }: ChargedRegion, places: readonly number[]): number {
  const counted = new Uint8Array(weight.length);
  let cost = 0;
  for (const v of places)
    for (let k = needs.offsets[v]!, end = needs.offsets[v + 1]!; k < end; k++) {
      const item = needs.targets[k]!;
      if (counted[item] === 1) continue;
      counted[item] = 1;
      cost += weight[item]!;
    }
  return cost;
}

/** The least multiple of the grain that is not below a bound. */
export function roundUp(bound: number, grain: number): number {
  return Math.ceil((bound - ROUNDING_ERROR) / grain) * grain;
}
