import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { CsvError, parse } from "csv-parse";

import { ABOUT_KINDS, aboutSchema } from "../../../guide/about-schema.js";
import type { Field } from "../../../guide/fields.js";
import { kindOfLabels } from "../../../guide/labels.js";
import { EDGE_KINDS, type EdgeKind } from "../../../guide/vocabulary.js";
import { BETWEEN_ITEMS } from "../../export/cells.js";
import { ABOUT, ABOUT_HEADERS, EDGES, NODES, unmarked } from "../../export/csv.js";
import { EXACT } from "../../export/exact.js";
import { CannotImport } from "../cannot-import.js";
import type { DataSet, Imported } from "../data-set.js";
import { guideOfLines, type OwnLine } from "../foreign/own-lines.js";
import { edgeLine, nodeLine, type ReadProperty } from "../foreign/own-record.js";

/** Whether a folder holds what `export --format csv` writes. */
export async function isOwnExport(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return [NODES, EDGES, ABOUT].every((name) => names.includes(name));
}

/** Reads the tables back that `export --format csv` wrote: the same guide, or what was edited in them. */
export async function importOwnExport({ path, report }: DataSet): Promise<Imported> {
  const lines: OwnLine[] = [];
  for (const [name, lineOf] of [
    [ABOUT, aboutLine],
    [NODES, nodeOf],
    [EDGES, edgeOf],
  ] as const) {
    const file = join(path, name);
    const rows = report.table(file);
    for await (const { read, line } of rowsOf(file)) {
      rows.read();
      const text = lineOf(read);
      if (text === null) throw new CannotImport([{ file, line, message: "Does not say what it is." }]);
      lines.push({ text, file, line });
    }
  }
  return guideOfLines(lines, path);
}

function aboutLine(read: ReadProperty): string | null {
  const exact = read(EXACT);
  if (exact !== undefined) return exact;
  const values = ABOUT_COLUMNS.map((name) => {
    const text = read(name);
    return [name, text !== undefined && NUMBERS.has(name) ? Number(text) : text];
  });
  return JSON.stringify(Object.fromEntries(values));
}

function nodeOf(read: ReadProperty): string | null {
  const kind = kindOfLabels((read(":LABEL") ?? "").split(BETWEEN_ITEMS));
  return kind === null ? null : nodeLine(kind, read(":ID") ?? "", read);
}

function edgeOf(read: ReadProperty): string | null {
  const type = read(":TYPE");
  const kind = EDGE_KINDS.find((each): each is EdgeKind => each === type);
  return kind === undefined ? null : edgeLine(kind, read(":START_ID") ?? "", read(":END_ID") ?? "", read);
}

/** What the columns of the table about the guide hold, by name; some are numbers. */
const ABOUT_COLUMNS = ABOUT_HEADERS.filter((name) => name !== EXACT);
const NUMBERS = new Set(
  ABOUT_KINDS.flatMap((kind) =>
    Object.entries<Field>(aboutSchema(kind).fields).flatMap(([name, { type }]) =>
      type === "number" ? [name] : [],
    ),
  ),
);

interface OwnRow {
  readonly read: ReadProperty;
  readonly line: number;
}

/** The rows of a table with readers of their cells by the name of the column, without its type. */
async function* rowsOf(file: string): AsyncGenerator<OwnRow> {
  const parser = parse({
    bom: true,
    info: true,
    // An empty text is quoted, an unknown value is not.
    cast: (cell, { quoting }) => (quoting || cell !== "" ? unmarked(cell) : undefined),
  });
  const bytes = createReadStream(file);
  bytes.on("error", (error) => parser.destroy(error));
  let places: ReadonlyMap<string, number> | null = null;
  try {
    for await (const row of bytes.pipe(parser) as AsyncIterable<Parsed>) {
      const { record, info } = row;
      if (places) {
        const at = places;
        yield { read: (name) => record[at.get(name) ?? -1], line: info.lines };
      } else places = new Map(record.map((title, i) => [nameOf(title ?? ""), i]));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : null;
    throw new CannotImport([{ file, line, message: `Is not sound CSV: ${error.message}.` }]);
  }
}

interface Parsed {
  readonly record: readonly (string | undefined)[];
  readonly info: { readonly lines: number };
}

/** "hoursMin" of "hoursMin:double"; the columns that only Neo4j needs begin with a colon. */
function nameOf(title: string): string {
  return title.startsWith(":") ? title : title.split(":", 1)[0]!;
}
