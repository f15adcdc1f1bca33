import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { CareerGraph } from "../career/career-graph.js";
import type { Guide } from "../career/guide.js";
import { contentHash } from "../content/content-hash.js";
import { loadGuide } from "../content/load-guide.js";
import { formatProblem } from "../content/problem.js";
import { memoryGraph } from "../stores/memory/memory-graph.js";
import { PROBLEMS } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** The guide that is shipped beside this program. */
export function shippedGuide(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "graph-seed")) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, "graph-seed");
}

/** A valid guide, or a Stop that lists every problem by file and line. */
export async function readValidGuide(path: string): Promise<Guide> {
  const { guide, problems } = await loadGuide(path);
  if (guide && problems.length === 0) return guide;
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  throw new Stop(
    [...problems.map(formatProblem), `${count} in ${path}; nothing was started.`].join("\n"),
    PROBLEMS,
  );
}

/** A graph over the guide at that path, held in memory. */
export async function openGuide(path: string): Promise<CareerGraph> {
  const guide = await readValidGuide(path);
  return memoryGraph(guide, { contentHash: contentHash(guide) });
}
