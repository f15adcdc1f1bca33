import { type Awaitable, then } from "../../async/awaitable.js";
import type { GuideNode } from "../../guide/guide.js";
import { badInput } from "../errors.js";
import type { CareerGraph, Page, Slice } from "../graph.js";
import { nodesAt } from "./neighbours.js";

/** One page of a list that is in the order of its keys. `page.after` is the key of the last item of the page before. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, { first, after }: Page): Slice<T> {
  const found = after === null ? 0 : items.findIndex((item) => keyOf(item) > after);
  const start = found < 0 ? items.length : found;
  return {
    items: items.slice(start, start + first),
    total: items.length,
    hasNext: start + first < items.length,
    hasPrevious: start > 0,
  };
}

/**
 * The next items of a list in any order. `page.after` is the key of the last item before them. Throws BAD_USER_INPUT if no item has that
 * key. O(items).
 */
export function itemsAfter<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { first, after }: Page,
): readonly T[] {
  const last = after === null ? -1 : items.findIndex((item) => keyOf(item) === after);
  if (after !== null && last < 0) throw badInput("after", "is a cursor of an item that is not in this list.");
  return items.slice(last + 1, last + 1 + first);
}

/** One page of nodes, given the ids of all of them in order. */
export function pageOfNodes(
  graph: CareerGraph,
  ids: readonly string[],
  page: Page,
): Awaitable<Slice<GuideNode>> {
  const slice = pageOf(ids, (id) => id, page);
  return then(nodesAt(graph, slice.items), (items) => ({ ...slice, items }));
}
