import type { TableReport } from "../import-report.js";
import { REPEATED } from "./repeated.js";
import type { Recognised } from "../recognise.js";
import { readTable, type Row, type Table } from "../table.js";

/** The columns that tell which of several descriptions of one concept to keep. */
export type DatedColumn = "conceptUri" | "modifiedDate";

export interface NewestRow<Column extends string> {
  readonly row: Row<Column>;
  readonly rows: TableReport;
}

/**
 * The rows of a table of concepts. Of several rows for one concept, in one file or in several, the one with the latest date is kept and
 * the others are left out; so is a row that repeats another. A row that says otherwise and has no other date is rejected.
 */
export async function readNewestRows<Column extends string>(
  set: Recognised,
  table: Table<Column | DatedColumn>,
  noun: string,
): Promise<NewestRow<Column | DatedColumn>[]> {
  const newest = new Map<string, NewestRow<Column | DatedColumn>>();
  await readTable(set, table, (row, rows) => {
    const { conceptUri: uri } = row.cells;
    const known = newest.get(uri);
    const later = known ? dateOf(row) - dateOf(known.row) : 0;
    if (!known) newest.set(uri, { row, rows });
    else if (later > 0) {
      known.rows.leaveOut(OLDER);
      newest.set(uri, { row, rows });
    } else if (later < 0) rows.leaveOut(OLDER);
    else if (isSame(row, known.row)) rows.leaveOut(REPEATED);
    else rows.reject(row.line, `the ${noun} is already described`, uri);
  });
  return [...newest.values()];
}

const OLDER = "a later row describes the concept";

/** As a number; 0 for no date, which is before any other. */
function dateOf({ cells }: Row<DatedColumn>): number {
  const date = Date.parse(cells.modifiedDate);
  return Number.isNaN(date) ? 0 : date;
}

function isSame(a: Row<string>, b: Row<string>): boolean {
  return JSON.stringify(a.cells) === JSON.stringify(b.cells);
}
