import { isUtf8 } from "node:buffer";

import { CsvError, parse } from "csv-parse/sync";

import { CannotImport } from "../cannot-import.js";

/** The content of a curriculum's file. Only its format has been checked. */
export interface CurriculumText {
  /** The lines before the courses by their key in lower case, such as "curriculum" and "system type". */
  readonly preamble: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  readonly courses: readonly CourseText[];
}

export interface CourseText {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** Prefix and number, such as "MATH 140". May be empty. */
  readonly code: string;
  readonly requisites: readonly { readonly id: string; readonly kind: RequisiteKind }[];
  readonly creditHours: string;
  readonly institution: string;
  /** Listed in a degree plan, but not required by the curriculum itself. */
  readonly isAdditional: boolean;
}

const REQUISITE_COLUMNS = {
  prerequisite: "Prerequisites",
  corequisite: "Corequisites",
  "strict corequisite": "Strict-Corequisites",
} as const;
export type RequisiteKind = keyof typeof REQUISITE_COLUMNS;

/**
 * Reads the CSV of Curricular Analytics: lines `Key,value`, a line `Courses`, a header, and one line for each course.
 * Further columns, such as terms and metrics, are ignored. Accepts a byte order mark, any line ends, Windows-1252 if the
 * file is not UTF-8, and requisites separated by commas, as in older files. Throws CannotImport if it is another file.
 */
export function readCurriculumCsv(file: string, bytes: Buffer): CurriculumText {
  try {
    const text = isUtf8(bytes) ? bytes.toString("utf8") : new TextDecoder("windows-1252").decode(bytes);
    return readRows(file, rowsOf(text));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : null;
    throw new CannotImport([{ file, line, message: `Is not sound CSV: ${error.message}.` }]);
  }
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string): Row[] {
  const records = parse(text, {
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
  const refuse = (line: number | null, message: string): never => {
    throw new CannotImport([{ file, line, message }]);
  };
  const start = rows.findIndex(isHeader);
  const header = rows[start] ?? refuse(null, EXPECTED);
  const missing = REQUIRED.filter((name) => columnOf(header, name) < 0);
  if (missing.length > 0)
    refuse(header.line, `The header has no column ${missing.map((name) => `"${name}"`).join(", ")}.`);
  const preamble = new Map(
    rows
      .slice(0, start)
      .map(({ line, cells: [key = "", value = ""] }) => [key.toLowerCase(), { value, line }]),
  );
  const courses = coursesOf(rows.slice(start));
  if (courses.length === 0) refuse(header.line, "No course follows the header.");
  return { preamble, courses };
}

const REQUIRED = ["Course ID", "Course Name", "Prerequisites", "Corequisites"];
const EXPECTED =
  'Is not a curriculum of Curricular Analytics: expected are lines such as "Curriculum,<name>" and "System Type,semester", then a line "Courses", then a header with Course ID, Course Name, Prefix, Number, Prerequisites, Corequisites, Strict-Corequisites and Credit Hours, then a line for each course.';

function isHeader(row: Row): boolean {
  return columnOf(row, "Course ID") >= 0 && columnOf(row, "Course Name") >= 0;
}

function columnOf({ cells }: Row, name: string): number {
  return cells.findIndex((cell) => plain(cell) === plain(name));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}

/** The courses of all sections. Repeated headers and sections about other things are skipped. */
function coursesOf(rows: readonly Row[]): CourseText[] {
  const courses: CourseText[] = [];
  let header: Row | null = null;
  let isAdditional = false;
  for (const row of rows) {
    const section = row.cells.slice(1).every((cell) => cell === "") ? row.cells[0]!.toLowerCase() : "";
    if (isHeader(row)) header = row;
    else if (section === "additional courses") isAdditional = true;
    else if (section.endsWith("learning outcomes")) header = null;
    else if (header !== null) courses.push(courseOf(header, row, isAdditional));
  }
  return courses;
}

function courseOf(header: Row, row: Row, isAdditional: boolean): CourseText {
  const cell = (name: string): string => row.cells[columnOf(header, name)] ?? "";
  return {
    line: row.line,
    id: cell("Course ID"),
    name: cell("Course Name"),
    code: `${cell("Prefix")} ${cell("Number")}`.trim(),
    requisites: Object.entries(REQUISITE_COLUMNS).flatMap(([kind, column]) =>
      cell(column)
        .split(/[;,]/)
        .map((id) => ({ id: id.trim(), kind: kind as RequisiteKind }))
        .filter(({ id }) => id !== ""),
    ),
    creditHours: cell("Credit Hours"),
    institution: cell("Institution"),
    isAdditional,
  };
}
