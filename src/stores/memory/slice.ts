import { spend } from "../../async/work.js";
import type { Page, Slice } from "../../career/graph.js";
import { WORK } from "../../career/model/work.js";
import { compareIds } from "../../guide/vocabulary.js";

/**
 * One page of the items that pass the test, or of all of them without one. The items must be in id order. Takes O(items), or
 * O(log items + page) without a test.
 */
export function slice<T extends { readonly id: string }>(
  items: readonly T[],
  fits: ((item: T) => boolean) | null,
  { first, after }: Page,
): Slice<T> {
  if (fits) spend(WORK.filtered * items.length);
  const fitting = fits ? items.filter(fits) : items;
  const start = after === null ? 0 : firstBehind(fitting, after);
  return {
    items: fitting.slice(start, start + first),
    total: fitting.length,
    hasNext: start + first < fitting.length,
    hasPrevious: start > 0,
  };
}

function firstBehind(items: readonly { readonly id: string }[], after: string): number {
  let [start, end] = [0, items.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (compareIds(items[middle]!.id, after) > 0) end = middle;
    else start = middle + 1;
  }
  return start;
}
