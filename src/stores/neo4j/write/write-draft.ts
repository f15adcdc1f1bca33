import neo4j, { type Integer } from "neo4j-driver";

import type { Guide } from "../../../guide/guide.js";
import { FOLLOWED } from "../../../guide/schema.js";
import type { EdgeKind } from "../../../guide/vocabulary.js";
import { type EdgeRow, edgeRows, type NodeRow, nodeRow } from "./encode.js";
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

/**
 * Writes all nodes, then all edges between them, in batches. Labels, types and the names of properties stand in the statements, which are
 * as few as the kinds; a row has only its values. An edge is told with the others of its tail, and its ends by the numbers that Neo4j
 * gave to the nodes, which it finds without an index. `facts` are of all transitions.
 */
export async function writeDraft(
  { writeBeside, number }: SeedLock,
  guide: Guide,
  as: DraftAs,
  facts: Promise<readonly TransitionFacts[]>,
  batchSize: number,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const nodes = [...guide.nodes, ...guide.choices].map(nodeRow);
  const edges = groupBy([...edgeRows(guide)], (row) => row.kind);
  const total = [...edges.values()].reduce((sum, rows) => sum + rows.length, nodes.length);
  let done = 0;
  const numbers = new Map<string, Integer>();
  const nodeBatches = ([labels, rows]: readonly [string, readonly NodeRow[]]) => {
    const keys = keysOf(rows);
    const statement = nodeStatement(as, labels, keys);
    return inBatches(rows, batchSize).map((batch) => async () => {
      const values = batch.map((row) => [row.id, ...valuesOf(row, keys)]);
      const created = await writeBeside(statement, { draft: neo4j.int(number), rows: values });
      for (const [id, its] of created as [string, number][]) numbers.set(id, neo4j.int(its));
      onProgress((done += batch.length), total);
    });
  };
  const edgeBatches = ([kind, rows]: readonly [EdgeKind, readonly EdgeRow[]]) => {
    const keys = keysOf(rows);
    const statement = edgeStatement(as, kind, keys);
    return inBatches(rows, batchSize).map((batch) => async () => {
      await writeBeside(statement, { rows: edgeValues(batch, keys, numbers) });
      onProgress((done += batch.length), total);
    });
  };
  await allOf([...groupBy(nodes, (row) => row.labels.join(":"))].flatMap(nodeBatches));
  const { transition } = FOLLOWED;
  await allOf([...edges].filter(([kind]) => kind !== transition).flatMap(edgeBatches));
  // Last, because their derived properties are computed meanwhile.
  const derived = (await facts).map(derivedProperties);
  const transitions = (edges.get(transition) ?? []).map((row, i) => ({
    ...row,
    properties: { ...row.properties, ...derived[i] },
  }));
  await allOf(edgeBatches([transition, transitions]));
}

/** Does them in this order, so many at a time. */
async function allOf(batches: readonly (() => Promise<void>)[]): Promise<void> {
  const left = batches.values();
  const some = async (): Promise<void> => {
    for (const batch of left) await batch();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, some));
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
  return `UNWIND $rows AS tail
    MATCH (x:${label}) WHERE id(x) = tail[0]
    UNWIND tail[1] AS row
    MATCH (y:${label}) WHERE id(y) = row[0]
    CREATE (x)-[r:${kind} {${properties(keys)}}]->(y)
    RETURN count(r) AS answer`;
}

function properties(keys: readonly string[]): string {
  return keys.map((key, i) => `${key}: row[${i + 1}]`).join(", ");
}

function edgeValues(
  batch: readonly EdgeRow[],
  keys: readonly string[],
  numbers: ReadonlyMap<string, Integer>,
): unknown[] {
  const byTail = groupBy(batch, ({ from }) => from);
  return [...byTail].map(([from, rows]) => [
    numbers.get(from),
    rows.map((row) => [numbers.get(row.to), ...valuesOf(row, keys)]),
  ]);
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
