import { pipeline } from "node:stream/promises";

import type { TermSystem } from "../career/analytics/term-system.js";
import { CareerError } from "../career/errors.js";
import { reportAsCsv } from "../report/as-csv.js";
import { reportAsHtml } from "../report/as-html.js";
import { reportAsJson } from "../report/as-json.js";
import { reportAsTable } from "../report/as-table.js";
import { replaceFile } from "../content/write/replace-file.js";
import { makeReport, type Report } from "../report/report.js";
import { DONE, WRONG_USE } from "./exit-codes.js";
import { type GuidePlace, openGraph } from "./open-guide.js";
import type { ReportFormat } from "./report-format.js";
import { Stop, type Terminal } from "./terminal.js";

export interface ReportOptions {
  readonly guide: GuidePlace;
  readonly role?: string | undefined;
  readonly format: ReportFormat;
  readonly system?: TermSystem | undefined;
  /** Without it the report is printed. */
  readonly out?: string | undefined;
}

const WRITE: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  table: reportAsTable,
  json: reportAsJson,
  csv: reportAsCsv,
  html: reportAsHtml,
};

/** Prints the analytics of a guide or of one role, or writes them to a file. */
export async function report(options: ReportOptions, { out, err }: Terminal): Promise<number> {
  const text = await reportText(options, err);
  if (options.out === undefined) {
    out(text);
    return DONE;
  }
  await replaceFile(options.out, (file) => pipeline([`${text}\n`], file));
  out(options.out);
  return DONE;
}

async function reportText(
  { guide, role, system, format }: ReportOptions,
  log: Terminal["err"],
): Promise<string> {
  const graph = await openGraph(guide, { info: () => undefined, warn: log });
  try {
    return WRITE[format](await makeReport(graph, { role: role ?? null, system: system ?? null }));
  } catch (error) {
    if (error instanceof CareerError) throw new Stop(error.message, WRONG_USE);
    throw error;
  } finally {
    await graph.close();
  }
}
