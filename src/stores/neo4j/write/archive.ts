import neo4j from "neo4j-driver";

import type { Guide } from "../../../guide/guide.js";
import type { GuideBlock, PackedGuide } from "../../../guide/packed-guide.js";
import type { Reader } from "../session/reader.js";
import type { SeedLock } from "./seed-lock.js";

/**
 * Keeps a guide, unless it is there already: only the blocks that no other kept guide has are written. One with an equal content hash is
 * the same guide.
 */
export async function keepGuide(
  { writeBeside }: SeedLock,
  { contentHash, blocks }: PackedGuide,
  compress: (block: GuideBlock) => Promise<Uint8Array>,
): Promise<void> {
  const hashes = blocks.map(({ hash }) => hash);
  const missing = new Set((await writeBeside(MISSING, { hashes })) as string[]);
  let rows: { hash: string; bytes: Int8Array }[] = [];
  const write = async (): Promise<void> => {
    await writeBeside(WRITE_BLOCKS, { rows });
    rows = [];
  };
  for (const block of blocks) {
    if (!missing.delete(block.hash)) continue;
    const { buffer, byteOffset, length } = await compress(block);
    rows.push({ hash: block.hash, bytes: new Int8Array(buffer, byteOffset, length) });
    if (rows.length === BLOCKS_A_STATEMENT) await write();
  }
  if (rows.length > 0) await write();
  await writeBeside(WRITE_ARCHIVE, { contentHash, hashes, blocks: neo4j.int(hashes.length) });
}

/** Of some 25 kB each. */
const BLOCKS_A_STATEMENT = 40;

const MISSING = `
  UNWIND $hashes AS hash
  WITH hash WHERE NOT EXISTS { (:GuideArchiveBlock {hash: hash}) }
  RETURN collect(hash) AS answer`;

const WRITE_BLOCKS = `
  UNWIND $rows AS row
  MERGE (b:GuideArchiveBlock {hash: row.hash})
  SET b.bytes = row.bytes
  RETURN count(*) AS answer`;

const WRITE_ARCHIVE = `
  MERGE (a:GuideArchive {contentHash: $contentHash, blocks: $blocks})
  WITH a
  UNWIND range(0, size($hashes) - 1) AS place
  MATCH (b:GuideArchiveBlock {hash: $hashes[place]})
  MERGE (a)-[:HOLDS {place: place}]->(b)
  RETURN count(*) AS answer`;

/** The guide that was kept; null if its blocks are not there or damaged. */
export async function keptGuide(
  { rows }: Reader,
  contentHash: string,
  unpackGuide: (contentHash: string, blocks: readonly Uint8Array[]) => Promise<Guide>,
): Promise<Guide | null> {
  const blocks = await rows(
    `${BLOCKS} RETURN b.bytes AS bytes ORDER BY place.place`,
    { contentHash },
    FETCHED,
  );
  return unpackGuide(contentHash, blocks.map(bytesOf)).catch(() => null);
}

/** The hashes of the blocks of a guide that is kept; none if it is not. */
export async function keptHashes({ rows }: Reader, contentHash: string): Promise<string[]> {
  const blocks = await rows(`${BLOCKS} RETURN b.hash AS hash ORDER BY place.place`, { contentHash }, FETCHED);
  return blocks.map(({ hash }) => hash as string);
}

export async function keptBlocks({ rows }: Reader, hashes: readonly string[]): Promise<Uint8Array[]> {
  const blocks = await rows(
    "UNWIND $hashes AS hash MATCH (b:GuideArchiveBlock {hash: hash}) RETURN b.bytes AS bytes",
    { hashes },
    FETCHED,
  );
  return blocks.map(bytesOf);
}

const BLOCKS = "MATCH (:GuideArchive {contentHash: $contentHash})-[place:HOLDS]->(b:GuideArchiveBlock)";
const FETCHED = 1000;

function bytesOf({ bytes }: Readonly<Record<string, unknown>>): Uint8Array {
  const { buffer, byteOffset, length } = bytes as Int8Array;
  return new Uint8Array(buffer, byteOffset, length);
}
