import neo4j from "neo4j-driver";

import { ABOUT_KINDS, aboutLists, aboutSchema } from "../../../guide/about-schema.js";
import type { Guide } from "../../../guide/guide.js";
import { ABOUT_RELATIONSHIPS } from "../labels.js";
import type { Write } from "../session/writer.js";
import { aboutRow } from "./encode.js";

/** Of how a guide is stored. The first layout had no such number. */
export const LAYOUT = 2;

const ABOUT = ABOUT_KINDS.map(aboutSchema);

/** Creates what the guide says of itself, and removes it of the guide before. */
export async function writeVersion(
  write: Write,
  number: number,
  { title, version, ...guide }: Guide,
  contentHash: string,
): Promise<void> {
  const lists = aboutLists((kind) => guide[aboutSchema(kind).key].map((item) => aboutRow(kind, item)));
  const createLists = ABOUT.map(
    ({ key, label, relationship }) =>
      `FOREACH (row IN $${key} | CREATE (version)-[:${relationship}]->(item:${label}) SET item = row)`,
  );
  await removeVersions(write);
  await write(
    `CREATE (version:GuideVersion {number: $number})
     SET version += $about, version.seededAt = datetime()
     WITH version
     ${createLists.join("\n     ")}`,
    {
      number: neo4j.int(number),
      about: { layout: neo4j.int(LAYOUT), title, version, contentHash },
      ...lists,
    },
  );
}

async function removeVersions(write: Write): Promise<void> {
  await write(
    `MATCH (version:GuideVersion)
     OPTIONAL MATCH (version)-[:${ABOUT_RELATIONSHIPS}]->(item)
     DETACH DELETE version, item`,
  );
}
