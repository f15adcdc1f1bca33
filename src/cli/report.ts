import { pipeline } from "node:stream/promises";

import { Option } from "commander";

import { TERM_SYSTEMS, type TermSystem } from "../career/analytics/term-system.js";
import { CareerError } from "../career/errors.js";
import { reportAsCsv } from "../report/as-csv.js";
import { reportAsHtml } from "../report/as-html.js";
import { reportAsJson } from "../report/as-json.js";
import { reportAsTable } from "../report/as-table.js";
import { replaceFile } from "../content/write/replace-file.js";
import { makeReport, type Report } from "../report/report.js";
import type { Declare } from "./command.js";
import { DONE, WRONG_USE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, openSource, warningsTo } from "./open-guide.js";
import { Stop, type Terminal } from "./terminal.js";

const FORMATS = ["table", "json", "csv", "html"] as const;
type ReportFormat = (typeof FORMATS)[number];

export interface ReportOptions {
  readonly guide: GuidePlace;
  readonly role?: string | undefined;
  readonly format: ReportFormat;
  readonly system?: TermSystem | undefined;
  /** Default: the report is printed. */
  readonly out?: string | undefined;
}

const WRITE: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  table: reportAsTable,
  json: reportAsJson,
  csv: reportAsCsv,
  html: reportAsHtml,
};

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Prints or writes the analytics of Curricular Analytics for the prerequisites of a guide, or of one role.",
    )
    .option("--role <id>", "only the competencies that this role requires, and their prerequisites")
    .addOption(new Option("--format <format>", "the format").choices(FORMATS).default("table" as const))
    .addOption(
      new Option(
        "--system <system>",
        "the term system, which scales complexity (default: the one in the guide)",
      ).choices(TERM_SYSTEMS),
    )
    .option("--out <file>", "the file to write (default: the report is printed)");
  addGuideOptions(command, "files or Neo4j").action(
    async (options: GuideOptions & Omit<ReportOptions, "guide">) => {
      exitWith(await report({ ...options, guide: guidePlace(options, config) }, terminal));
    },
  );
};

/** Prints or writes the analytics of a guide or of one role. */
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
  const source = await openSource(guide, warningsTo(log));
  try {
    const { graph } = source.current();
    return WRITE[format](await makeReport(graph, { role: role ?? null, system: system ?? null }));
  } catch (error) {
    if (error instanceof CareerError) throw new Stop(error.message, WRONG_USE);
    throw error;
  } finally {
    await source.close();
  }
}
