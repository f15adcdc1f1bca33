import { isUtf8 } from "node:buffer";

import { CsvError, parse } from "csv-parse/sync";

import { CannotImport } from "../cannot-import.js";

/** The content of a curriculum's file. Only its format has been checked. */
export interface CurriculumText {
  /** The lines before the courses by their key in lower case, such as "curriculum" and "system type". */
  readonly preamble: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  readonly courses: readonly CourseRow[];
}

/** A course as its row says it. */
export interface CourseRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** Prefix and number, such as "MATH 140". May be empty. */
  readonly code: string;
  /** The cells with requisites, which name courses by id, code or name. */
  readonly requisiteCells: Readonly<Record<RequisiteKind, string>>;
  readonly creditHours: string;
  readonly institution: string;
  /** Listed in a degree plan, but not required by the curriculum itself. */
  readonly isAdditional: boolean;
}

/** A course whose requisites have been told apart. */
export interface CourseText extends CourseRow {
  readonly requisites: readonly { readonly id: string; readonly kind: RequisiteKind }[];
}

/** What files call the columns. Only the name and the prerequisites must be there; a course without an id has its name for it. */
const COLUMNS = {
  id: ["Course ID", "ID"],
  name: ["Course Name", "Name", "Label", "Title", "Course Title", "Course"],
  prefix: ["Prefix"],
  number: ["Number"],
  code: ["Course Code", "Code"],
  prerequisite: ["Prerequisites", "Prerequisite", "Prereqs", "Requisites"],
  corequisite: ["Corequisites", "Corequisite", "Coreqs"],
  "strict corequisite": ["Strict-Corequisites", "Strict Corequisite"],
  creditHours: ["Credit Hours", "Credits", "Credit", "Units"],
  institution: ["Institution"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Column = keyof typeof COLUMNS;

export const REQUISITE_KINDS = ["prerequisite", "corequisite", "strict corequisite"] as const;
export type RequisiteKind = (typeof REQUISITE_KINDS)[number];

/**
 * Reads the CSV of Curricular Analytics: lines `Key,value`, a line `Courses`, a header, and one line for each course; or the header and
 * the courses alone, as other programs write them, such as `Name,Term,Prerequisites` or `id,label,term,requisites`. Cells may be separated
 * by commas, semicolons or tabs. Further columns, such as terms and metrics, are ignored. Accepts a byte order mark, any line ends, and
 * Windows-1252 if the file is not UTF-8. Throws CannotImport if it is another file.
 */
export function readCurriculumCsv(file: string, bytes: Buffer): CurriculumText {
  try {
    return readRows(file, rowsOf(textOf(file, bytes)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : null;
    throw new CannotImport([{ file, line, message: `Is not sound CSV: ${error.message}.` }]);
  }
}

function textOf(file: string, bytes: Buffer): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide || looksWide(bytes))
    throw new CannotImport([
      { file, line: null, message: "Is in UTF-16: save it as CSV in UTF-8, and import that." },
    ]);
  return isUtf8(bytes) ? bytes.toString("utf8") : new TextDecoder("windows-1252").decode(bytes);
}

/** Whether every other byte at the beginning is 0, as in texts in UTF-16 without a byte order mark. */
function looksWide(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 64);
  const zeros = (from: 0 | 1): number => start.filter((byte, i) => i % 2 === from && byte === 0).length;
  return start.length >= 8 && Math.max(zeros(0), zeros(1)) > start.length / 4;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [",", ";", "\t"] as const;

/** The rows, separated by what makes a header of one of them; by commas if nothing does. */
function rowsOf(text: string): Row[] {
  const byCommas = rowsWith(text, ",");
  if (byCommas.some(isHeader)) return byCommas;
  for (const delimiter of DELIMITERS.slice(1)) {
    if (!text.includes(delimiter)) continue;
    const rows = rowsWith(text, delimiter);
    if (rows.some(isHeader)) return rows;
  }
  return byCommas;
}

function rowsWith(text: string, delimiter: (typeof DELIMITERS)[number]): Row[] {
  const records = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    comment: "#",
    comment_no_infix: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records
    .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function readRows(file: string, rows: readonly Row[]): CurriculumText {
  const start = rows.findIndex(isHeader);
  const header = rows[start];
  if (!header) throw new CannotImport([{ file, line: null, message: EXPECTED }]);
  const preamble = new Map(
    rows
      .slice(0, start)
      .map(({ line, cells: [key = "", value = ""] }) => [key.toLowerCase(), { value, line }]),
  );
  const courses = coursesOf(rows.slice(start));
  if (courses.length === 0)
    throw new CannotImport([{ file, line: header.line, message: "No course follows the header." }]);
  return { preamble, courses };
}

const EXPECTED =
  'Is not a curriculum of Curricular Analytics: expected are lines such as "Curriculum,<name>" and "System Type,semester", then a line "Courses", then a header with Course ID, Course Name, Prefix, Number, Prerequisites, Corequisites, Strict-Corequisites and Credit Hours, then a line for each course. Of these the columns with names and prerequisites are needed.';

function isHeader(row: Row): boolean {
  return columnOf(row, "name") >= 0 && columnOf(row, "prerequisite") >= 0;
}

function columnOf({ cells }: Row, column: Column): number {
  const plainCells = cells.map(plain);
  return COLUMNS[column].map((name) => plainCells.indexOf(plain(name))).find((at) => at >= 0) ?? -1;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}

/** The courses of all sections. Repeated headers and sections about other things are skipped. */
function coursesOf(rows: readonly Row[]): CourseRow[] {
  const courses: CourseRow[] = [];
  let read: ((row: Row, isAdditional: boolean) => CourseRow) | null = null;
  let isAdditional = false;
  for (const row of rows) {
    const section = row.cells.slice(1).every((cell) => cell === "") ? row.cells[0]!.toLowerCase() : "";
    if (isHeader(row)) read = courseReader(row);
    else if (section === "additional courses") isAdditional = true;
    else if (section.endsWith("learning outcomes")) read = null;
    else if (read !== null) courses.push(read(row, isAdditional));
  }
  return courses;
}

function courseReader(header: Row): (row: Row, isAdditional: boolean) => CourseRow {
  const places = new Map(
    (Object.keys(COLUMNS) as Column[]).map((column) => [column, columnOf(header, column)]),
  );
  return (row, isAdditional) => {
    const cell = (column: Column): string => row.cells[places.get(column)!] ?? "";
    const code = `${cell("prefix")} ${cell("number")}`.trim() || cell("code");
    return {
      line: row.line,
      id: places.get("id")! >= 0 ? cell("id") : cell("name") || code,
      name: cell("name"),
      code,
      requisiteCells: {
        prerequisite: cell("prerequisite"),
        corequisite: cell("corequisite"),
        "strict corequisite": cell("strict corequisite"),
      },
      creditHours: cell("creditHours"),
      institution: cell("institution"),
      isAdditional,
    };
  };
}
