import neo4j from "neo4j-driver";

import { ownTurn } from "../../../async/turn.js";
import type { Guide } from "../../../guide/guide.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import type { Pin } from "../session/current-guide.js";
import type { Reader } from "../session/reader.js";
import { type AssemblyOptions, guideAssembly } from "./assemble.js";
import { EDGE_PROPERTIES, PLACE } from "./cypher.js";
import type { StoredEdges, StoredNode } from "./decode.js";
import { numberedIds, type NumberedNode, type StoredEdgeGroup } from "./edge-groups.js";
import { NODES_OF_PART, type PartParameters, partsOf, STRAY_NODES } from "./parts.js";
import { type Head, readSteadily, type Steady } from "./read-steadily.js";

/** The whole guide, as it is stored. If it is `like` another one, the two share ids and citations, and are quickly compared. */
export async function wholeGuide(
  reading: Reader,
  pin: (() => Promise<Pin>) | null,
  like: Guide | null = null,
): Promise<Guide> {
  return (await readWhole(reading, pin, { repeats: "kept", like })).value;
}

/**
 * The whole pinned guide, or the current one without a pin: by many statements, each of a bounded part, so that none takes long and the
 * event loop goes round between them.
 */
export function readWhole(
  reading: Reader,
  pin: (() => Promise<Pin>) | null,
  options: AssemblyOptions,
): Promise<Steady<Guide>> {
  return readSteadily(reading, pin, (head) => readAll(reading, head, options));
}

async function readAll(reading: Reader, head: Head, options: AssemblyOptions): Promise<Guide> {
  const assembly = guideAssembly(options);
  const ids = numberedIds();
  const statement = edgesOfPart(options.repeats === "left out");
  for await (const { nodes, edges } of ahead(piecesOf(reading, statement))) {
    ids.add(nodes);
    await ownTurn.run(assembly.addNodes(nodes));
    await ownTurn.run(assembly.addEdges(ids.edges(edges)));
  }
  return assembly.build(head);
}

interface Piece {
  readonly nodes: readonly NumberedNode[];
  readonly edges: readonly StoredEdgeGroup[];
}

/** All nodes come before the edges, which may end at any of them. */
async function* piecesOf(reading: Reader, edgesStatement: string): AsyncGenerator<Piece, void> {
  const numbered = async (statement: string, parameters: object): Promise<NumberedNode[]> =>
    (await nodeRows(reading, statement, parameters)) as NumberedNode[];
  yield { nodes: await numbered(STRAYS, {}), edges: [] };
  const parts: PartParameters[] = [];
  for await (const part of partsOf(reading, NODES_A_PART)) {
    yield { nodes: await numbered(NODES, part), edges: [] };
    parts.push(part);
  }
  for (const part of parts) {
    const rows = await reading.rows(edgesStatement, { ...part, size: neo4j.int(EDGES_A_ROW) }, ROWS_OF_EDGES);
    yield { nodes: [], edges: rows as unknown as StoredEdgeGroup[] };
  }
}

/** The next piece is read while this one is put together. */
async function* ahead<T>(pieces: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  let next = pieces.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = pieces.next();
    next.catch(() => undefined);
    yield value;
  }
}

const NODES_A_PART = 2000;
/** So many rows are decoded at a time. */
const FETCHED = 200;
const ROWS_OF_EDGES = 500;
const EDGES_A_ROW = 5000;

export async function nodeRows(
  { rows }: Reader,
  statement: string,
  parameters: object,
): Promise<StoredNode[]> {
  return (await rows(statement, { ...parameters }, FETCHED)) as unknown as StoredNode[];
}

export async function edgeRows(
  { rows }: Reader,
  statement: string,
  parameters: object,
): Promise<StoredEdges[]> {
  const edges = (await rows(statement, { ...parameters }, FETCHED)) as unknown as StoredEdges[];
  // Neo4j knows no type of a relationship that somebody deletes meanwhile.
  return edges.filter(({ kind }) => EDGE_KINDS.includes(kind));
}

const NODE = "id(x) AS number, labels(x) AS labels, properties(x) AS properties";

/** A few are enough to tell what is wrong. */
export const STRAYS = `${STRAY_NODES} RETURN ${NODE} LIMIT 10`;

/** The nodes `x` of a part that meet a condition, by id. */
export const nodesWhere = (condition: string): string =>
  `${NODES_OF_PART} AND ${condition} WITH x ORDER BY x.id RETURN ${NODE}`;

/** Edges with equal properties are one row: of a large guide that is a third of the rows, and half of the time. */
export const edgesOfKinds = (kinds: readonly string[]): string => `${NODES_OF_PART}
  MATCH (x)-[r:${kinds.join("|")}]->(y)
  RETURN x.id AS from, type(r) AS kind, ${EDGE_PROPERTIES} AS properties, collect(${PLACE}) AS places,
    collect(CASE WHEN y:CareerNode THEN coalesce(y.id, '') ELSE '' END) AS to`;

const NODES = nodesWhere("true");

/**
 * The same without the ids, which are long, of a whole part at once: of a large guide there are far fewer rows, and they are read in half
 * the time. Places are of use only to who leaves out repeats.
 */
const edgesOfPart = (arePlacesWanted: boolean): string => `${NODES_OF_PART}
  MATCH (x)-[r:${EDGE_KINDS.join("|")}]->(y)
  WITH type(r) AS kind, ${EDGE_PROPERTIES} AS properties, collect(id(x)) AS from,
    collect(CASE WHEN y:CareerNode THEN id(y) ELSE -1 END) AS to${arePlacesWanted ? `, collect(${PLACE}) AS places` : ", [] AS places"}
  UNWIND range(0, size(from) - 1, $size) AS i
  RETURN kind, properties, from[i..i + $size] AS from, to[i..i + $size] AS to, places[i..i + $size] AS places`;
