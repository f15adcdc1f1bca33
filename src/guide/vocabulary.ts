import { EDGE_SCHEMA, type EdgeKind, NODE_SCHEMA, nodeSchema, type ThingKind } from "./schema.js";

export * from "./words.js";
export type { EdgeKind, ThingKind };

/** The kinds of node that have a page of their own: all but choices. */
export type NodeKind = Exclude<ThingKind, "CHOICE">;

export const THING_KINDS = Object.keys(NODE_SCHEMA) as readonly ThingKind[];
export const NODE_KINDS = THING_KINDS.filter(
  (kind): kind is NodeKind => kind !== "CHOICE",
) as readonly NodeKind[];
export const EDGE_KINDS = Object.keys(EDGE_SCHEMA) as readonly EdgeKind[];

const KIND_OF_PREFIX = new Map(THING_KINDS.map((kind) => [nodeSchema(kind).prefix, kind]));

/** The kind an id claims by its prefix; null if it claims none. */
export function kindOfId(id: string): ThingKind | null {
  const colon = id.indexOf(":");
  return colon < 0 ? null : (KIND_OF_PREFIX.get(id.slice(0, colon)) ?? null);
}

export function isCompetencyId(id: string): boolean {
  const kind = kindOfId(id);
  return kind === "SKILL" || kind === "TECHNOLOGY";
}

/** How a message names a node of this kind, e.g. "skill group". */
export function sayKind(kind: ThingKind): string {
  return nodeSchema(kind).prefix.replace("-", " ");
}

/** The one order of ids everywhere: by UTF-16 code units, independent of locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
