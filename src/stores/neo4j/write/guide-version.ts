import neo4j from "neo4j-driver";

import { ABOUT_KINDS, aboutLists, aboutSchema } from "../../../guide/about-schema.js";
import type { Guide } from "../../../guide/guide.js";
import { ABOUT_RELATIONSHIPS } from "../labels.js";
import type { Write } from "../session/writer.js";
import type { LiveGuide } from "./compare-guide.js";
import { aboutRow } from "./encode.js";

/** Of how a guide is stored. The first layout had no such number. Since the third, transitions have derived properties. */
export const LAYOUT = 3;

/** What a version says besides the guide's own words. */
export interface VersionFacts {
  readonly number: number;
  readonly contentHash: string;
  readonly seededBy: string | null;
  readonly commit: string | null;
  /** The number of an earlier version that this one puts back; that one is gone. */
  readonly restored: number | null;
}

const ABOUT = ABOUT_KINDS.map(aboutSchema);

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
  await write(`MATCH (:GuideVersion)-[:${ABOUT_RELATIONSHIPS}]->(item) DETACH DELETE item`);
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
}

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
