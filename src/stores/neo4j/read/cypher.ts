/** Parts of Cypher that several statements share. */

/** A relationship `r` from `x` to `y`, as a StoredEdge. */
export const EDGE = `{
  kind: type(r), from: x.id, properties: properties(r),
  to: CASE WHEN y:CareerNode AND y.generation = x.generation THEN y.id END
}`;

const BOUNDS = [2, 8, 32, 128];

/**
 * How far a pattern reaches: at least `most` steps. The bound is part of the statement's text, and Neo4j plans every new text, so only a
 * few bounds exist. If only the distinct end nodes matter, Neo4j walks the pattern breadth-first and visits each node once.
 */
export function upTo(most: number): string {
  return `*0..${BOUNDS.find((bound) => bound >= most) ?? ""}`;
}
