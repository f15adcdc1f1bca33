import neo4j from "neo4j-driver";

import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import { LABELS } from "../../../guide/labels.js";
import { PROPERTIES } from "./encode.js";
import type { SeedLock } from "./seed-lock.js";

/**
 * Removes what seeds left: drafts that were never put in place, and guides that were replaced. What others added to a replaced node, and
 * their relationships with it, go to the node with the same id in the guide that is there now.
 */
export async function removeLeftovers({ write }: SeedLock, batchSize: number): Promise<void> {
  while ((await write(PART_OF_FIRST, { batchSize: neo4j.int(batchSize) })) !== 0);
  // Mostly there are none, and Neo4j takes long to plan the statements that remove them.
  if ((await write(ARE_THERE)) !== true) return;
  const parameters = {
    batchSize: neo4j.int(batchSize),
    kinds: EDGE_KINDS,
    labels: ["CareerReplaced", ...LABELS],
    properties: PROPERTIES,
  };
  for (const statement of [
    HANDS_OVER,
    DRAWN_OUT,
    DRAWN_IN,
    ...removing("CareerReplaced"),
    ...removing("CareerDraft"),
  ]) {
    while ((await write(statement, parameters)) !== 0);
  }
}

/** Nodes of a first guide that was not written to its end. */
const PART_OF_FIRST = `
  MATCH (n:CareerNode) WHERE guide.writingFirst = true
  WITH n LIMIT $batchSize
  SET n:CareerReplaced
  REMOVE n:${LABELS.join(":")}
  RETURN count(*) AS answer`;

const ARE_THERE = "RETURN EXISTS { MATCH (:CareerReplaced) } OR EXISTS { MATCH (:CareerDraft) } AS answer";

/** One row for each of so many nodes: what others added to it is there afterwards, and no longer here. */
const HANDS_OVER = `
  MATCH (n:CareerReplaced)
  WITH n, [key IN keys(n) WHERE NOT key IN $properties] AS keys, [label IN labels(n) WHERE NOT label IN $labels] AS others
  WHERE size(keys) + size(others) > 0
  MATCH (same:CareerNode {id: n.id})
  WITH n, same, keys, others LIMIT $batchSize
  FOREACH (key IN keys | SET same[key] = n[key] REMOVE n[key])
  SET same:$(others)
  REMOVE n:$(others)
  RETURN count(*) AS answer`;

/** The same for their relationships that leave a node. They may lead to another node of the guide. */
const DRAWN_OUT = `
  MATCH (n:CareerReplaced)-[r]->(other)
  WHERE NOT type(r) IN $kinds
  MATCH (from:CareerNode {id: n.id})
  OPTIONAL MATCH (same:CareerNode) WHERE other:CareerReplaced AND same.id = other.id
  WITH r, from, CASE WHEN other:CareerReplaced THEN same ELSE other END AS to
  WHERE to IS NOT NULL
  WITH r, from, to LIMIT $batchSize
  CREATE (from)-[copy:$(type(r))]->(to)
  SET copy = properties(r)
  DELETE r
  RETURN count(*) AS answer`;

const DRAWN_IN = `
  MATCH (n:CareerReplaced)<-[r]-(other)
  WHERE NOT other:CareerReplaced
  MATCH (to:CareerNode {id: n.id})
  WITH r, other, to LIMIT $batchSize
  CREATE (other)-[copy:$(type(r))]->(to)
  SET copy = properties(r)
  DELETE r
  RETURN count(*) AS answer`;

/** The relationships first: of so many nodes they may be more than fit into the memory of one transaction. */
const removing = (label: string): string[] => [
  `MATCH (:${label})-[r]->()
   WITH r LIMIT 4 * $batchSize
   DELETE r
   RETURN count(*) AS answer`,
  `MATCH (n:${label})
   WITH n LIMIT $batchSize
   DETACH DELETE n
   RETURN count(*) AS answer`,
];
