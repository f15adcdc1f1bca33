import type { Guide } from "../guide/guide.js";
import { EDGE_KINDS } from "../guide/vocabulary.js";
import { counted, list } from "../text/phrases.js";
import { CannotImport } from "../content/import/cannot-import.js";
import type { Importer } from "../content/import/data-set.js";
import { type ImportReport, importReport } from "../content/import/import-report.js";
import { formatProblems } from "../content/problem.js";
import { validate } from "../content/validate.js";
import { contentHash } from "../content/write/content-hash.js";
import { checkLinesFile, writeGuide } from "../content/write/write-guide.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { lineFile } from "./line-file.js";
import { readingProgress } from "./progress-bar.js";
import { Stop, type Terminal } from "./terminal.js";

export interface ImportOptions {
  readonly out: string;
  /** The file for one line about each rejected or repaired row. */
  readonly report?: string | undefined;
  /** Write no guide if a row has to be rejected or repaired. */
  readonly strict?: boolean | undefined;
}

/** Writes a data set, which may come in several parts, as one .jsonl or .jsonl.gz guide. If it cannot be used, nothing is written. */
export async function importDataSet(
  read: Importer,
  paths: readonly string[],
  { out, report: reportPath, strict = false }: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  await checkLinesFile(out);
  const [path = "", ...more] = paths;
  const lines = lineFile(reportPath);
  const progress = readingProgress();
  const report = importReport(lines.write);
  try {
    const { guide, locate } = await read({ path, more, report, progress });
    progress.stop();
    printCounts(report, reportPath, terminal.err);
    if (strict) refuseFaults(report, path);
    const problems = validate(guide, locate);
    if (problems.length > 0) throw new CannotImport(problems);
    await writeGuide(guide, { format: "jsonl", out });
    terminal.out(`${out}: ${describe(guide)}`);
    return DONE;
  } catch (error) {
    if (!(error instanceof CannotImport)) throw error;
    const { problems } = error;
    const count = `${counted(problems.length, "problem")} in ${paths.join(" and ")}. No guide was written.`;
    throw new Stop([...formatProblems(problems), count].join("\n"), PROBLEMS);
  } finally {
    progress.stop();
    lines.close();
  }
}

function printCounts(report: ImportReport, path: string | undefined, print: Terminal["err"]): void {
  if (report.recognitions.length > 0) print(`Recognised: ${sayRecognised(report).join("; ")}`);
  for (const { file, read, used, leftOut, repaired, rejected } of report.tables) {
    print(
      `${file}: ${read} rows in, ${used} used, ${leftOut} left out, ${repaired} repaired, ${rejected} rejected`,
    );
  }
  for (const { file, lacking } of report.absences) print(`${file}: is not there; ${lacking}`);
  for (const [reason, rows] of report.totals) print(`  ${rows} × ${reason}`);
  const where = path === undefined ? "--report FILE lists them" : `${path} lists them`;
  if (faultsIn(report) > 0) print(`${counted(faultsIn(report), "row")} rejected or repaired; ${where}.`);
}

/** What was taken for what: `"Skills" in Essential Skills.txt and Transferable Skills.txt`. */
function sayRecognised({ recognitions }: ImportReport): string[] {
  const files = new Map<string, string[]>();
  for (const { file, table } of recognitions) files.set(table, [...(files.get(table) ?? []), file]);
  return [...files].map(([table, found]) => `${table} in ${list(found)}`);
}

function faultsIn({ tables }: ImportReport): number {
  return tables.reduce((sum, { repaired, rejected }) => sum + repaired + rejected, 0);
}

function refuseFaults(report: ImportReport, path: string): void {
  const faults = faultsIn(report);
  if (faults === 0) return;
  const message = `--strict allows no row to be rejected or repaired, and ${faults} had to be.`;
  throw new CannotImport([{ file: path, line: null, message }]);
}

function describe(guide: Guide): string {
  const counts = EDGE_KINDS.flatMap((kind) => {
    const edges = guide.edges[kind].length;
    return edges > 0 ? [`${edges} ${kind}`] : [];
  });
  const nodes = counted(guide.nodes.length, "node");
  return `${guide.title} ${guide.version}, ${[nodes, ...counts].join(", ")}, content ${contentHash(guide)}`;
}
