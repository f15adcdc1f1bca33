import { Readable } from "node:stream";

import { type Problem, sortProblems } from "../../problem.js";
import { readGuideLines } from "../../read/read-guide.js";
import { CannotImport } from "../cannot-import.js";
import type { Imported } from "../data-set.js";

/** A line of JSONL, and where its statement stands in the file that was read. */
export interface OwnLine {
  readonly text: string;
  readonly file: string;
  readonly line: number | null;
}

/** The guide of these lines. Rejects with CannotImport, which names their places. */
export async function guideOfLines(lines: Iterable<OwnLine>, path: string): Promise<Imported> {
  const places: { readonly file: string; readonly line: number | null }[] = [];
  const texts = function* (): Generator<Buffer> {
    for (const { text, file, line } of lines) {
      // Lines of what was edited may not be lines of JSON.
      places.push({ file, line });
      yield Buffer.from(`${text.replaceAll("\n", " ")}\n`);
    }
  };
  const placed = <T extends Pick<Problem, "line">>(at: T): T => ({
    ...at,
    ...(at.line === null ? { file: path } : places[at.line - 1]),
  });
  const { guide, problems, locate } = await readGuideLines(Readable.from(texts()), path);
  if (problems.length > 0) throw new CannotImport(sortProblems(problems.map(placed)));
  return { guide, locate: (statement, within) => placed(locate(statement, within)) };
}
