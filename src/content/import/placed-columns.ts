import { didYouMean, suggest } from "../../text/did-you-mean.js";
import { type Delimiter, plainName, type Table } from "./table-layout.js";
import { Unsound } from "./unsound.js";

/** The columns of a header that a table does not name, each with what it may have been meant to be. */
export function unknownColumns(
  { columns, synonyms }: Table<string>,
  header: readonly string[],
): { readonly name: string; readonly hint: string }[] {
  const known = new Set(
    [...columns, ...Object.values(synonyms ?? {}).flat()].map((name) => plainName(name!)),
  );
  const unknown = header.filter((name) => name.trim() !== "" && !known.has(plainName(name)));
  return unknown.map((name) => ({ name, hint: didYouMean(suggest(name, columns, 1)) }));
}

/**
 * The place of each column in a header, null for one that this release lacks and may lack; `lacks` is told of those. Throws Unsound, which
 * says what was expected, if any other is missing.
 */
export function placesOf<Column extends string>(
  table: Table<Column>,
  delimiter: Delimiter,
  header: readonly string[],
  lacks: (column: Column, lacking: string) => void,
): (number | null)[] {
  const { columns, synonyms, mayLack } = table;
  const plain = header.map(plainName);
  const places = columns.map((column) => {
    const names = [column, ...(synonyms?.[column] ?? [])].map(plainName);
    return names.map((name) => plain.indexOf(name)).find((place) => place >= 0) ?? null;
  });
  const missing = columns.filter((column, i) => places[i] === null && mayLack?.[column] === undefined);
  if (missing.length > 0) throw new Unsound(1, otherHeader(table, delimiter, header, missing));
  columns.forEach((column, i) => {
    const lacking = mayLack?.[column] ?? null;
    if (places[i] === null && lacking !== null) lacks(column, lacking);
  });
  return places;
}

function otherHeader<Column extends string>(
  { columns: all, mayLack }: Table<Column>,
  delimiter: Delimiter,
  header: readonly string[],
  missing: readonly string[],
): string {
  const columns = all.filter((column) => mayLack?.[column] === undefined);
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
  const [first = ""] = header;
  const other = header.length > 1 ? undefined : DELIMITERS.find((each) => first.includes(each));
  const separated =
    other !== undefined
      ? `the file is separated by ${NAMES[other]}`
      : missing.length === columns.length
        ? "the file is another file"
        : `it has no ${quoted(missing)}`;
  return `Expected a header with the columns ${quoted(columns)}, separated by ${NAMES[delimiter]}, but ${separated}. Its header: ${JSON.stringify(header.join(delimiter).slice(0, 200))}.`;
}

const DELIMITERS = ["\t", ",", ";", "|"] as const;
const NAMES = { "\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars" } as const;
