import { ABOUT_KINDS, aboutSchema } from "./about-schema.js";
import { nodeSchema } from "./schema.js";
import { THING_KINDS, type ThingKind } from "./vocabulary.js";

/** The labels of a node in Neo4j besides CareerNode, which all nodes have. */
export function labelsOf(kind: ThingKind): readonly string[] {
  const { label, family } = nodeSchema(kind);
  return family === undefined ? [label] : [label, family];
}

const KINDS = new Map<string, ThingKind>(THING_KINDS.map((kind) => [nodeSchema(kind).label, kind]));

/** Null if a node has no label of a kind, or several. */
export function kindOfLabels(labels: readonly string[]): ThingKind | null {
  const kinds = labels.flatMap((label) => KINDS.get(label) ?? []);
  return kinds.length === 1 ? kinds[0]! : null;
}

/** All labels that the nodes of a guide may have. */
export const LABELS: readonly string[] = [...new Set(["CareerNode", ...THING_KINDS.flatMap(labelsOf)])];

/** The types, for a pattern, of the relationships from a version to what the guide says of itself. */
export const ABOUT_RELATIONSHIPS = ABOUT_KINDS.map((kind) => aboutSchema(kind).relationship).join("|");
