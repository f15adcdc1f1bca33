import { stat } from "node:fs/promises";
import { join } from "node:path";

import { CannotImport } from "./cannot-import.js";
import type { ImportReport } from "./import-report.js";
import type { Table } from "./table.js";

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

/** Makes sure that every file is there before the first is read. */
export async function checkFiles(
  { folder, progress }: DataSet,
  publisher: string,
  tables: readonly Table<string>[],
): Promise<void> {
  const sizes = await Promise.all(tables.map(({ file }) => sizeOf(join(folder, file))));
  const missing = tables.filter((_, i) => sizes[i] === null).map(({ file }) => `"${file}"`);
  if (missing.length > 0) {
    const names = tables.map(({ file }) => `"${file}"`).join(", ");
    const found = missing.length === tables.length ? "none of them" : `not ${missing.join(", ")}`;
    const message = `Is not ${publisher}: give the unpacked folder with ${names}; it has ${found}.`;
    throw new CannotImport([{ file: folder, line: null, message }]);
  }
  progress.start(sizes.reduce<number>((sum, size) => sum + size!, 0));
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}
