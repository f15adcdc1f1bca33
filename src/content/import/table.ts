import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { CsvError, type Options, parse } from "csv-parse";

import { boundedLines, CannotRead } from "../read/bounded-files.js";
import { wholeLines } from "../read/whole-lines.js";
import { CannotImport } from "./cannot-import.js";
import type { TableReport } from "./import-report.js";
import { placesOf, unknownColumns } from "./placed-columns.js";
import type { Recognised } from "./recognise.js";
import type { Delimiter, Table, TableFile } from "./table-layout.js";
import { Unsound } from "./unsound.js";

export type { Table };

export interface Row<Column extends string> {
  /** The line on which the row starts, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * Streams the files of a table and calls `visit` for each row, in order. Rejects with CannotImport when a file is cut short, not in
 * UTF-8, delimited differently or another file. A row with too few or too many cells is reported as rejected.
 */
export async function readTable<Column extends string>(
  set: Recognised,
  table: Table<Column>,
  visit: (row: Row<Column>, rows: TableReport) => void,
): Promise<void> {
  for (const file of set.filesOf(table)) await readFile(set, table, file, visit);
}

async function readFile<Column extends string>(
  set: Recognised,
  table: Table<Column>,
  { path: file, delimiter }: TableFile,
  visit: (row: Row<Column>, rows: TableReport) => void,
): Promise<void> {
  const rows = set.report.table(file);
  const placed = (header: readonly string[]): (number | null)[] => {
    for (const { name, hint } of table.isOwn ? unknownColumns(table, header) : [])
      rows.repair(1, `the column "${name}" is unknown, so it is not read`, hint.trim() || undefined);
    return placesOf(table, delimiter, header, (column, lacking) => {
      set.report.absent(`${file}, column "${column}"`, lacking);
    });
  };
  const taking = takeRows(table, delimiter, placed, rows, visit);
  const end = { isSound: true };
  const write = ({ record, info }: Parsed, _: string, done: (error?: Error | null) => void): void => {
    try {
      taking.take(record, info.lines);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  try {
    const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
    await pipeline(
      (async function* () {
        let line = 1;
        for await (const block of withEnds(bytes, end, set.progress.advance)) {
          if (block.includes(0))
            throw new Unsound(null, "Is not in UTF-8, as expected: it looks like UTF-16.");
          if (!isUtf8(block)) throw new Unsound(line + badLine(block), "Is not in UTF-8, as expected.");
          line += linesIn(block);
          yield block;
        }
      })(),
      parse(OPTIONS[delimiter]),
      new Writable({ objectMode: true, highWaterMark: 1 << 10, write }),
    );
    taking.finish(end.isSound);
  } catch (error) {
    throw explain(error, file);
  }
}

/** The report on the rows of the first file of a table. */
export function reportOf({ filesOf, report }: Recognised, table: Table<string>): TableReport {
  return report.table(filesOf(table)[0]!.path);
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Enough for the longest cell. Without a limit, an unclosed quote would swallow the rest of the file. */
const LONGEST_ROW = 1 << 21;
const SHARED: Options = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
  record_delimiter: ["\r\n", "\n"],
};
const OPTIONS: Readonly<Record<Delimiter, Options>> = {
  "\t": { ...SHARED, delimiter: "\t", quote: false },
  ",": { ...SHARED, delimiter: "," },
};

/** Blocks of whole lines, each with its line break. Sets `isSound` to whether the file's last line had one. */
async function* withEnds(
  bytes: AsyncIterable<Buffer>,
  end: { isSound: boolean },
  advance: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let last = 10;
  const counted = (async function* () {
    for await (const chunk of bytes) {
      last = chunk.at(-1) ?? last;
      advance(chunk.length);
      yield chunk;
    }
  })();
  for await (const block of wholeLines(boundedLines(counted))) {
    yield block;
    yield LINE_BREAK;
  }
  end.isSound = last === 10;
}
const LINE_BREAK = Buffer.from("\n");

function linesIn(block: Buffer): number {
  let lines = 0;
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines++;
  return lines;
}

/** The number of line breaks before the first line that is not UTF-8. */
function badLine(block: Buffer): number {
  for (let start = 0, line = 0; ; line++) {
    const end = block.indexOf(10, start);
    if (end < 0 || !isUtf8(block.subarray(start, end))) return line;
    start = end + 1;
  }
}

function takeRows<Column extends string>(
  { columns, mayBeRagged, isOwn }: Table<Column>,
  delimiter: Delimiter,
  placed: (header: readonly string[]) => (number | null)[],
  rows: TableReport,
  visit: (row: Row<Column>, rows: TableReport) => void,
) {
  let width = 0;
  let places: (number | null)[] = [];
  let lastLine = 0;
  let line = 0;
  let cells = 0;
  const take = (record: readonly string[], endLine: number): void => {
    line = delimiter === "\t" ? endLine : lastLine + 1;
    lastLine = endLine;
    cells = record.length;
    if (width === 0) {
      places = placed(record);
      width = record.length;
      return;
    }
    rows.read();
    if (cells < width && mayBeRagged) rows.repair(line, "empty cells at the end were missing");
    else if (cells !== width) {
      rows.reject(line, `the row has more or fewer cells than the header's ${width}`, `it has ${cells}`);
      return;
    }
    const named = {} as Record<Column, string>;
    for (let i = 0; i < places.length; i++) named[columns[i]!] = record[places[i] ?? -1] ?? "";
    visit({ line, cells: named }, rows);
  };
  const finish = (isSound: boolean): void => {
    if (isOwn && width > 0) return;
    if (width === 0 || lastLine === 1) throw new Unsound(null, "Holds no row: the file was cut short.");
    if (isSound) return;
    if (cells < width)
      throw new Unsound(line, `Ends within a row (${cells} of ${width} cells): the file was cut short.`);
    rows.repair(line, "the last line has no line break, so its last cell may be cut short");
  };
  return { take, finish };
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof Unsound) return new CannotImport([{ file, line: error.line, message: error.message }]);
  if (error instanceof CannotRead) return new CannotImport([{ file, line: null, message: error.message }]);
  if (error instanceof CsvError) {
    const line = typeof error["lines"] === "number" ? error["lines"] : null;
    return new CannotImport([
      { file, line, message: CSV_FAULTS[error.code] ?? `Is not sound CSV: ${error.message}.` },
    ]);
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return new CannotImport([{ file, line: null, message: `Cannot be read (${code}).` }]);
}

const CSV_FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Ends within a quoted cell: the file was cut short.",
  CSV_MAX_RECORD_SIZE: "Has a row that does not end: a quote in it is not closed.",
};
