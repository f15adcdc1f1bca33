import type { Guide } from "../../guide/guide.js";
import { combineGuides } from "../combine/combine-guides.js";
import { sameConcepts } from "../combine/same-concepts.js";
import { loadGuide } from "./load-guide.js";
import type { OnLine } from "./read-jsonl.js";
import type { Problem } from "../problem.js";
import { validate } from "../validate.js";

/** Paths of one or several guides, and of a crosswalk that says which of their ids mean the same. */
export interface GuideFiles {
  /** If guides differ about an id or a name, the first one wins. */
  readonly guides: readonly string[];
  readonly crosswalk: string | null;
}

/**
 * Like `loadGuide`, for several guides as one: each must be valid, and so must the combination. Notes say what is valid but may surprise.
 * The lines are told of one guide alone.
 */
export async function loadGuides(
  { guides: paths, crosswalk }: GuideFiles,
  onLine?: OnLine,
): Promise<{ guide: Guide | null; problems: Problem[]; notes: readonly string[] }> {
  if (paths.length === 1 && crosswalk === null) return { ...(await loadGuide(paths[0]!, onLine)), notes: [] };
  const problems: Problem[] = [];
  const guides: Guide[] = [];
  for (const path of paths) {
    const loaded = await loadGuide(path);
    problems.push(...loaded.problems);
    if (loaded.guide) guides.push(loaded.guide);
  }
  const { same, exact, problems: misread } = crosswalk === null ? NO_CROSSWALK : await readPairs(crosswalk);
  problems.push(...misread);
  if (problems.length > 0) return { guide: null, problems, notes: [] };
  const { guide, problems: untied, notes } = combineGuides(guides, [...same, ...sameConcepts(guides, exact)]);
  const broken = validate(guide, () => ({ file: paths.join(" + "), line: null }));
  problems.push(...untied.map((message) => ({ file: crosswalk ?? "", line: null, message })), ...broken);
  return { guide, problems, notes };
}

async function readPairs(crosswalk: string) {
  const { readCrosswalk } = await import("../combine/read-crosswalk.js");
  return readCrosswalk(crosswalk);
}

const NO_CROSSWALK = { same: [], exact: [], problems: [] };
