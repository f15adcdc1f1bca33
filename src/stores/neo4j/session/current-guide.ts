import { setTimeout as sleep } from "node:timers/promises";

import { type IdParameters, namedIn, renamed, type Successor, SUCCESSORS } from "../read/former-ids.js";
import { broken, isGone, noGuide, olderLayout, replaced } from "./failures.js";
import type { Reader } from "./reader.js";

/** Names one guide in the database. It was the current one under the bookmark. */
export interface Pin {
  readonly number: number;
  readonly bookmark: string;
}

/**
 * Runs the body of a statement, which may use `number` and ends in `RETURN … AS answer` with one row. What it answers are values, not
 * nodes and relationships. If `ids` contains former ids, the statement runs a second time with the ids that replaced them.
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

/** Of a root node `guide`: whether a seed is just now putting its guide in the place of the one before. */
export const isChanging = (guide: string): string => `coalesce(${guide}.changingUntil > timestamp(), false)`;

/** A seed commits its guide within a moment; after so many looks a reader no longer waits. */
const MOST_LOOKS = 20;
const NEXT_LOOK_MS = 100;

export async function readPin({ read }: Reader): Promise<Pin> {
  const { row, bookmark } = await read(
    "MATCH (guide:CareerGuide {name: 'career-graph'}) RETURN guide.current AS number",
  );
  const number = row?.["number"] ?? null;
  if (number === null) throw noGuide();
  return { number: number as number, bookmark };
}

/**
 * Asks the pinned guide, or the current one without a pin. Neo4j shows a statement what others commit while it runs. So a seed marks the
 * root node before it commits another guide, and removes the mark afterwards; an answer counts only if the statement found no mark and
 * the same guide before and after. A pinned guide that was replaced is gone.
 */
export function askGuide(reading: Reader, pin: (() => Promise<Pin>) | null): Ask {
  const askOnce = async (
    body: string,
    parameters: Readonly<Record<string, unknown>>,
    ids: IdParameters,
  ): Promise<Once> => {
    const statement = `
      MATCH (guide:CareerGuide {name: 'career-graph'})
      WITH guide.current AS number, ${isChanging("guide")} AS changing
      CALL (number) {
        ${body}
      }
      WITH number, changing, answer, ${SUCCESSORS} AS successors
      MATCH (after:CareerGuide {name: 'career-graph'})
      OPTIONAL MATCH (version:GuideVersion {number: number})
      RETURN number, answer, successors, version IS NOT NULL AS whole,
        changing OR ${isChanging("after")} OR after.current <> number AS changed`;
    const pinned = pin === null ? null : (await pin()).number;
    for (let look = 0; look < MOST_LOOKS; look++) {
      if (look > 0) await sleep(NEXT_LOOK_MS);
      const read = await reading
        .read(statement, { ...parameters, ...ids, named: namedIn(ids) })
        .catch((error: unknown) => {
          if (isGone(error)) return null;
          throw error;
        });
      if (read === null) continue;
      const { row, bookmark } = read;
      if (row === null || row["number"] === null) throw noGuide();
      if (pinned !== null && row["number"] !== pinned) throw replaced();
      if (row["changed"] === true) continue;
      if (row["whole"] !== true) throw await withoutVersion(reading, row["number"] as number);
      return { answer: row["answer"], bookmark, successors: row["successors"] as Successor[] };
    }
    throw replaced();
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

/** Why the current guide has no version of this number. */
async function withoutVersion({ read }: Reader, number: number): Promise<Error> {
  const { row } = await read(
    "MATCH (version:GuideVersion) WHERE version.generation = $number RETURN count(*) > 0 AS isOlder",
    { number },
  );
  return row?.["isOlder"] === true
    ? olderLayout()
    : broken("its (:GuideVersion) is missing. Write it anew with `career-graph seed --force`.");
}
