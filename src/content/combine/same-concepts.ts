import type { Guide } from "../../guide/guide.js";
import type { SameAs } from "./combine-guides.js";

/** A node that means exactly the same as a concept of another vocabulary. */
export interface ExactId {
  readonly id: string;
  readonly scheme: string;
  readonly value: string;
}

/**
 * Pairs each node of a crosswalk with the nodes of the guides that mean exactly the same concept. A concept that no guide has says
 * nothing: a crosswalk names more vocabularies than are combined. O(external ids).
 */
export function sameConcepts(guides: readonly Guide[], exact: readonly ExactId[]): SameAs[] {
  if (exact.length === 0) return [];
  const meaning = new Map<string, Set<string>>();
  for (const { nodes } of guides) {
    for (const { id, externalIds } of nodes) {
      for (const each of externalIds) {
        if (each.match !== "EXACT") continue;
        const ids = meaning.get(conceptKey(each)) ?? new Set();
        meaning.set(conceptKey(each), ids.add(id));
      }
    }
  }
  return exact.flatMap((each) =>
    [...(meaning.get(conceptKey(each)) ?? [])]
      .filter((id) => id !== each.id)
      .map((id): SameAs => [each.id, id]),
  );
}

function conceptKey({ scheme, value }: { readonly scheme: string; readonly value: string }): string {
  return `${scheme} ${value}`;
}
