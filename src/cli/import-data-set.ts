import type { Guide } from "../guide/guide.js";
import { EDGE_KINDS } from "../guide/vocabulary.js";
import { contentHash } from "../content/write/content-hash.js";
import { CannotImport } from "../content/import/cannot-import.js";
import type { DataSet } from "../content/import/data-set.js";
import { type ImportReport, importReport } from "../content/import/import-report.js";
import { formatProblem } from "../content/problem.js";
import { validate } from "../content/validate.js";
import { checkLinesFile, writeGuide } from "../content/write/write-guide.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { readingProgress } from "./reading-progress.js";
import { lineFile } from "./row-report.js";
import { Stop, type Terminal } from "./terminal.js";

export interface ImportOptions {
  readonly out: string;
  /** Where each rejected or repaired row is told. */
  readonly report?: string | undefined;
  /** Nothing is written when a row had to be rejected or repaired. */
  readonly strict?: boolean | undefined;
}

/** Writes what a folder of public data says as one .jsonl or .jsonl.gz guide; 1 and no file when it cannot be used. */
export async function importDataSet(
  read: (set: DataSet) => Promise<Guide>,
  folder: string,
  { out, report: reportPath, strict = false }: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  await checkLinesFile(out);
  const lines = lineFile(reportPath);
  const progress = readingProgress();
  const report = importReport(folder, lines.write);
  try {
    const guide = await read({ folder, report, progress });
    progress.stop();
    sayCounts(report, reportPath, terminal.err);
    if (strict) refuseFaults(report, folder);
    refuseBrokenRules(guide, folder);
    await writeGuide(guide, { format: "jsonl", out });
    terminal.out(`${out}: ${describe(guide)}`);
    return DONE;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CannotImport)) throw error;
    throw new Stop([...error.problems.map(formatProblem), "No guide was written."].join("\n"), PROBLEMS);
  } finally {
    lines.close();
  }
}

function sayCounts(report: ImportReport, path: string | undefined, say: Terminal["err"]): void {
  for (const { file, read, used, leftOut, repaired, rejected } of report.tables) {
    say(
      `${file}: ${read} rows in, ${used} used, ${leftOut} left out, ${repaired} repaired, ${rejected} rejected`,
    );
  }
  for (const [reason, rows] of report.totals) say(`  ${rows} × ${reason}`);
  const told = path === undefined ? "--report FILE names each row" : `each row is named in ${path}`;
  if (faultsIn(report) > 0) say(`${faultsIn(report)} rows rejected or repaired; ${told}.`);
}

function faultsIn({ tables }: ImportReport): number {
  return tables.reduce((sum, { repaired, rejected }) => sum + repaired + rejected, 0);
}

function refuseFaults(report: ImportReport, folder: string): void {
  const faults = faultsIn(report);
  if (faults === 0) return;
  const message = `--strict allows no row to be rejected or repaired, and ${faults} had to be.`;
  throw new CannotImport([{ file: folder, line: null, message }]);
}

/** What the rows say one by one may still break a rule together. */
function refuseBrokenRules(guide: Guide, folder: string): void {
  const problems = validate(guide, () => ({ file: folder, line: null }));
  if (problems.length > 0) throw new CannotImport(problems);
}

function describe(guide: Guide): string {
  const counts = EDGE_KINDS.flatMap((kind) => {
    const edges = guide.edges[kind].length;
    return edges > 0 ? [`${edges} ${kind}`] : [];
  });
  return `${guide.title} ${guide.version}, ${guide.nodes.length} nodes, ${counts.join(", ")}, content ${contentHash(guide)}`;
}
