/** The kinds of thing that have a page of their own, by the prefix of their ids. */
export const ENTITY_KINDS = ["role", "skill", "technology"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The path of the page about an id, below the address of the explorer: "role/backend-developer". Null if its kind has no pages. */
export function entityPath(id: string): string | null {
  const colon = id.indexOf(":");
  const kind = id.slice(0, Math.max(0, colon));
  if (!ENTITY_KINDS.some((each) => each === kind)) return null;
  return `${kind}/${encodeURIComponent(id.slice(colon + 1))}`;
}
