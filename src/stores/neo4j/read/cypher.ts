/** Pieces of Cypher that several statements share. */

/** A relationship `r` from `x` to `y`, as a StoredEdge. */
export const EDGE = `{
  kind: type(r), from: x.id, properties: properties(r),
  to: CASE WHEN y:CareerNode AND y.generation = x.generation THEN y.id END
}`;

const BOUNDS = [2, 8, 32, 128];

/**
 * How far a pattern reaches: at least `most`. It cannot be a parameter, and every other text is planned anew, so there are few.
 * Distinct nodes found with it are walked breadth-first, each once.
 */
export function upTo(most: number): string {
  return `*0..${BOUNDS.find((bound) => bound >= most) ?? ""}`;
}
