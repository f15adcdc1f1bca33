import type { ImportReport } from "./import-report.js";

/** A folder that holds a data set in its publisher's layout, and who is told of the reading. */
export interface DataSet {
  readonly folder: string;
  readonly report: ImportReport;
  readonly progress: Progress;
}

export interface Progress {
  /** How much there is to read. */
  readonly start: (bytes: number) => void;
  /** That much more has been read. */
  readonly advance: (bytes: number) => void;
}
