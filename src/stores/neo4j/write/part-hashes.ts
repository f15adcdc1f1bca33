import { createHash } from "node:crypto";

import neo4j from "neo4j-driver";

import { severalAtATime } from "../../../async/several-at-a-time.js";
import { ABOUT_LISTS } from "../read/about.js";
import { NODES_OF_PART, type PartParameters, STRAY_NODES } from "../read/parts.js";
import { EDGES_ALIKE, textOf, textOfEdges } from "../read/stored-texts.js";
import type { Row } from "../session/reader.js";

/**
 * Hashes of all that is stored of a guide. Its nodes are divided by ranges of ids, so that what is added or removed changes the hash of one
 * part alone.
 */
export interface PartHashes extends Parts {
  /** Of what the guide says of itself, and of nodes without an id. */
  readonly head: string;
}

export interface Parts {
  /** The last id of each part, ascending; the last part has no end. */
  readonly ends: readonly string[];
  /** Of the nodes of each part, and of the edges that leave them. */
  readonly hashes: readonly string[];
}

/** The properties of a version that hold the hashes of its guide. */
const RECORDED = ["partsHead", "partEnds", "partHashes"] as const;

/** Runs a statement and returns its first row. */
export type ReadRow = (
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<Row | null>;

/** Neo4j computes some while this process receives the others. */
const AT_A_TIME = 3;

/** The hashes of all parts, by two statements for each, some of them at a time. */
export async function hashParts(read: ReadRow, ends: readonly string[]): Promise<Parts> {
  const hashes: string[] = [];
  const works = ends.map((_, place) => async () => {
    hashes[place] = await hashPart(read, ends, place);
  });
  await severalAtATime(AT_A_TIME, works);
  return { ends, hashes };
}

/** The hash of the part at this place. */
export async function hashPart(read: ReadRow, ends: readonly string[], place: number): Promise<string> {
  const part: PartParameters = {
    after: place === 0 ? "" : ends[place - 1]!,
    last: place === ends.length - 1 ? NO_END : ends[place]!,
  };
  const hash = createHash("sha256");
  for (const statement of [NODES, EDGES])
    for (const text of (await read(statement, part))!["texts"] as string[]) hash.update(text);
  return hash.digest("hex");
}

/** After every id. */
const NO_END = "\u{10FFFF}";

/** The hash of what a version says of itself, and of nodes that are in no part. */
export async function hashHead(read: ReadRow, number: number): Promise<string> {
  const row = await read(HEAD, { number: neo4j.int(number) });
  return createHash("sha256")
    .update(JSON.stringify(inOrder(row)))
    .digest("hex");
}

/** With keys and lists in order, because Neo4j promises none. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(inOrder(item))).sort();
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

const HEAD = `
  MATCH (version:GuideVersion {number: $number})
  RETURN version {.*, ${RECORDED.map((key) => `${key}: null`).join(", ")}} AS version, {${ABOUT_LISTS}} AS lists,
    COLLECT { ${STRAY_NODES} RETURN properties(x) LIMIT 100 } AS strays`;

const sorted = (list: string): string => `COLLECT { UNWIND ${list} AS item RETURN item ORDER BY item }`;

const sortedKeys = (of: string): string => sorted(`keys(${of})`);

const NODES = `${NODES_OF_PART}
  WITH x ORDER BY x.id
  RETURN collect(reduce(names = '', name IN ${sorted("labels(x)")} | names + ':' + name) + ${textOf("x", sortedKeys("x"))}) AS texts`;

const EDGES = `${EDGES_ALIKE}
  WITH ${textOfEdges(sortedKeys("properties"))} AS text
  ORDER BY text
  RETURN collect(text) AS texts`;
