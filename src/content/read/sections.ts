import { type EDGE_SCHEMA, edgeSchema } from "../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind, type ThingKind } from "../../guide/vocabulary.js";

/** A section of a YAML guide. */
export interface Section {
  /** The kinds of its items: the first, unless an item's id begins with the prefix of another. */
  readonly kinds: readonly ThingKind[];
  /** The keys of an item that list its edges. */
  readonly edges: Readonly<Record<string, EdgeKind>>;
}

/** In the order of the README; the writer makes one file of each section. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  roles: section(["ROLE"], ["group", "broader", "responsibilities", "requires", "leadsTo"]),
  groups: section(["SKILL_GROUP", "ROLE_GROUP"], ["broader"]),
  competencies: section(["SKILL", "TECHNOLOGY"], ["group", "broader", "buildsOn", "benefitsFrom"]),
  choices: section(["CHOICE"], ["options"]),
  responsibilities: section(["RESPONSIBILITY"], []),
  credentials: section(["CREDENTIAL"], ["teaches", "qualifiesFor"]),
  experiences: section(["EXPERIENCE"], ["qualifiesFor"]),
  trends: section(["TREND"], ["affects"]),
};

type EdgeKey = (typeof EDGE_SCHEMA)[EdgeKind]["key"];

function section(kinds: readonly ThingKind[], keys: readonly EdgeKey[]): Section {
  const edges = keys.map((key) => [key, EDGE_KINDS.find((kind) => edgeSchema(kind).key === key)!]);
  return { kinds, edges: Object.fromEntries(edges) as Section["edges"] };
}
