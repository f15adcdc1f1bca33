import type { Guide } from "../../guide/guide.js";
import type { Problem } from "../problem.js";
import { sortProblems } from "../problem.js";
import { readGuide } from "./read-guide.js";
import type { OnLine } from "./read-jsonl.js";
import { validate } from "../validate.js";

/**
 * Reads and validates a guide: a folder of *.yaml files, or a .jsonl or .jsonl.gz file. Problems are sorted by file and line. The guide
 * is null if its text has problems; a guide that breaks rules is returned with its problems, and must not be used.
 */
export async function loadGuide(
  path: string,
  onLine?: OnLine,
): Promise<{ guide: Guide | null; problems: Problem[] }> {
  const { guide, problems, locate, excused, partial } = await readGuide(path, onLine);
  const broken = partial ? [] : validate(guide, locate, excused);
  return { guide: problems.length > 0 ? null : guide, problems: sortProblems([...problems, ...broken]) };
}
