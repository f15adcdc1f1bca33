import { type IdParameters, namedIn, renamed, type Successor, SUCCESSORS } from "../read/former-ids.js";
import { broken, noGuide, replaced } from "./failures.js";
import type { Reader } from "./reader.js";

/** Names one guide in the database. It was the current one under the bookmark. */
export interface Pin {
  readonly generation: number;
  readonly bookmark: string;
}

/**
 * Runs the body of a statement, which may use `generation` and ends in `RETURN … AS answer` with one row. If `ids` contains former
 * ids, the statement runs a second time with the ids that replaced them.
 */
export type Ask = (
  body: string,
  parameters?: Readonly<Record<string, unknown>>,
  ids?: IdParameters,
) => Promise<Answered<unknown>>;

export interface Answered<T> {
  readonly answer: T;
  readonly bookmark: string;
  /** The id in the answer of the node that was asked for by this id, which may be a former one. */
  readonly now: (id: string) => string;
}

/** Something read from the database as it was under a bookmark. */
export interface Marked<T> {
  readonly value: T;
  readonly bookmark: string;
}

export async function readPin({ read }: Reader): Promise<Pin> {
  const { row, bookmark } = await read(
    "MATCH (guide:CareerGuide {name: 'career-graph'}) RETURN guide.current AS generation",
  );
  const generation = row?.["generation"] ?? null;
  if (generation === null) throw noGuide();
  return { generation: generation as number, bookmark };
}

/**
 * Asks the pinned guide, or the current one without a pin. A replaced guide loses its GuideVersion before any other node. The statement
 * looks for it last, so a guide that still has one was complete while the statement ran.
 */
export function askGuide(reading: Reader, pin: (() => Promise<Pin>) | null): Ask {
  const askOnce = async (
    body: string,
    parameters: Readonly<Record<string, unknown>>,
    ids: IdParameters,
  ): Promise<Once> => {
    const statement = `
      MATCH (guide:CareerGuide {name: 'career-graph'})
      WITH coalesce($generation, guide.current) AS generation
      CALL (generation) {
        ${body}
      }
      WITH generation, answer, ${SUCCESSORS} AS successors
      OPTIONAL MATCH (version:GuideVersion {generation: generation})
      RETURN generation, answer, successors, version IS NOT NULL AS whole`;
    for (const mayHaveChanged of [pin === null, false]) {
      const generation = pin === null ? null : (await pin()).generation;
      const { row, bookmark } = await reading.read(statement, {
        ...parameters,
        ...ids,
        named: namedIn(ids),
        generation,
      });
      if (row === null || row["generation"] === null) throw noGuide();
      if (row["whole"] === true) {
        return { answer: row["answer"], bookmark, successors: row["successors"] as Successor[] };
      }
      if (pin !== null && (await readPin(reading)).generation !== generation) throw replaced();
      if (!mayHaveChanged) break;
    }
    throw broken("its (:GuideVersion) is missing. Write it anew with `career-graph seed`.");
  };

  return async (body, parameters = {}, ids = {}) => {
    const { successors, ...asked } = await askOnce(body, parameters, ids);
    const successor = new Map(successors);
    const now = (id: string): string => successor.get(id) ?? id;
    if (successor.size === 0) return { ...asked, now };
    const { answer, bookmark } = await askOnce(body, parameters, renamed(ids, now));
    return { answer, bookmark, now };
  };
}

interface Once {
  readonly answer: unknown;
  readonly bookmark: string;
  readonly successors: readonly Successor[];
}
