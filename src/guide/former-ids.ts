import type { GuideNode } from "./guide.js";

/** Scheme of an external id that is a former id: one that this node had, or that a node had which this one replaces. */
export const FORMER_ID = "former-id";

/** Each former id with the id that it resolves to. An id that a node has today never counts as a former id. O(nodes). */
export function formerIds(nodes: readonly GuideNode[]): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const { id, externalIds } of nodes) {
    for (const { scheme, value } of externalIds) {
      if (scheme === FORMER_ID && !former.has(value)) former.set(value, id);
    }
  }
  if (former.size > 0) for (const { id } of nodes) former.delete(id);
  return former;
}
