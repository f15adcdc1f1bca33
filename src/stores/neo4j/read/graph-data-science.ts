import { randomUUID } from "node:crypto";

import neo4j, { type Driver } from "neo4j-driver";

import type { Csr } from "../../../algorithms/csr.js";
import type { ComputedScores } from "../../../career/graph.js";
import { type ReaderOptions, reader } from "../session/reader.js";

/** Betweenness of a graph too large for this process takes minutes. */
const PATIENCE_MS = 600_000;
/** So many rows are decoded at a time. */
const FETCHED = 1000;

/**
 * Asks the Graph Data Science library for the betweenness of each vertex; null if Neo4j has none that this user may ask. The graph is sent,
 * so that the answer is that of the guide which is served, whatever was written meanwhile. The library holds it in memory under a name of
 * its own until it has answered. Throws STORE_UNAVAILABLE.
 */
export async function betweennessIn(
  driver: Driver,
  { database, timeoutMs }: ReaderOptions,
  graph: Csr,
): Promise<ComputedScores | null> {
  const { read, rows } = reader(driver, { database, timeoutMs: Math.max(timeoutMs, PATIENCE_MS) });
  const { row: there } = await read(`
    SHOW PROCEDURES EXECUTABLE YIELD name WHERE name IN ['${PROCEDURES.join("', '")}']
    RETURN count(*) AS count`);
  if (there?.["count"] !== PROCEDURES.length) return null;
  const { row } = await read("RETURN gds.version() AS version");
  const name = `career-graph-${randomUUID()}`;
  const edges = edgesOf(graph);
  const scores = new Float64Array(graph.offsets.length - 1);
  if (edges.length > 0) {
    try {
      for (const { vertex, score } of await rows(BETWEENNESS, { name, edges }, FETCHED))
        scores[vertex as number] = score as number;
    } catch (error) {
      await read(DROP, { name }).catch(() => undefined);
      throw error;
    }
  }
  return { computedBy: `Neo4j Graph Data Science ${row?.["version"] as string}`, scores };
}

const PROCEDURES = ["gds.betweenness.stream", "gds.graph.drop"];

const DROP = "CALL gds.graph.drop($name, false) YIELD graphName RETURN graphName";

/** One with equal ends is on no shortest path. The graph is dropped before the first row is sent. */
const BETWEENNESS = `
  UNWIND $edges AS edge
  WITH gds.graph.project($name, edge[0], edge[1]) AS projected
  CALL gds.betweenness.stream(projected.graphName) YIELD nodeId, score
  WITH projected.graphName AS name, collect([nodeId, score]) AS scores
  CALL gds.graph.drop(name) YIELD graphName
  UNWIND scores AS row
  RETURN row[0] AS vertex, row[1] AS score`;

function edgesOf({ offsets, targets }: Csr): unknown[] {
  const edges: unknown[] = [];
  for (let v = 0; v + 1 < offsets.length; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) edges.push([neo4j.int(v), neo4j.int(targets[k]!)]);
  return edges;
}
