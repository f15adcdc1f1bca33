import type { Guide } from "../../guide/guide.js";
import type { Locate } from "../rule.js";
import type { ImportReport } from "./import-report.js";

/** A data set in its publisher's layout, and who is told about the reading. */
export interface DataSet {
  /** The file or the folder. */
  readonly path: string;
  /** Further folders of the same data set: some publishers offer it in parts. */
  readonly more?: readonly string[];
  readonly report: ImportReport;
  readonly progress: Progress;
}

/**
 * Makes a guide from a data set. Rejects with CannotImport when a file cannot be used at all; rows that cannot be used
 * are reported and left out.
 */
export type Importer = (set: DataSet) => Promise<Imported>;

export interface Imported {
  readonly guide: Guide;
  /** Where a statement of the guide comes from, as exactly as the importer knows. */
  readonly locate: Locate;
}

export interface Progress {
  /** The number of bytes to read. */
  readonly start: (bytes: number) => void;
  /** The number of bytes read since the last call. */
  readonly advance: (bytes: number) => void;
}
