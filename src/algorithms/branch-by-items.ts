import TinyQueue from "tinyqueue";

import { compareNumbers } from "./best-simple-paths.js";
import type { ChargedRegion } from "./charged-region.js";
import { type CostAndHops, type Narrowed, narrowRegion, type Narrowing } from "./narrow-region.js";

/** A search for the paths through a region that cost least, each item counted once. */
export interface ItemBranching extends Omit<Narrowing, "rounds" | "raise" | "hops"> {
  /** Whether no path of a part can be wanted, though its bound is no worse than the limit. */
  readonly isNeedless: (part: OpenPart) => boolean;
  /** Searches a part in which nothing is left to pay for; false if that was not finished. */
  readonly searchPart: (part: OpenPart) => Generator<void, boolean, boolean | undefined>;
  /** Whether so many places may be measured next. */
  readonly mayMeasure: (places: number) => boolean;
}

/** Paths that need certain items and do without certain others. */
export interface OpenPart extends Narrowed {
  /** What these items cost, with what the target takes in any case. */
  readonly base: number;
}

/** Rounds and the first raise for the whole region, and for each part. */
const FOR_ALL = { rounds: 60, raise: 9 };
const FOR_A_PART = { rounds: 2, raise: 2 };

/**
 * Finds the best paths by branching on items: a path either needs an item, which is then paid for, or does without it, and the places that
 * need it are left out. The part with the least bound is divided next, by the item that most of its places need. Null when no path
 * that is left is wanted; otherwise, when there was no more time or work, a lower bound on the keys of those that were not found.
 * Branch and bound (Land & Doig 1960): exponential at worst.
 */
export function* branchByItems(
  start: ChargedRegion,
  branching: ItemBranching,
): Generator<void, CostAndHops | null, boolean | undefined> {
  const { limit, isNeedless, searchPart, mayMeasure } = branching;
  // Of equal bounds the latest first: it has the fewest items left.
  const queue = new TinyQueue<OpenPart & { readonly number: number }>(
    [],
    (a, b) => compareNumbers(a.least, b.least) || b.number - a.number,
  );
  let number = 0;

  function* add(
    region: ChargedRegion,
    base: number,
    rule: typeof FOR_ALL,
    atLeast: CostAndHops,
  ): Generator<void, void, boolean | undefined> {
    const part = yield* narrowRegion(region, { ...branching, ...rule, hops: 0, base });
    if (part === null) return;
    const least = compareNumbers(part.least, atLeast) > 0 ? part.least : atLeast;
    queue.push({ ...part, base, least, number: number++ });
  }

  yield* add(start, branching.base, FOR_ALL, [branching.base, 0]);
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    const { region, places, base, least } = part;
    if (compareNumbers(least, limit()) > 0) return null;
    if ((yield) === true || !mayMeasure(2 * places.length)) return least;
    if (isNeedless(part)) continue;
    const item = itemToDivide(part);
    if (item < 0) {
      if (!(yield* searchPart(part))) return least;
      continue;
    }
    const without = places.filter((v) => !needsItem(region, v, item));
    yield* add(
      region.part(without, () => false),
      base,
      FOR_A_PART,
      least,
    );
    const paid = region.part(places, (other) => other === item);
    yield* add(paid, base + region.weight[item]!, FOR_A_PART, least);
  }
  return null;
}

/** The item that most places need, if possible one that the cheapest way needs; −1 where none is left. */
function itemToDivide({ region, places }: OpenPart): number {
  const { needs, weight } = region;
  const uses = new Int32Array(weight.length);
  for (const v of places)
    for (let k = needs.offsets[v]!, end = needs.offsets[v + 1]!; k < end; k++) uses[needs.targets[k]!]!++;
  let most = -1;
  for (const v of region.cheapestWay())
    for (let k = needs.offsets[v]!, end = needs.offsets[v + 1]!; k < end; k++)
      if (most < 0 || uses[needs.targets[k]!]! > uses[most]!) most = needs.targets[k]!;
  if (most < 0) uses.forEach((count, item) => (most = count > (uses[most] ?? 0) ? item : most));
  return most;
}

function needsItem({ needs }: ChargedRegion, v: number, item: number): boolean {
  for (let k = needs.offsets[v]!, end = needs.offsets[v + 1]!; k < end; k++)
    if (needs.targets[k] === item) return true;
  return false;
}
