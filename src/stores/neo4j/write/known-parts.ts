import neo4j from "neo4j-driver";

import { byEdgeKind } from "../../../guide/edges.js";
import type { GuideDifference } from "../../../guide/difference.js";
import type { Edge, Guide } from "../../../guide/guide.js";
import { compareIds, EDGE_KINDS } from "../../../guide/vocabulary.js";
import { partsOf } from "../read/parts.js";
import type { Reader } from "../session/reader.js";
import type { Write } from "../session/writer.js";
import { ChangedMeanwhile } from "./changed-meanwhile.js";
import { LAYOUT } from "./layout.js";
import { hashHead, hashPart, hashParts, type PartHashes, type Parts } from "./part-hashes.js";

/** What is stored of the current guide, and whether nobody has changed that since it was seeded. */
export interface KnownParts {
  /** The number of the version. */
  readonly number: number;
  readonly parts: PartHashes;
  /** False also where the seed wrote no hashes, as earlier releases did. */
  readonly isAsSeeded: boolean;
  /** The hashes of the blocks in which it was kept; none if it is not, or an earlier release wrote its text. */
  readonly keptBlocks: readonly string[];
}

const NODES_A_PART = 500;

/**
 * Hashes what is stored of the current guide, and compares the hashes with those of its seed. Null where there is no guide. Takes a fourth
 * of the time in which the guide is read, nearly all of it in Neo4j.
 */
export async function lookAtParts(reading: Reader): Promise<KnownParts | null> {
  const { row } = await reading.read(SEEDED, { layout: neo4j.int(LAYOUT) });
  const number = (row?.["number"] ?? null) as number | null;
  if (number === null) return null;
  const seeded = row!["seeded"] as PartHashes | Record<keyof PartHashes, null>;
  const ends = seeded.ends ?? (await endsOfStored(reading));
  if (ends.length === 0) return null;
  const read = async (statement: string, parameters: object) =>
    (await reading.read(statement, { ...parameters })).row;
  const parts = { ...(await hashParts(read, ends)), head: await hashHead(read, number) };
  const isAsSeeded =
    parts.head === seeded.head && parts.hashes.every((hash, place) => hash === seeded.hashes[place]);
  return { number, parts, isAsSeeded, keptBlocks: row!["keptBlocks"] as string[] };
}

/** The hashes of the blocks in which the guide was kept that is being looked at. */
export async function keptBlocks(looking: Promise<KnownParts | null>): Promise<ReadonlySet<string>> {
  return new Set((await looking)?.keptBlocks);
}

const SEEDED = `
  MATCH (guide:CareerGuide {name: 'career-graph'})
  OPTIONAL MATCH (version:GuideVersion {number: guide.current})
  RETURN version.number AS number,
    COLLECT {
      MATCH (:GuideArchive {contentHash: version.contentHash})-[:HOLDS]->(b:GuideArchiveBlock)
      WHERE version.layout = $layout
      RETURN b.hash
    } AS keptBlocks,
    {head: version.partsHead, ends: version.partEnds, hashes: version.partHashes} AS seeded`;

async function endsOfStored(reading: Reader): Promise<string[]> {
  const ends: string[] = [];
  for await (const { last } of partsOf(reading, NODES_A_PART)) ends.push(last);
  return ends;
}

/** Hashes the parts of a guide that has just been written as a whole, and has its labels. */
export function hashWritten(write: Write, { nodes, choices }: Guide): Promise<Parts> {
  const ids = [...nodes, ...choices].map(({ id }) => id).sort(compareIds);
  const ends: string[] = [];
  for (let next = NODES_A_PART; next < ids.length + NODES_A_PART; next += NODES_A_PART)
    ends.push(ids[Math.min(next, ids.length) - 1]!);
  return hashParts(write, ends);
}

/** Writes the hashes of a guide whose version is there, in the transaction that puts it in place. */
export async function recordParts(write: Write, number: number, parts: Parts): Promise<void> {
  await record(write, number, { head: await hashHead(write, number), ...parts });
}

/**
 * Runs `work`, which writes a difference, between two looks at the parts that differ, and writes the hashes that result. Throws
 * ChangedMeanwhile if these parts are no longer what is known of them. What somebody changes in the other parts is seen by the next seed.
 */
export async function recordingParts(
  write: Write,
  number: number,
  { parts }: KnownParts,
  difference: GuideDifference,
  work: () => Promise<void>,
): Promise<void> {
  const { ends } = parts;
  const differing = placesOf(idsIn(difference), ends);
  for (const place of differing)
    if ((await hashPart(write, ends, place)) !== parts.hashes[place]) throw new ChangedMeanwhile();
  await work();
  const hashes = [...parts.hashes];
  for (const place of differing) hashes[place] = await hashPart(write, ends, place);
  await record(write, number, { head: await hashHead(write, number), ends, hashes });
}

async function record(write: Write, number: number, { head, ends, hashes }: PartHashes): Promise<void> {
  await write(
    `MATCH (version:GuideVersion {number: $number})
     SET version.partsHead = $head, version.partEnds = $ends, version.partHashes = $hashes`,
    { number: neo4j.int(number), head, ends, hashes },
  );
}

/** The ids of the nodes that differ, and of those that edges leave which differ. */
function idsIn({ nodes, edges }: GuideDifference): Set<string> {
  const ids = [...nodes.added, ...nodes.removed, ...nodes.changed.map(({ after }) => after)].map(
    ({ id }) => id,
  );
  const tails = byEdgeKind((kind) => {
    const { added, removed, changed } = edges[kind];
    return [...added, ...removed, ...changed.map(({ after }) => after)].map(({ from }: Edge) => from);
  });
  return new Set([...ids, ...EDGE_KINDS.flatMap((kind) => tails[kind])]);
}

function placesOf(ids: Iterable<string>, ends: readonly string[]): number[] {
  const places = new Set<number>();
  for (const id of ids) {
    const place = ends.findIndex((end) => compareIds(id, end) <= 0);
    places.add(place < 0 ? ends.length - 1 : place);
  }
  return [...places].sort((a, b) => a - b);
}
