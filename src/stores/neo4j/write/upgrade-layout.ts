import neo4j, { type Driver } from "neo4j-driver";

import { ABOUT_RELATIONSHIPS } from "../../../guide/labels.js";
import { dropConstraints, olderConstraints } from "../session/schema.js";
import type { Writer } from "../session/writer.js";
import type { SeedLock } from "./seed-lock.js";

const SECOND_LAYOUT = 2;

/**
 * Brings a guide in the first layout into the second, where it is: its nodes had its number as their `generation`, and a database could
 * hold several guides. What the present layout has besides is written with the guide. May be interrupted at any point and run again.
 */
export async function upgradeLayout(
  driver: Driver,
  database: string | null,
  { write: writeAny }: Writer,
  { write, current }: SeedLock,
  batchSize: number,
): Promise<void> {
  const constraints = await olderConstraints(writeAny);
  const parameters = {
    current: neo4j.int(current ?? 0),
    batchSize: neo4j.int(batchSize),
    layout: neo4j.int(SECOND_LAYOUT),
  };
  const isOlder = await write("RETURN EXISTS { MATCH (v:GuideVersion) WHERE v.generation >= 1 } AS answer");
  if (constraints.length === 0 && isOlder !== true) return;
  for (const statement of [REMOVE_OTHER_VERSIONS, REMOVE_OTHER_NODES, NUMBER_VERSION, FORGET_GENERATION]) {
    while ((await write(statement, parameters)) !== 0);
  }
  await dropConstraints(driver, database, constraints);
}

const REMOVE_OTHER_VERSIONS = `
  MATCH (version:GuideVersion) WHERE version.generation <> $current
  OPTIONAL MATCH (version)-[:${ABOUT_RELATIONSHIPS}]->(item)
  DETACH DELETE version, item
  RETURN count(*) AS answer`;

const REMOVE_OTHER_NODES = `
  MATCH (n:CareerNode) WHERE n.generation >= 1 AND n.generation <> $current
  WITH n LIMIT $batchSize
  DETACH DELETE n
  RETURN count(*) AS answer`;

/** From here on only servers of this release read it. */
const NUMBER_VERSION = `
  MATCH (version:GuideVersion {generation: $current})
  SET version.number = version.generation, version.layout = $layout
  REMOVE version.generation
  RETURN count(*) AS answer`;

const FORGET_GENERATION = `
  MATCH (n:CareerNode) WHERE n.generation >= 1
  WITH n LIMIT $batchSize
  REMOVE n.generation
  RETURN count(*) AS answer`;
