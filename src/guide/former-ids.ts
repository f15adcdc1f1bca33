import type { GuideNode } from "./guide.js";

/** The scheme of an external id that is an id which this node had, or the id of a node that it took the place of. */
export const FORMER_ID = "former-id";

/** Former id → the id that it resolves to. An id that a node has now is nobody's former id. O(nodes). */
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
