import { ownTurn } from "../../../async/turn.js";
import type { Guide } from "../../../guide/guide.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import type { Pin } from "../session/current-guide.js";
import type { Reader } from "../session/reader.js";
import { type AssemblyOptions, guideAssembly } from "./assemble.js";
import { EDGE_PROPERTIES, PLACE } from "./cypher.js";
import type { StoredEdges, StoredNode } from "./decode.js";
import { NODES_OF_PART, partsOf, STRAY_NODES } from "./parts.js";
import { type Head, readSteadily, type Steady } from "./read-steadily.js";

/** The whole guide, as it is stored. */
export async function wholeGuide(reading: Reader, pin: (() => Promise<Pin>) | null): Promise<Guide> {
  return (await readWhole(reading, pin, { repeats: "kept" })).value;
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
  const pieces = piecesOf(reading);
  // The next piece is read while this one is put together.
  let next = pieces.next();
  for (;;) {
    const { done, value: piece } = await next;
    if (done) return assembly.build(head);
    next = pieces.next();
    next.catch(() => undefined);
    await ownTurn.run(assembly.addNodes(piece.nodes));
    await ownTurn.run(assembly.addEdges(piece.edges));
  }
}

interface Piece {
  readonly nodes: readonly StoredNode[];
  readonly edges: readonly StoredEdges[];
}

async function* piecesOf(reading: Reader): AsyncGenerator<Piece, void> {
  yield { nodes: await nodeRows(reading, STRAYS, {}), edges: [] };
  for await (const part of partsOf(reading, NODES_A_PART))
    yield { nodes: await nodeRows(reading, NODES, part), edges: await edgeRows(reading, EDGES, part) };
}

const NODES_A_PART = 1000;
/** So many rows are decoded at a time. */
const FETCHED = 200;

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

const NODE = "labels(x) AS labels, properties(x) AS properties";

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
const EDGES = edgesOfKinds(EDGE_KINDS);
