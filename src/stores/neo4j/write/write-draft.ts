import neo4j from "neo4j-driver";

import { severalAtATime } from "../../../async/several-at-a-time.js";
import { edgeCount } from "../../../guide/edges.js";
import type { Edge, Guide } from "../../../guide/guide.js";
import { FOLLOWED } from "../../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind } from "../../../guide/vocabulary.js";
import { type EdgeRow, edgeRow, type NodeRow, nodeRow } from "./encode.js";
import { groupBy } from "../group-by.js";
import type { TransitionFacts } from "../../../career/path/transition-facts.js";
import { derivedProperties } from "./derived-properties.js";
import type { SeedLock } from "./seed-lock.js";

/** A transaction that is under way leaves this process time to encode the next one. */
const AT_A_TIME = 2;

/** What the nodes of a draft are until it is put in place. */
export type DraftAs =
  /** Nodes that nobody reads, beside the guide that is there. */
  | "drafts"
  /** Nodes of the guide: no server reads them before there is a current one. */
  | "the first guide";

/** The numbers that Neo4j gave to nodes, by id. */
type Numbers = ReadonlyMap<string, number>;

export interface Draft {
  readonly as: DraftAs;
  readonly guide: Guide;
  readonly batchSize: number;
  /** Told how many nodes and edges are written. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Writes all nodes, in batches. Labels and the names of properties stand in the statements, which are as few as the kinds; a row has only
 * its values.
 */
export async function writeNodes(
  { writeBeside, number }: SeedLock,
  { as, guide, batchSize, onProgress }: Draft,
): Promise<Numbers> {
  const nodes = [...guide.nodes, ...guide.choices].map(nodeRow);
  const numbers = new Map<string, number>();
  const total = nodes.length + edgeCount(guide);
  const batches = [...groupBy(nodes, (row) => row.labels.join(":"))].flatMap(([labels, rows]) => {
    const keys = keysOf(rows);
    const statement = nodeStatement(as, labels, keys);
    return inBatches(rows, batchSize).map((batch) => async () => {
      const values = batch.map((row) => [row.id, ...valuesOf(row, keys)]);
      const created = await writeBeside(statement, { draft: neo4j.int(number), rows: values });
      for (const [id, its] of created as [string, number][]) numbers.set(id, its);
      onProgress(numbers.size, total);
    });
  });
  await severalAtATime(AT_A_TIME, batches);
  return numbers;
}

/**
 * Writes all edges between these nodes, in batches in the order of their tails: transactions at the same node wait for each other. Those
 * of a batch with equal properties are told together, and of these those with the same tail, because most edges of a large guide differ
 * in their ends alone. Neo4j finds the ends by their numbers, without an index. `facts` are of all transitions.
 */
export async function writeEdges(
  { writeBeside }: SeedLock,
  { as, guide, batchSize, onProgress }: Draft,
  numbers: Numbers,
  facts: Promise<readonly TransitionFacts[]>,
): Promise<void> {
  const { edges } = guide;
  const total = numbers.size + edgeCount(guide);
  let done = numbers.size;
  const writesOf = (kind: EdgeKind, rows: readonly EdgeRow[]) => {
    const keys = keysOf(rows);
    const statement = edgeStatement(as, kind, keys);
    return inBatches(rows, batchSize).map((batch) => async () => {
      await writeBeside(statement, { rows: edgeValues(batch, keys, numbers) });
      onProgress((done += batch.length), total);
    });
  };
  const { transition } = FOLLOWED;
  // Small kinds first: Neo4j has work while the rows of the large ones are put together.
  const kinds = EDGE_KINDS.filter((kind) => kind !== transition && edges[kind].length > 0);
  kinds.sort((a, b) => edges[a].length - edges[b].length);
  const rowsOf = (kind: EdgeKind) => edges[kind].map((edge: Edge) => edgeRow(kind, edge));
  const writes = function* () {
    for (const kind of kinds) yield* writesOf(kind, rowsOf(kind));
  };
  await severalAtATime(AT_A_TIME, writes());
  // Last, because their derived properties are computed meanwhile.
  const derived = (await facts).map(derivedProperties);
  const transitions = rowsOf(transition).map((row, i) => ({
    ...row,
    properties: { ...row.properties, ...derived[i] },
  }));
  await severalAtATime(AT_A_TIME, writesOf(transition, transitions));
}

type Row = NodeRow | EdgeRow;

function nodeStatement(as: DraftAs, labels: string, keys: readonly string[]): string {
  const [label, draft] = as === "drafts" ? ["CareerDraft", "draft: $draft, "] : [`CareerNode:${labels}`, ""];
  return `UNWIND $rows AS row
    CREATE (n:${label} {${draft}id: row[0], ${properties(keys)}})
    RETURN collect([n.id, id(n)]) AS answer`;
}

function edgeStatement(as: DraftAs, kind: string, keys: readonly string[]): string {
  const label = as === "drafts" ? "CareerDraft" : "CareerNode";
  return `UNWIND $rows AS row
    UNWIND row[0] AS ends
    MATCH (x:${label}) WHERE id(x) = toInteger(ends[0])
    UNWIND ends[1..] AS head
    MATCH (y:${label}) WHERE id(y) = toInteger(head)
    CREATE (x)-[r:${kind} {${properties(keys)}}]->(y)
    RETURN count(r) AS answer`;
}

function properties(keys: readonly string[]): string {
  return keys.map((key, i) => `${key}: row[${i + 1}]`).join(", ");
}

/** For edges with equal properties their ends, then their values. */
function edgeValues(batch: readonly EdgeRow[], keys: readonly string[], numbers: Numbers): unknown[] {
  const alike = groupBy(batch, (row) => JSON.stringify(valuesOf(row, keys)));
  return [...alike.values()].map((same) => [endsByTail(same, numbers), ...valuesOf(same[0]!, keys)]);
}

/** For each tail its number, and those of its heads. The driver sends these plain numbers fast, and as numbers that are not whole. */
function endsByTail(edges: readonly EdgeRow[], numbers: Numbers): number[][] {
  const byTail = groupBy(edges, ({ from }) => from);
  return [...byTail].map(([from, rows]) => [numbers.get(from)!, ...rows.map(({ to }) => numbers.get(to)!)]);
}

function valuesOf({ properties }: Row, keys: readonly string[]): unknown[] {
  return keys.map((key) => properties[key] ?? null);
}

/** The properties that one of the rows has at least; no node and no edge is without citations. */
function keysOf(rows: readonly Row[]): string[] {
  const keys = new Set<string>();
  for (const { properties } of rows) {
    for (const key in properties) if (properties[key] !== null) keys.add(key);
  }
  return [...keys];
}

function inBatches<T>(rows: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let i = 0; i < rows.length; i += size) batches.push(rows.slice(i, i + size));
  return batches;
}
