import { join } from "node:path";

import { formatPlace } from "../problem.js";

/** What became of the rows of a data set. */
export interface ImportReport {
  /** Starts the count of one file, or goes on with it. */
  table(file: string): TableReport;
  /** Per file, in the order read. */
  readonly tables: readonly TableCounts[];
  /** How often each reason was given, in the order first given. */
  readonly totals: ReadonlyMap<string, number>;
}

export interface TableReport {
  /** A row was read; it is used unless something else is said of it. */
  read(): void;
  /** A row does not become a statement, for what is wrong with it. */
  reject(line: number, reason: string, detail?: string): void;
  /** A row is used after something wrong with it was put right. */
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

/** Counts rows and hands on one line for each that is rejected or repaired: `file:line: rejected: why`. */
export function importReport(folder: string, write: (line: string) => void): ImportReport {
  const tables = new Map<string, Counting>();
  const totals = new Map<string, number>();
  const count = (key: string, rows = 1): void => void totals.set(key, (totals.get(key) ?? 0) + rows);
  const tell = (file: string, line: number, verb: string, reason: string, detail?: string): void => {
    count(`${verb}: ${reason}`);
    const place = formatPlace({ file: join(folder, file), line });
    write(`${place}: ${verb}: ${reason}${detail === undefined ? "" : ` (${detail})`}.`);
  };
  return {
    table(file) {
      const counts = tables.get(file) ?? { file, read: 0, leftOut: 0, rejected: 0, repaired: new Set() };
      tables.set(file, counts);
      return {
        read() {
          counts.read++;
        },
        reject(line, reason, detail) {
          counts.rejected++;
          tell(file, line, "rejected", reason, detail);
        },
        repair(line, reason, detail) {
          counts.repaired.add(line);
          tell(file, line, "repaired", reason, detail);
        },
        leaveOut(reason, rows = 1) {
          counts.leftOut += rows;
          count(`left out: ${reason}`, rows);
        },
      };
    },
    get tables() {
      return [...tables.values()].map(({ file, read, leftOut, rejected, repaired }) => ({
        file,
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

interface Counting {
  readonly file: string;
  read: number;
  leftOut: number;
  rejected: number;
  readonly repaired: Set<number>;
}
