import neo4j from "neo4j-driver";

import { ownTurn } from "../../../async/turn.js";
import type { Guide } from "../../../guide/guide.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import { type Answered, askGuide, type Pin } from "../session/current-guide.js";
import { isGone, replaced } from "../session/failures.js";
import type { Reader } from "../session/reader.js";
import { ABOUT } from "./about.js";
import { type GuideAssembly, guideAssembly, type StoredAbout } from "./assemble.js";
import type { StoredEdges, StoredNode } from "./decode.js";
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
    const build = await readAll(reading).catch((error: unknown) => {
      if (isGone(error)) return null;
      throw error;
    });
    const after = await readHead();
    // Of a guide that is being replaced, what is read may look broken.
    if (build && JSON.stringify(after.answer) === JSON.stringify(head.answer)) return build(head.answer);
    head = after;
  }
  throw replaced();
}

const HEAD = `
  OPTIONAL MATCH (version:GuideVersion {number: number})
  RETURN {number: number, ${ABOUT}} AS answer`;

async function readAll(reading: Reader): Promise<GuideAssembly["build"]> {
  const assembly = guideAssembly();
  const parts = partsOf(reading);
  // The next part is read while this one is put together.
  let next = parts.next();
  for (;;) {
    const { done, value: part } = await next;
    if (done) return assembly.build;
    next = parts.next();
    next.catch(() => undefined);
    await ownTurn.run(assembly.addNodes(part.nodes));
    await ownTurn.run(assembly.addEdges(part.edges));
  }
}

interface Part {
  readonly nodes: readonly StoredNode[];
  readonly edges: readonly StoredEdges[];
}

/** The nodes by their ids, so many at a time, and the edges that leave them. */
async function* partsOf({ read, rows }: Reader): AsyncGenerator<Part, void> {
  const which = { batch: neo4j.int(NODES_A_PART) };
  const strays = await rows(STRAYS, which, FETCHED);
  yield { nodes: strays as unknown as StoredNode[], edges: [] };
  for (let after = ""; ;) {
    const { row } = await read(END_OF_PART, { ...which, after });
    const last = row?.["last"] ?? null;
    if (last === null) return;
    const part = { ...which, after, last };
    yield {
      nodes: (await rows(NODES, part, FETCHED)) as unknown as StoredNode[],
      edges: (await rows(EDGES, part, FETCHED)) as unknown as StoredEdges[],
    };
    after = last as string;
  }
}

const NODES_A_PART = 1000;
/** So many rows are decoded at a time. */
const FETCHED = 200;

const NODE = "labels(n) AS labels, properties(n) AS properties";
const PART = "x.id > $after AND x.id <= $last";

/** Nodes that others have given no id, or one that is no text. A few are enough to tell what is wrong. */
const STRAYS = `
  MATCH (n:CareerNode) WHERE NOT coalesce(n.id > '', false)
  RETURN ${NODE} LIMIT $batch`;

const END_OF_PART = `
  MATCH (n:CareerNode) WHERE n.id > $after
  WITH n.id AS id ORDER BY id LIMIT $batch
  RETURN max(id) AS last`;

const NODES = `
  MATCH (x:CareerNode) WHERE ${PART}
  WITH x AS n ORDER BY n.id
  RETURN ${NODE}`;

/** Edges with equal properties are one row: of a large guide that is a third of the rows, and half of the time. */
const EDGES = `
  MATCH (x:CareerNode) WHERE ${PART}
  MATCH (x)-[r:${EDGE_KINDS.join("|")}]->(y)
  RETURN x.id AS from, type(r) AS kind, properties(r) AS properties,
    collect(CASE WHEN y:CareerNode THEN coalesce(y.id, '') ELSE '' END) AS to`;
