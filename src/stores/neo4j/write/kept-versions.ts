import neo4j from "neo4j-driver";

import type { Guide } from "../../../guide/guide.js";
import type { Reader } from "../session/reader.js";
import type { SeedLock } from "./seed-lock.js";

/** A guide as bytes, and what is known of it without reading them. */
export interface PackedGuide {
  readonly contentHash: string;
  readonly bytes: Uint8Array;
}

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

/** Neo4j holds the whole of a property in memory. */
const PART_BYTES = 1 << 20;

/** Keeps the bytes in parts, unless they are there already. One with an equal hash is the same guide. */
export async function keepBytes(
  { writeBeside }: SeedLock,
  { contentHash, bytes }: PackedGuide,
): Promise<void> {
  const parts = Math.ceil(bytes.length / PART_BYTES);
  await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const { buffer, byteOffset, length } = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
      return writeBeside(
        `MERGE (a:GuideArchive {contentHash: $contentHash, part: $part})
         SET a.bytes = $bytes, a.parts = $parts
         RETURN 1 AS answer`,
        {
          contentHash,
          part: neo4j.int(part),
          parts: neo4j.int(parts),
          bytes: new Int8Array(buffer, byteOffset, length),
        },
      );
    }),
  );
}

const HAS_BYTES = `EXISTS {
  MATCH (a:GuideArchive {contentHash: version.contentHash})
  WITH count(a) AS count, max(a.parts) AS parts WHERE count = parts
  RETURN 1
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

/** The guide that was kept; null if its bytes are not there or damaged. */
export async function keptGuide(
  { rows }: Reader,
  contentHash: string,
  unpackGuide: (packed: PackedGuide) => Promise<Guide>,
): Promise<Guide | null> {
  const parts = await rows(
    "MATCH (a:GuideArchive {contentHash: $contentHash}) RETURN a.bytes AS bytes ORDER BY a.part",
    { contentHash },
    MOST_ROWS,
  );
  const bytes = Buffer.concat(
    parts.map(({ bytes: part }) => {
      const { buffer, byteOffset, length } = part as Int8Array;
      return new Uint8Array(buffer, byteOffset, length);
    }),
  );
  return unpackGuide({ contentHash, bytes }).catch(() => null);
}

const MOST_ROWS = 1000;

/** Removes all versions but the current one and so many before it, and bytes that belong to none. */
export async function removeVersions({ write }: SeedLock, keep: number): Promise<void> {
  await write(
    `MATCH (version:GuideVersion) WHERE version.number <> guide.current
     WITH version ORDER BY version.number DESC SKIP $keep
     DETACH DELETE version
     RETURN count(*) AS answer`,
    { keep: neo4j.int(keep) },
  );
  await write(
    `MATCH (a:GuideArchive) WHERE NOT EXISTS { (:GuideVersion {contentHash: a.contentHash}) }
     DELETE a
     RETURN count(*) AS answer`,
  );
}
