import neo4j from "neo4j-driver";

import { ABOUT_KINDS, aboutLists, aboutSchema } from "../../../guide/about-schema.js";
import type { Guide } from "../../../guide/guide.js";
import type { Write } from "../session/writer.js";
import type { LiveGuide } from "./compare-guide.js";
import { aboutRow } from "./encode.js";
import { LAYOUT } from "./layout.js";

/** What a version says besides the guide's own words. */
export interface VersionFacts {
  readonly number: number;
  readonly contentHash: string;
  readonly seededBy: string | null;
  readonly commit: string | null;
  /** The number of an earlier version that this one puts back; that one is gone. */
  readonly restored: number | null;
}

const SOURCE = aboutSchema("SOURCE");
/** All but the sources, which stay as long as the guide cites them: its nodes have relationships to them. */
const ABOUT = ABOUT_KINDS.filter((kind) => kind !== "SOURCE").map(aboutSchema);

/** Creates the version of the guide that is being put in place, with all that the guide says of itself. */
export async function writeVersion(
  write: Write,
  { title, version, ...guide }: Guide,
  { number, restored, ...facts }: VersionFacts,
): Promise<void> {
  const lists = aboutLists((kind) => guide[aboutSchema(kind).key].map((item) => aboutRow(kind, item)));
  const createLists = ABOUT.map(
    ({ key, label, relationship }) =>
      `FOREACH (row IN $${key} | CREATE (version)-[:${relationship}]->(item:${label}) SET item = row)`,
  );
  const types = ABOUT.map(({ relationship }) => relationship).join("|");
  await write(`MATCH (:GuideVersion)-[:${types}]->(item) DETACH DELETE item`);
  await write(`MATCH (:GuideVersion)-[cites:${SOURCE.relationship}]->() DELETE cites`);
  await write("MATCH (version:GuideVersion {number: $restored}) DETACH DELETE version", {
    restored: restored === null ? null : neo4j.int(restored),
  });
  await write(
    `CREATE (version:GuideVersion {number: $number})
     SET version += $facts, version.seededAt = datetime()
     WITH version
     ${createLists.join("\n     ")}`,
    {
      number: neo4j.int(number),
      facts: { layout: neo4j.int(LAYOUT), title, version, ...facts },
      ...lists,
    },
  );
  for (const statement of WRITE_SOURCES)
    await write(statement, { number: neo4j.int(number), sources: lists.sources });
}

const WRITE_SOURCES = [
  // Somebody may have made a second one.
  `MATCH (source:${SOURCE.label})
   WITH source.${SOURCE.identity} AS id, collect(source) AS same
   UNWIND same[1..] AS second
   DETACH DELETE second`,
  `MATCH (version:GuideVersion {number: $number})
   UNWIND $sources AS row
   MERGE (source:${SOURCE.label} {${SOURCE.identity}: row.${SOURCE.identity}})
   SET source = row
   CREATE (version)-[:${SOURCE.relationship}]->(source)`,
  `MATCH (source:${SOURCE.label})
   WHERE NOT EXISTS { (:GuideVersion)-[:${SOURCE.relationship}]->(source) }
   DETACH DELETE source`,
];

/** Says of the version that is being replaced what it had become by hand. */
export async function nameEdited(
  write: Write,
  { version: { number }, guide: { title, version }, contentHash }: LiveGuide,
): Promise<void> {
  await write("MATCH (version:GuideVersion {number: $number}) SET version += $facts, version.edited = true", {
    number: neo4j.int(number),
    facts: { title, version, contentHash },
  });
}
