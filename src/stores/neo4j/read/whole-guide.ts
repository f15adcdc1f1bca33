import { ownTurn } from "../../../async/turn.js";
import type { Guide } from "../../../guide/guide.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import { type Answered, askGuide, type Pin } from "../session/current-guide.js";
import { replaced, unlessGone } from "../session/failures.js";
import type { Reader } from "../session/reader.js";
import { HEAD } from "./about.js";
import { type GuideAssembly, guideAssembly, type StoredAbout } from "./assemble.js";
import type { StoredEdges, StoredNode } from "./decode.js";
import { NODES_OF_PART, partsOf, STRAY_NODES } from "./parts.js";
import type { Properties } from "./properties.js";

/** Which guide is read, and what it says of itself. */
interface Head extends StoredAbout {
  readonly number: number;
  readonly about: Properties;
}

const MOST_READS = 10;

/**
 * The whole pinned guide, or the current one without a pin: by many statements, each of a bounded part, so that none takes long and the
 * event loop goes round between them. If another guide has taken its place at the end, that one is read. What others write into the guide
 * meanwhile is read or not: who needs to know compares bookmarks.
 */
export async function wholeGuide(reading: Reader, pin: (() => Promise<Pin>) | null): Promise<Guide> {
  const ask = askGuide(reading, pin);
  const readHead = async () => (await ask(HEAD)) as Answered<Head>;
  let head = await readHead();
  for (let i = 0; i < MOST_READS; i++) {
    const build = await unlessGone(readAll(reading));
    const after = await readHead();
    // Of a guide that is being replaced, what is read may look broken.
    if (build && JSON.stringify(after.answer) === JSON.stringify(head.answer)) return build(head.answer);
    head = after;
  }
  throw replaced();
}

async function readAll(reading: Reader): Promise<GuideAssembly["build"]> {
  const assembly = guideAssembly();
  const pieces = piecesOf(reading);
  // The next piece is read while this one is put together.
  let next = pieces.next();
  for (;;) {
    const { done, value: piece } = await next;
    if (done) return assembly.build;
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
  const rowsOf = async <T>(statement: string, parameters: object): Promise<T[]> =>
    (await reading.rows(statement, { ...parameters }, FETCHED)) as T[];
  yield { nodes: await rowsOf<StoredNode>(STRAYS, {}), edges: [] };
  for await (const part of partsOf(reading, NODES_A_PART)) {
    const nodes = await rowsOf<StoredNode>(NODES, part);
    const edges = await rowsOf<StoredEdges>(EDGES, part);
    // Neo4j knows no type of a relationship that somebody deletes meanwhile.
    yield { nodes, edges: edges.filter(({ kind }) => EDGE_KINDS.includes(kind)) };
  }
}

const NODES_A_PART = 1000;
/** So many rows are decoded at a time. */
const FETCHED = 200;

const NODE = "labels(x) AS labels, properties(x) AS properties";

/** A few are enough to tell what is wrong. */
const STRAYS = `${STRAY_NODES} RETURN ${NODE} LIMIT 10`;

const NODES = `${NODES_OF_PART} WITH x ORDER BY x.id RETURN ${NODE}`;

/** Edges with equal properties are one row: of a large guide that is a third of the rows, and half of the time. */
const EDGES = `${NODES_OF_PART}
  MATCH (x)-[r:${EDGE_KINDS.join("|")}]->(y)
  RETURN x.id AS from, type(r) AS kind, properties(r) AS properties,
    collect(CASE WHEN y:CareerNode THEN coalesce(y.id, '') ELSE '' END) AS to`;
