import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";

import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

import { kindOfId } from "../../guide/vocabulary.js";
import type { SameAs } from "./combine-guides.js";
import type { Problem } from "../problem.js";

/** Reads pairs of ids that mean the same: a .yaml file with a list of pairs, or a .csv file with two columns and an optional header. */
export async function readCrosswalk(file: string): Promise<{ same: SameAs[]; problems: Problem[] }> {
  const refused = (message: string) => ({ same: [], problems: [{ file, line: null, message }] });
  const bytes = await readFile(file).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (!Buffer.isBuffer(bytes)) return refused(`Cannot be read (${bytes.code ?? bytes.message}).`);
  if (!isUtf8(bytes)) return refused("Is not in UTF-8, as expected.");
  let rows: unknown;
  try {
    const text = bytes.toString("utf8");
    rows = file.endsWith(".csv")
      ? withoutHeader(
          parseCsv(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true }),
        )
      : parseYaml(text);
  } catch (error) {
    return refused(`Is not sound: ${(error as Error).message}`);
  }
  if (!Array.isArray(rows)) return refused(`${EXPECTED}.`);
  const wrong = rows.findIndex((row) => !isPair(row));
  if (wrong >= 0) return refused(`${EXPECTED}; number ${wrong + 1} is ${JSON.stringify(rows[wrong])}.`);
  return { same: rows as SameAs[], problems: [] };
}

/** A first row without ids is a header. */
function withoutHeader(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isHeader = rows[0]?.every((cell) => kindOfId(cell) === null) ?? false;
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
