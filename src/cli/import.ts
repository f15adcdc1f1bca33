import type { Imported } from "../content/import/curriculum/import-curriculum.js";
import { contentHash } from "../content/write/content-hash.js";
import { formatProblem } from "../content/problem.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { Stop, type Terminal } from "./terminal.js";

/** What can be imported, by the word after `import`. */
export const IMPORTERS = {
  curriculum: {
    description: "a curriculum in the CSV of Curricular Analytics: a role and its courses",
    argument: "the .csv file",
    read: async (path) =>
      (await import("../content/import/curriculum/import-curriculum.js")).importCurriculum(path),
  },
} as const satisfies Record<
  string,
  { description: string; argument: string; read: (path: string) => Promise<Imported> }
>;
export type ImportKind = keyof typeof IMPORTERS;

/** Writes what a data set says as one .jsonl or .jsonl.gz guide; 1 and no file when the data set has problems. */
export async function importGuide(
  kind: ImportKind,
  path: string,
  { out: to }: { readonly out: string },
  { out }: Terminal,
): Promise<number> {
  const { guide, problems } = await IMPORTERS[kind].read(path);
  if (guide === null) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    throw new Stop(
      [...problems.map(formatProblem), `${count} in ${path}; nothing was written.`].join("\n"),
      PROBLEMS,
    );
  }
  const { writeGuide } = await import("../content/write/write-guide.js");
  await writeGuide(guide, { format: "jsonl", out: to });
  const { REQUIRES, BUILDS_ON } = guide.edges;
  out(
    `${to}: ${guide.title}, ${guide.nodes.length} nodes, ${REQUIRES.length} requirements, ${BUILDS_ON.length} prerequisites, content ${contentHash(guide)}`,
  );
  return DONE;
}
