import neo4j from "neo4j-driver";

import type { Reader } from "../session/reader.js";
import type { SeedLock } from "./seed-lock.js";

/** A guide that was seeded, the current one or one before it. */
export interface KeptVersion {
  readonly number: number;
  /** Of how it was stored. */
  readonly layout: number;
  readonly title: string;
  readonly version: string;
  readonly contentHash: string;
  readonly seededAt: Date;
  /** Who seeded it, and from which commit; null if that is not known. */
  readonly seededBy: string | null;
  readonly commit: string | null;
  /** Whether it was edited by hand before it was replaced. */
  readonly edited: boolean;
  readonly isCurrent: boolean;
  /** Whether its bytes are there, so that it can be seeded again. */
  readonly isKept: boolean;
}

const HAS_BYTES = `EXISTS {
  MATCH (a:GuideArchive {contentHash: version.contentHash})
  WHERE a.blocks = COUNT { (a)-[:HOLDS]->(:GuideArchiveBlock) }
}`;

/** The versions that are known, the latest first. */
export async function keptVersions({ rows }: Reader): Promise<KeptVersion[]> {
  const found = await rows(
    `MATCH (guide:CareerGuide {name: 'career-graph'})
     MATCH (version:GuideVersion) WHERE version.number IS NOT NULL
     RETURN version.number AS number, coalesce(version.layout, 1) AS layout, version.title AS title, version.version AS version,
       version.contentHash AS contentHash, version.seededAt.epochMillis AS seededAt,
       version.seededBy AS seededBy, version.commit AS commit, coalesce(version.edited, false) AS edited,
       version.number = guide.current AS isCurrent, ${HAS_BYTES} AS isKept
     ORDER BY number DESC`,
    {},
    MOST_ROWS,
  );
  return found.map((row) => ({ ...row, seededAt: new Date(row["seededAt"] as number) }) as KeptVersion);
}

const MOST_ROWS = 1000;

/** Removes all versions but the current one and so many before it, and what is kept of none. */
export async function removeVersions({ write }: SeedLock, keep: number): Promise<void> {
  await write(
    `MATCH (version:GuideVersion) WHERE version.number <> guide.current
     WITH version ORDER BY version.number DESC SKIP $keep
     DETACH DELETE version
     RETURN count(*) AS answer`,
    { keep: neo4j.int(keep) },
  );
  for (const statement of [
    `MATCH (a:GuideArchive) WHERE NOT EXISTS { (:GuideVersion {contentHash: a.contentHash}) } OR a.blocks IS NULL
     DETACH DELETE a
     RETURN count(*) AS answer`,
    `MATCH (b:GuideArchiveBlock) WHERE NOT EXISTS { (:GuideArchive)-[:HOLDS]->(b) }
     DELETE b
     RETURN count(*) AS answer`,
  ])
    await write(statement);
}
