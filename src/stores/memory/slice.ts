import type { Page, Slice } from "../../career/career-graph.js";
import { compareIds } from "../../career/vocabulary.js";

/** The page of those items that fit; they must be in id order. O(items). */
export function slice<T extends { readonly id: string }>(
  items: readonly T[],
  fits: (item: T) => boolean,
  { first, after }: Page,
): Slice<T> {
  const fitting = items.filter(fits);
  const found = after === null ? 0 : fitting.findIndex(({ id }) => compareIds(id, after) > 0);
  const start = found < 0 ? fitting.length : found;
  return {
    items: fitting.slice(start, start + first),
    total: fitting.length,
    hasNext: start + first < fitting.length,
    hasPrevious: start > 0,
  };
}
