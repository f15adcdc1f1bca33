import { stat } from "node:fs/promises";
import { join } from "node:path";

import { CannotImport } from "./cannot-import.js";
import type { DataSet } from "./data-set.js";
import type { Table } from "./table.js";

/** Makes sure that every file is there before the first is read. */
export async function checkFiles(
  { folder, progress }: DataSet,
  publisher: string,
  tables: readonly Table<string>[],
): Promise<void> {
  const sizes = await Promise.all(tables.map(({ file }) => sizeOf(join(folder, file))));
  const missing = tables.filter((_, i) => sizes[i] === null).map(({ file }) => `"${file}"`);
  if (missing.length > 0) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory())
      throw new CannotImport([
        { file: folder, line: null, message: found ? "Is no folder." : "There is no such folder." },
      ]);
    const names = tables.map(({ file }) => `"${file}"`).join(", ");
    const message =
      missing.length === tables.length
        ? `Is not ${publisher}: give the unpacked folder with ${names}; it has none of them.`
        : `Is not all of ${publisher}: it lacks ${missing.join(", ")}. Give the unpacked folder with ${names}.`;
    throw new CannotImport([{ file: folder, line: null, message }]);
  }
  progress.start(sizes.reduce<number>((sum, size) => sum + size!, 0));
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}
