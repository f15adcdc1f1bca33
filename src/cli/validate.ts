import { edgeCount } from "../guide/edges.js";
import { type GuideFiles, loadGuides } from "../content/read/load-guides.js";
import { counted } from "../text/phrases.js";
import { formatProblems } from "../content/problem.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { addGuideOptions, GUIDE_FORMATS, guideInFiles, type GuideOptions } from "./guide-options.js";
import { placeName } from "./open-guide.js";
import type { Terminal } from "./terminal.js";

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Checks a guide and prints every problem as file:line: message. Several guides are also checked together. Exits with 1 if there are problems.",
    )
    .argument("[path]", `the guide: ${GUIDE_FORMATS}`);
  addGuideOptions(command, "files").action(async (path: string | undefined, options: GuideOptions) => {
    const paths = [...(path === undefined ? [] : [path]), ...(options.guide ?? [])];
    const place = guideInFiles(paths.length > 0 ? { ...options, guide: paths } : options, config);
    exitWith(await validateGuide(place, terminal));
  });
};

/** Prints every problem of the guides, each and all together. */
export async function validateGuide(place: GuideFiles, { out, err }: Terminal): Promise<number> {
  const { guide, problems, notes } = await loadGuides(place);
  for (const line of formatProblems(problems)) out(line);
  if (problems.length > 0) {
    err(`${counted(problems.length, "problem")}.`);
    return PROBLEMS;
  }
  for (const note of notes) err(note);
  const edges = guide ? edgeCount(guide) : 0;
  out(
    `${placeName(place)}: no problems in ${guide?.nodes.length ?? 0} nodes, ${guide?.choices.length ?? 0} choices and ${edges} edges.`,
  );
  return DONE;
}
