import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import { EDGE_PROPERTIES } from "./cypher.js";
import { NODES_OF_PART } from "./parts.js";

/** Parts of Cypher that write what is stored as texts, to be hashed. */

/** All properties as one text, by these keys. What is neither a value nor a list of values belongs to others. */
export const textOf = (
  properties: string,
  keys = `keys(${properties})`,
): string => `reduce(written = '', key IN ${keys} |
    written + key + '=' + coalesce(toStringOrNull(${properties}[key]), CASE WHEN ${properties}[key] IS :: LIST<ANY>
      THEN reduce(items = '', item IN ${properties}[key] | items + '|' + coalesce(toStringOrNull(item), '?')) END, '?') + ';')`;

/** A prime. */
const MODULUS = 2_147_483_647;

/** The edges that leave the nodes of a part: one row for those with equal properties, with their number and a sum over their ends. */
export const EDGES_ALIKE = `${NODES_OF_PART}
  MATCH (x)-[r:${EDGE_KINDS.join("|")}]->(y)
  WITH type(r) AS kind, ${EDGE_PROPERTIES} AS properties, count(*) AS count,
    sum((id(x) % ${MODULUS} + 1) * (id(y) % ${MODULUS} + 3) % ${MODULUS}) AS ends`;

/** Such a row as one text. */
export const textOfEdges = (keys?: string): string =>
  `kind + ':' + count + ':' + ends + ':' + ${textOf("properties", keys)}`;
