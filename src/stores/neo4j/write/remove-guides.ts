import neo4j from "neo4j-driver";

import { ABOUT_KINDS, aboutSchema } from "../../../guide/about-schema.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import type { SeedLock } from "./seed-lock.js";

const ABOUT = ABOUT_KINDS.map(aboutSchema);

/**
 * Removes old guides and what killed seeds left; each loses first what says that it is whole. What others tied to a node is tied to
 * the node with the same id in the guide that is kept.
 */
export async function removeAllBut(
  { write, generation }: SeedLock,
  kept: number | null,
  batchSize: number,
): Promise<void> {
  const parameters = {
    latest: neo4j.int(generation),
    kept: neo4j.int(kept ?? 0),
    batchSize: neo4j.int(batchSize),
    kinds: EDGE_KINDS,
  };
  const ours = (node: string): string =>
    `${node}.generation >= 1 AND ${node}.generation <= $latest AND ${node}.generation <> $kept`;
  const isOurs = (node: string): string => `coalesce(${node}:CareerNode AND ${node}.generation >= 1, false)`;
  let left = await write(
    `OPTIONAL MATCH (version:GuideVersion) WHERE ${ours("version")}
     OPTIONAL MATCH (version)-[:${ABOUT.map(({ relationship }) => relationship).join("|")}]->(item:${ABOUT.map(({ label }) => label).join("|")})
     DETACH DELETE version, item
     WITH count(*) AS removed
     RETURN EXISTS { MATCH (n:CareerNode) WHERE ${ours("n")} } AS answer`,
    parameters,
  );
  while (left === true) {
    left = await write(
      `MATCH (n:CareerNode) WHERE ${ours("n")}
       WITH n LIMIT $batchSize
       CALL (n) {
         MATCH (same:CareerNode {generation: $kept, id: n.id})
         MATCH (n)-[r]->(other) WHERE NOT ${isOurs("other")} AND NOT type(r) IN $kinds
         CREATE (same)-[copy:$(type(r))]->(other)
         SET copy = properties(r)
       }
       CALL (n) {
         MATCH (same:CareerNode {generation: $kept, id: n.id})
         MATCH (n)<-[r]-(other) WHERE NOT ${isOurs("other")}
         CREATE (same)<-[copy:$(type(r))]-(other)
         SET copy = properties(r)
       }
       DETACH DELETE n
       RETURN count(*) = $batchSize AS answer`,
      parameters,
    );
  }
}
