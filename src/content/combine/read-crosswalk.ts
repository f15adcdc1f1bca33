import { isUtf8 } from "node:buffer";

import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

import { kindOfId, MATCHES } from "../../guide/vocabulary.js";
import { CROSSWALK_COLUMNS } from "../write/crosswalk-of.js";
import type { SameAs } from "./combine-guides.js";
import type { ExactId } from "./same-concepts.js";
import type { Problem } from "../problem.js";
import { CannotRead, readWholeFile, TOO_DEEP } from "../read/bounded-files.js";
import { isDeepYaml } from "../read/yaml-depth.js";
import { shorten } from "../../text/shorten.js";

/**
 * Reads what a crosswalk says is the same: a .yaml file with a list of pairs of ids, a .csv file with two columns and an optional header,
 * or a .csv file as `career-graph crosswalk` writes it. Of that only the rows with the match EXACT say so.
 */
export async function readCrosswalk(
  file: string,
): Promise<{ same: SameAs[]; exact: ExactId[]; problems: Problem[] }> {
  const refused = (message: string) => ({ same: [], exact: [], problems: [{ file, line: null, message }] });
  const bytes = await readWholeFile(file).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (bytes instanceof CannotRead) return refused(bytes.message);
  if (!Buffer.isBuffer(bytes)) return refused(`Cannot be read (${bytes.code ?? bytes.message}).`);
  if (!isUtf8(bytes)) return refused("Is not in UTF-8, as expected.");
  const text = bytes.toString("utf8");
  if (!file.endsWith(".csv") && isDeepYaml(text)) return refused(TOO_DEEP);
  let rows: unknown;
  try {
    rows = file.endsWith(".csv")
      ? parseCsv(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true })
      : parseYaml(text);
  } catch (error) {
    return refused(`Is not sound: ${(error as Error).message}`);
  }
  if (!Array.isArray(rows)) return refused(`${EXPECTED}.`);
  if (isWritten(rows[0])) return readWritten(rows.slice(1) as string[][], refused);
  const pairs = withoutHeader(rows as readonly unknown[]);
  const wrong = pairs.findIndex((row) => !isPair(row));
  if (wrong >= 0)
    return refused(`${EXPECTED}; number ${wrong + 1} is ${shorten(JSON.stringify(pairs[wrong]))}.`);
  return { same: pairs as SameAs[], exact: [], problems: [] };
}

/** Whether the first row is the header that `career-graph crosswalk` writes. */
function isWritten(header: unknown): boolean {
  return (
    Array.isArray(header) &&
    header.length === CROSSWALK_COLUMNS.length &&
    CROSSWALK_COLUMNS.every((name, i) => header[i] === name)
  );
}

function readWritten<R>(rows: readonly (readonly string[])[], refused: (message: string) => R) {
  const wrong = rows.findIndex(
    (row) => row.length !== CROSSWALK_COLUMNS.length || kindOfId(row[0]!) === null || !isMatch(row[4]!),
  );
  if (wrong >= 0)
    return refused(
      `Should hold an id, name, scheme, value and match in each line; number ${wrong + 1} is ${JSON.stringify(rows[wrong])}.`,
    );
  const exact = rows
    .filter(([, , , , match]) => match === "EXACT")
    .map(([id, , scheme, value]) => ({ id: id!, scheme: scheme!, value: value! }));
  return { same: [], exact, problems: [] };
}

const isMatch = (word: string): boolean => word === "" || (MATCHES as readonly string[]).includes(word);

/** A first row without ids is a header. */
function withoutHeader(rows: readonly unknown[]): readonly unknown[] {
  const [first] = rows;
  const isHeader =
    Array.isArray(first) && first.every((cell) => typeof cell === "string" && kindOfId(cell) === null);
  return isHeader ? rows.slice(1) : rows;
}

const EXPECTED =
  "Should hold pairs of ids such as [role:backend-developer, role:onet-15-1252-00], in YAML a list of them, in CSV a line for each, below a header or not";

function isPair(row: unknown): row is SameAs {
  return (
    Array.isArray(row) &&
    row.length === 2 &&
    row.every((id) => typeof id === "string" && kindOfId(id) !== null)
  );
}
