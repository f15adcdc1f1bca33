import type { Reader } from "./reader.js";
import { broken, noGuide, replaced } from "./failures.js";

/** Which of the guides in a database is meant, and the bookmark under which that was so. */
export interface Pin {
  readonly generation: number;
  readonly bookmark: string;
}

/** Answers a part of a statement, `… RETURN … AS answer` in one row, that may use `generation`. */
export type Ask = (
  body: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Answered<unknown>>;

export interface Answered<T> {
  readonly answer: T;
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
 * Asks the pinned guide, else the current one. Whether it was whole is read after all else: a guide loses its GuideVersion before any
 * other node, so what still has one was whole for as long as the statement ran.
 */
export function askGuide({ read }: Reader, pin: (() => Promise<Pin>) | null): Ask {
  return async (body, parameters = {}) => {
    const statement = `
      MATCH (guide:CareerGuide {name: 'career-graph'})
      WITH coalesce($generation, guide.current) AS generation
      CALL (generation) {
        ${body}
      }
      OPTIONAL MATCH (version:GuideVersion {generation: generation})
      RETURN generation, answer, version IS NOT NULL AS whole`;
    for (const mayHaveChanged of [pin === null, false]) {
      const generation = pin === null ? null : (await pin()).generation;
      const { row, bookmark } = await read(statement, { ...parameters, generation });
      if (row === null || row["generation"] === null) throw noGuide();
      if (row["whole"] === true) return { answer: row["answer"], bookmark };
      if (pin !== null) throw replaced();
      if (!mayHaveChanged) break;
    }
    throw broken("its (:GuideVersion) is missing. Write it anew with `career-graph seed`.");
  };
}
