import { createHash } from "node:crypto";

import { askGuide } from "../session/current-guide.js";
import { isGone, replaced } from "../session/failures.js";
import type { Reader } from "../session/reader.js";
import { HEAD } from "./about.js";
import { EDGES_ALIKE, textOf, textOfEdges } from "./stored-texts.js";
import { NODES_OF_PART, partsOf, STRAY_NODES } from "./parts.js";

const MOST_READS = 10;

/**
 * A text that changes whenever the current guide does, also by hand: a hash of all that is stored of it. Neo4j writes the properties of a
 * node as one text, and edges with equal properties as one, with their number and a sum over their ends. So this takes a fourth of the
 * time in which the guide is read, and a tenth of the time of this process.
 */
export async function fingerprintOf(reading: Reader): Promise<string> {
  for (let i = 0; i < MOST_READS; i++) {
    try {
      return await readOnce(reading);
    } catch (error) {
      // Somebody was deleting what was just being read.
      if (!isGone(error)) throw error;
    }
  }
  throw replaced();
}

async function readOnce(reading: Reader): Promise<string> {
  const hash = createHash("sha256");
  const addRows = async (statement: string, parameters: object): Promise<void> => {
    for (const { texts } of await reading.rows(statement, { ...parameters }, FETCHED))
      for (const text of texts as string[]) hash.update(text);
  };
  hash.update(JSON.stringify((await askGuide(reading, null)(HEAD)).answer));
  await addRows(STRAYS, {});
  for await (const part of partsOf(reading, NODES_A_PART)) {
    await addRows(NODES, part);
    await addRows(EDGES, part);
  }
  return hash.digest("hex");
}

const NODES_A_PART = 2000;
/** So many rows, each of TEXTS_A_ROW, are decoded at a time. */
const FETCHED = 5;
const TEXTS_A_ROW = 100;

const NODE = `reduce(labels = '', label IN labels(x) | labels + ':' + label) + ${textOf("x")}`;

/** The texts in rows of many. */
const IN_ROWS = `
  WITH collect(text) AS texts
  UNWIND range(0, size(texts) - 1, ${TEXTS_A_ROW}) AS start
  RETURN texts[start..start + ${TEXTS_A_ROW}] AS texts`;

const STRAYS = `${STRAY_NODES} WITH ${NODE} AS text LIMIT ${TEXTS_A_ROW} ${IN_ROWS}`;

const NODES = `${NODES_OF_PART} WITH x ORDER BY x.id WITH ${NODE} AS text ${IN_ROWS}`;

const EDGES = `
  ${EDGES_ALIKE}
  WITH ${textOfEdges()} AS text
  ORDER BY text ${IN_ROWS}`;
