import { basename } from "node:path";

import { formatPlace } from "../problem.js";

/** Counts what became of the rows of a data set. */
export interface ImportReport {
  /** Starts or continues the count of the file at this path. */
  table(path: string): TableReport;
  /** The file at this path was taken for a table, which the publisher names otherwise in other releases. */
  recognised(path: string, table: string): void;
  /** The files that were recognised, in the order of the tables. */
  readonly recognitions: readonly { readonly file: string; readonly table: string }[];
  /** The optional file at this path is not there. `lacking` tells what the guide lacks for that. */
  absent(path: string, lacking: string): void;
  /** The optional files that are not there, in the order in which they were looked for. */
  readonly absences: readonly { readonly file: string; readonly lacking: string }[];
  /** One entry for each file, in the order in which they were read. */
  readonly tables: readonly TableCounts[];
  /** How often each reason was given, in the order in which they were first given. */
  readonly totals: ReadonlyMap<string, number>;
}

export interface TableReport {
  /** A row was read. It counts as used unless another method is called for it. */
  read(): void;
  /** A row is faulty and becomes no statement. */
  reject(line: number, reason: string, detail?: string): void;
  /** A row is used after a fault in it was corrected. */
  repair(line: number, reason: string, detail?: string): void;
  /** A sound row becomes no statement, by a rule of the import. */
  leaveOut(reason: string, rows?: number): void;
}

export interface TableCounts {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  readonly leftOut: number;
  readonly repaired: number;
  readonly rejected: number;
}

/**
 * A report that also writes one line for each rejected or repaired row, `file:line: rejected: reason`, for each file that was recognised,
 * and for each optional file that is not there.
 */
export function importReport(write: (line: string) => void): ImportReport {
  const tables = new Map<string, Counts>();
  const totals = new Map<string, number>();
  const count = (key: string, rows = 1): void => void totals.set(key, (totals.get(key) ?? 0) + rows);
  const tell = (path: string, line: number, verb: string, reason: string, detail?: string): void => {
    count(`${verb}: ${reason}`);
    const place = formatPlace({ file: path, line });
    write(`${place}: ${verb}: ${reason}${detail === undefined ? "" : ` (${detail})`}.`);
  };
  const recognitions: { file: string; table: string }[] = [];
  const absences: { file: string; lacking: string }[] = [];
  return {
    recognised(path, table) {
      recognitions.push({ file: basename(path), table });
      write(`${path}: recognised as ${table}.`);
    },
    recognitions,
    absent(path, lacking) {
      absences.push({ file: basename(path), lacking });
      write(`${path}: absent: ${lacking}.`);
    },
    absences,
    table(path) {
      const counts = tables.get(path) ?? { read: 0, leftOut: 0, rejected: 0, repaired: new Set() };
      tables.set(path, counts);
      return {
        read() {
          counts.read++;
        },
        reject(line, reason, detail) {
          counts.rejected++;
          tell(path, line, "rejected", reason, detail);
        },
        repair(line, reason, detail) {
          counts.repaired.add(line);
          tell(path, line, "repaired", reason, detail);
        },
        leaveOut(reason, rows = 1) {
          counts.leftOut += rows;
          count(`left out: ${reason}`, rows);
        },
      };
    },
    get tables() {
      return [...tables].map(([path, { read, leftOut, rejected, repaired }]) => ({
        file: basename(path),
        read,
        used: read - leftOut - rejected,
        leftOut,
        repaired: repaired.size,
        rejected,
      }));
    },
    totals,
  };
}

interface Counts {
  read: number;
  leftOut: number;
  rejected: number;
  /** The lines of repaired rows: a row can be repaired twice. */
  readonly repaired: Set<number>;
}
