import { isDeepStrictEqual } from "node:util";

import type { TransitionFacts } from "../../../career/path/transition-facts.js";
import type { Changed, GuideDifference } from "../../../guide/difference.js";
import { identifyingWords } from "../../../guide/edges.js";
import type { Edge } from "../../../guide/guide.js";
import { FOLLOWED } from "../../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind } from "../../../guide/vocabulary.js";
import type { Write } from "../session/writer.js";
import { ChangedMeanwhile } from "./changed-meanwhile.js";
import { derivedProperties } from "./derived-properties.js";
import { edgeRow, type NodeRow, nodeRow } from "./encode.js";
import { groupBy } from "../group-by.js";

type Properties = Readonly<Record<string, unknown>>;

/**
 * Makes of the guide that is there the one after the difference, and writes these facts of its transitions. Only what differs is touched, so what others added to nodes and edges
 * stays. Throws ChangedMeanwhile if what is there is not the guide before the difference. Whoever runs this does it at once.
 */
export async function writeDifference(
  write: Write,
  { nodes, edges }: GuideDifference,
  facts: readonly TransitionFacts[],
): Promise<void> {
  /** Runs a statement that ends in `RETURN count(*) AS count`, with one row of the result for each of these. */
  const writeAll = async (statement: string, rows: readonly unknown[]): Promise<void> => {
    if (rows.length === 0) return;
    const row = await write(`UNWIND $rows AS row ${statement} RETURN count(*) AS count`, { rows });
    if (row?.["count"] !== rows.length) throw new ChangedMeanwhile();
  };

  for (const kind of EDGE_KINDS) {
    await writeAll(
      `${matchEdge(kind)} DELETE r`,
      edges[kind].removed.map((edge) => endsOf(kind, edge)),
    );
  }
  await writeAll(
    "MATCH (n:CareerNode {id: row}) DETACH DELETE n",
    nodes.removed.map(({ id }) => id),
  );
  for (const [labels, rows] of groupBy(nodes.added.map(nodeRow), (row) => row.labels.join(":"))) {
    await writeAll(
      `CREATE (n:CareerNode:${labels} {id: row.id}) SET n += row.properties`,
      rows.map(({ id, properties }) => ({ id, properties })),
    );
  }
  await writeAll(
    `MATCH (n:CareerNode {id: row.id}) WHERE ${isAsBefore("n")} SET n += row.is`,
    nodes.changed.map(({ before, after }) => ({ id: after.id, ...changes(nodeRow(before), nodeRow(after)) })),
  );
  for (const kind of EDGE_KINDS) {
    await writeAll(
      `${matchEdge(kind)} WHERE ${isAsBefore("r")} SET r += row.is`,
      edges[kind].changed.map((changed) => changedEdge(kind, changed)),
    );
    await writeAll(
      `MATCH (x:CareerNode {id: row.from}) MATCH (y:CareerNode {id: row.to})
       CREATE (x)-[r:${kind}]->(y) SET r = row.properties`,
      edges[kind].added.map((edge) => edgeRow(kind, edge)),
    );
  }
  const { transition } = FOLLOWED;
  await writeAll(
    `${matchEdge(transition)} SET r += row.derived`,
    facts.map((each) => ({ ...endsOf(transition, each.transition), derived: derivedProperties(each) })),
  );
}

function matchEdge(kind: EdgeKind): string {
  const words = identifyingWords(kind).map((name) => `${name}: row.${name}`);
  return `MATCH (x:CareerNode {id: row.from})-[r:${kind} {${words.join(", ")}}]->(y:CareerNode {id: row.to})`;
}

/** The ends of an edge, and the words that tell it from others between them. */
function endsOf(kind: EdgeKind, edge: Edge): Properties {
  const words = identifyingWords(kind).map((name): [string, unknown] => [name, Reflect.get(edge, name)]);
  return { from: edge.from, to: edge.to, ...Object.fromEntries(words) };
}

function changedEdge(kind: EdgeKind, { before, after }: Changed<Edge>): Properties {
  return { ...endsOf(kind, after), ...changes(edgeRow(kind, before), edgeRow(kind, after)) };
}

const isAsBefore = (thing: string): string =>
  `all(key IN keys(row.was) WHERE coalesce(${thing}[key] = row.was[key], ${thing}[key] IS NULL AND row.was[key] IS NULL))`;

/** The properties that differ, as they were and as they are; null for one that is not there. */
function changes(before: Pick<NodeRow, "properties">, after: Pick<NodeRow, "properties">) {
  const [was, is]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const key of new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])) {
    const [old, now] = [before.properties[key] ?? null, after.properties[key] ?? null];
    if (isDeepStrictEqual(old, now)) continue;
    was[key] = old;
    is[key] = now;
  }
  return { was, is };
}
