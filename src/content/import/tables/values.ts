import { didYouMean, suggest } from "../../../text/did-you-mean.js";
import {
  absentValue,
  type Field,
  type Fields,
  type Part,
  type RecordField,
  type RecordsField,
} from "../../../guide/fields.js";
import { columnsOf, WITHOUT } from "./columns.js";

/** Tells that a cell cannot be used. */
export type TellFault = (column: string, message: string) => void;

/** Separates the items of a list in a cell, and the parts of an item. */
export const ITEMS = ";";
export const PARTS = "|";

type Cells = Readonly<Record<string, string>>;

/** The values of fields that the cells of a row give. Those that are left out have the value that says least; faults are told. */
export function valuesIn(fields: Fields, cells: Cells, tell: TellFault): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const given =
        field.type === "record" ? recordIn(name, field, cells, tell) : fieldIn(name, field, cells, tell);
      return [name, given ?? absentValue(field) ?? WITHOUT[name] ?? null];
    }),
  );
}

function fieldIn(name: string, field: Exclude<Field, RecordField>, cells: Cells, tell: TellFault): unknown {
  const { column } = columnsOf(name, field)[0]!;
  const cell = (cells[column] ?? "").trim();
  if (cell === "") {
    if (absentValue(field) === undefined && !(name in WITHOUT)) tell(column, "is empty");
    return null;
  }
  return valueOf(field, cell, (message) => {
    tell(column, message);
  });
}

function valueOf(field: Exclude<Field, RecordField>, cell: string, tell: (message: string) => void): unknown {
  switch (field.type) {
    case "text":
      return cell;
    case "number":
      return numberIn(cell, tell);
    case "word":
      return wordIn(field.words, cell, tell);
    case "texts":
      return itemsIn(cell);
    case "records":
      return itemsIn(cell).map((item) => itemIn(field, item, tell));
  }
}

function itemsIn(cell: string): string[] {
  return cell
    .split(ITEMS)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** An item such as "onet-soc|15-1252.00|EXACT": its parts in the order of the schema. */
function itemIn({ parts }: RecordsField, item: string, tell: (message: string) => void): object {
  const given = item.split(PARTS).map((part) => part.trim());
  const names = Object.keys(parts);
  if (given.length > names.length) tell(`"${item}" has more than the parts ${names.join(PARTS)}`);
  return Object.fromEntries(
    Object.entries(parts).map(([part, field], i) => {
      const cell = given[i] ?? "";
      if (cell !== "") return [part, field.type === "word" ? wordIn(field.words, cell, tell) : cell];
      if (!field.optional) tell(`"${item}" lacks a part: write ${names.join(PARTS)}`);
      return [part, null];
    }),
  );
}

/** A range of which one number is known is that number; any other record needs all its parts. */
function recordIn(name: string, field: RecordField, cells: Cells, tell: TellFault): object | null {
  const columns = columnsOf(name, field);
  const given = columns.filter(({ column }) => (cells[column] ?? "").trim() !== "");
  if (given.length === 0) return null;
  const read = (column: string, part: Part): unknown => {
    const cell = (cells[column] ?? "").trim();
    if (cell === "") return null;
    return part.type === "number"
      ? numberIn(cell, (message) => {
          tell(column, message);
        })
      : cell;
  };
  const values = Object.fromEntries(
    columns.map(({ column, part }) => [part!, read(column, field.parts[part!]!)]),
  );
  if ("typical" in values) {
    const { min, typical, max } = values;
    const middle = typical ?? (min !== null && max !== null ? null : (min ?? max));
    if (middle === null)
      tell(columns[1]!.column, "is empty, but the least and the greatest number are given");
    return { min: min ?? middle, typical: middle, max: max ?? middle };
  }
  for (const { column, part } of columns)
    if (values[part!] === null && !field.parts[part!]!.optional)
      tell(column, `is empty, but ${given[0]!.column} is given`);
  return values;
}

function numberIn(cell: string, tell: (message: string) => void): number {
  const number = Number(cell);
  if (Number.isFinite(number)) return number;
  const pointed = Number(cell.replace(",", "."));
  tell(`is not a number: "${cell}"${Number.isFinite(pointed) ? `. Write ${pointed}` : ""}`);
  return 0;
}

function wordIn(words: readonly string[], cell: string, tell: (message: string) => void): string {
  const word = cell.toUpperCase().replace(/[\s-]+/g, "_");
  if (words.includes(word)) return word;
  tell(`should be one of ${words.join(", ")}, not "${cell}".${didYouMean(suggest(word, words, 1))}`);
  return words[0]!;
}
