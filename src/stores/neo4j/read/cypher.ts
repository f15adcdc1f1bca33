import { edgeSchema, FOLLOWED } from "../../../guide/schema.js";
import { propertiesOf } from "../../../guide/properties.js";

/** Parts of Cypher that several statements share. */

const { transition } = FOLLOWED;

const OF_TRANSITION = [
  "reason",
  "citations",
  "citationUrls",
  ...propertiesOf(edgeSchema(transition).fields).map(({ name }) => name),
];

/**
 * The properties of a relationship `r`; of a transition without those that a seed derives, with which hardly two would be equal. Statements
 * that read many tell equal ones as one.
 */
export const EDGE_PROPERTIES = `CASE type(r) WHEN '${transition}'
  THEN r {${OF_TRANSITION.map((name) => `.${name}`).join(", ")}} ELSE properties(r) END`;

/**
 * The place of a relationship `r` among those that say the same: what a seed wrote comes before what others added, then the lower number.
 * The number alone says nothing of age, because Neo4j gives the numbers of deleted relationships to new ones. No number reaches 2^52.
 */
export const PLACE = "id(r) + CASE WHEN r.derived IS NULL THEN 4503599627370496 ELSE 0 END";

/** A relationship `r` from `x` to `y`, as a StoredEdge. */
export const EDGE = `{
  kind: type(r), from: x.id, properties: properties(r), place: ${PLACE},
  to: CASE WHEN y:CareerNode THEN y.id END
}`;

/**
 * A node as a StoredNode. A node itself would be read only when the row is sent, which is after the statement has looked whether the
 * guide was being changed.
 */
export const NODE = (n: string): string => `{labels: labels(${n}), properties: properties(${n})}`;

/** The same of the list `nodes`. */
export const NODES = `[n IN nodes | ${NODE("n")}]`;

const BOUNDS = [2, 8, 32, 128];

/**
 * How far a pattern reaches: at least `most` steps. The bound is part of the statement's text, and Neo4j plans every new text, so only a
 * few bounds exist. If only the distinct end nodes matter, Neo4j walks the pattern breadth-first and visits each node once.
 */
export function upTo(most: number): string {
  return `*0..${BOUNDS.find((bound) => bound >= most) ?? ""}`;
}
