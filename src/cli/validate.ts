import { EDGE_KINDS } from "../guide/vocabulary.js";
import { type GuideFiles, loadGuides } from "../content/read/load-guides.js";
import { formatProblem } from "../content/problem.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { guideFiles, sayPlace } from "./open-guide.js";
import type { Terminal } from "./terminal.js";

/** Prints every problem of a guide, or of several and of all together, as `file:line: message`; 1 when there are any. */
export async function validateGuide(place: string | GuideFiles, { out, err }: Terminal): Promise<number> {
  const { guide, problems, notes } = await loadGuides(guideFiles(place));
  for (const problem of problems) out(formatProblem(problem));
  if (problems.length > 0) {
    err(problems.length === 1 ? "1 problem." : `${problems.length} problems.`);
    return PROBLEMS;
  }
  for (const note of notes) err(note);
  const edges = EDGE_KINDS.reduce((sum, kind) => sum + (guide?.edges[kind].length ?? 0), 0);
  out(
    `${sayPlace(place)}: no problems in ${guide?.nodes.length ?? 0} nodes, ${guide?.choices.length ?? 0} choices and ${edges} edges.`,
  );
  return DONE;
}
