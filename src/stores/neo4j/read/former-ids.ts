import { FORMER_ID } from "../../../guide/former-ids.js";

/** Parameters of a statement that name nodes; any of them may be a former id. */
export type IdParameters = Readonly<Record<string, string | readonly string[] | null>>;

/** A former id, and the id that it resolves to. */
export type Successor = readonly [former: string, id: string];

/**
 * A Successor for each of `$named` that is nobody's id any more but was one, see `formerIds`. An index tells the ids that there are;
 * only for others are the external ids of all nodes read, once for all of them.
 */
export const SUCCESSORS = `COLLECT {
  UNWIND $named AS id
  WITH id WHERE NOT EXISTS { (:CareerNode {id: id}) }
  WITH collect(id) AS missing WHERE size(missing) > 0
  MATCH (n:CareerNode) WHERE '${FORMER_ID}' IN n.externalIdSchemes
  UNWIND range(0, size(n.externalIdSchemes) - 1) AS i
  WITH missing, n.id AS id, n.externalIdSchemes[i] AS scheme, n.externalIdValues[i] AS former
  WHERE scheme = '${FORMER_ID}' AND former IN missing
  WITH former, min(id) AS id
  RETURN [former, id]
}`;

export function namedIn(ids: IdParameters): string[] {
  return [...new Set(Object.values(ids).flatMap((value) => value ?? []))];
}

/** The same parameters by the ids of now, each once. */
export function renamed(ids: IdParameters, now: (id: string) => string): IdParameters {
  return Object.fromEntries(
    Object.entries(ids).map(([name, value]) => [
      name,
      value === null ? null : typeof value === "string" ? now(value) : [...new Set(value.map(now))],
    ]),
  );
}
