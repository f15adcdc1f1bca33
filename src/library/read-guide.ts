import { CareerGraphError } from "../client/career-graph-error.js";
import { formatProblem } from "../content/problem.js";
import { loadGuides } from "../content/read/load-guides.js";
import { shippedGuide } from "../content/read/shipped-guide.js";
import type { Guide } from "../guide/guide.js";
import type { GuideFrom } from "./open-guide-types.js";

/** Reads and validates the guide, or guides as one. Throws INVALID_GUIDE with every problem. */
export async function readGuide({ guides = [shippedGuide()], crosswalk }: GuideFrom): Promise<Guide> {
  const { guide, problems } = await loadGuides({ guides, crosswalk: crosswalk ?? null });
  if (guide && problems.length === 0) return guide;
  throw new CareerGraphError(
    problems.map((problem) => ({
      message: formatProblem(problem),
      extensions: { code: "INVALID_GUIDE", file: problem.file, line: problem.line },
    })),
  );
}
