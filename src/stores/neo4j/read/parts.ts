import neo4j from "neo4j-driver";

import type { Reader } from "../session/reader.js";

/** The parameters of a statement about the nodes of one part: those with ids after `after`, up to `last`. */
export interface PartParameters {
  readonly [name: string]: unknown;
  readonly after: string;
  readonly last: string;
}

/** Divides a guide by the ids of its nodes into parts of so many each. */
export async function* partsOf({ read }: Reader, nodes: number): AsyncGenerator<PartParameters, void> {
  for (let after = ""; ;) {
    const { row } = await read(END_OF_PART, { after, nodes: neo4j.int(nodes) });
    const last = (row?.["last"] ?? null) as string | null;
    if (last === null) return;
    yield { after, last };
    after = last;
  }
}

const END_OF_PART = `
  MATCH (n:CareerNode) WHERE n.id > $after
  WITH n.id AS id ORDER BY id LIMIT $nodes
  RETURN max(id) AS last`;

/** Matches the nodes of a part as `x`. */
export const NODES_OF_PART = `
  MATCH (x:CareerNode) WHERE x.id > $after AND x.id <= $last`;

/** Matches nodes, as `x`, that are in no part: others have given them no id, or one that is no text. */
export const STRAY_NODES = `
  MATCH (x:CareerNode) WHERE NOT coalesce(x.id > '', false)`;
