import type { Guide } from "../../guide/guide.js";
import type { Problem } from "../problem.js";
import { sortProblems } from "../problem.js";
import { readGuide } from "./read-guide.js";
import { validate } from "../validate.js";

/**
 * Reads and validates a guide: a folder of *.yaml files, or a .jsonl or .jsonl.gz file. Every problem is in the
 * answer, sorted by file and line; the guide is null when its text has problems, and must not be used when its
 * rules have.
 */
export async function loadGuide(path: string): Promise<{ guide: Guide | null; problems: Problem[] }> {
  const { guide, problems, locate, excused, partial } = await readGuide(path);
  const broken = partial ? [] : validate(guide, locate, excused);
  return { guide: problems.length > 0 ? null : guide, problems: sortProblems([...problems, ...broken]) };
}
