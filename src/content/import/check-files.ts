import { stat } from "node:fs/promises";
import { join } from "node:path";

import { CannotImport } from "./cannot-import.js";
import type { DataSet } from "./data-set.js";
import type { Table } from "./table.js";

/** Checks that every file is there before the first one is read. Rejects with CannotImport. */
export async function checkFiles(
  { path, progress }: DataSet,
  publisher: string,
  tables: readonly Table<string>[],
): Promise<void> {
  const sizes = await Promise.all(tables.map(({ file }) => sizeOf(join(path, file))));
  const missing = tables.filter((_, i) => sizes[i] === null).map(({ file }) => `"${file}"`);
  if (missing.length > 0) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory())
      throw new CannotImport([
        { file: path, line: null, message: found ? "Is not a folder." : "There is no such folder." },
      ]);
    const names = tables.map(({ file }) => `"${file}"`).join(", ");
    const message =
      missing.length === tables.length
        ? `Is not ${publisher}: give the unpacked folder with ${names}; it has none of them.`
        : `Is not all of ${publisher}: it lacks ${missing.join(", ")}. Give the unpacked folder with ${names}.`;
    throw new CannotImport([{ file: path, line: null, message }]);
  }
  progress.start(sizes.reduce<number>((sum, size) => sum + size!, 0));
}

/** Those optional files, all or none, that are read. The report tells which are absent, and what the guide lacks without them. */
export async function optionalFiles(
  { path, report }: DataSet,
  tables: readonly Table<string>[],
  lacking: string,
): Promise<readonly Table<string>[]> {
  const sizes = await Promise.all(tables.map(({ file }) => sizeOf(join(path, file))));
  const absent = tables.filter((_, i) => sizes[i] === null);
  for (const { file } of absent) report.absent(join(path, file), lacking);
  return absent.length === 0 ? tables : [];
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}
