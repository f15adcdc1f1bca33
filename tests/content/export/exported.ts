import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { newRemarks } from "../../../src/content/export/format.js";
import { FORMATS } from "../../../src/content/export/formats.js";
import { writeExport } from "../../../src/content/export/write-export.js";
import type { Importer } from "../../../src/content/import/data-set.js";
import { importReport } from "../../../src/content/import/import-report.js";
import type { Guide } from "../../../src/guide/guide.js";
import { temporaryFolder } from "../folder.js";

const NOW = new Date("2026-11-30T00:00:00Z");

/** Where a guide was written in a format, and what the format told of it: "12 ROLE: why". */
export async function exported(guide: Guide, name: string): Promise<{ path: string; remarks: string[] }> {
  const format = await FORMATS[name]!();
  const path = join(await temporaryFolder(), `guide${format.ending ?? ""}`);
  const remarks = newRemarks();
  await writeExport(guide, format, name, path, { remarks, now: NOW });
  return { path, remarks: remarks.counts().map(({ what, why, count }) => `${count} ${what}: ${why}`) };
}

/** The text of a file, or of all files of a folder. */
export async function textAt(path: string): Promise<string> {
  const names = await readdir(path).catch(() => null);
  if (names === null) return readFile(path, "utf8");
  return (await Promise.all(names.map((each) => readFile(join(path, each), "utf8")))).join("");
}

/** What an importer reads of it, whether it is a valid guide or not. */
export async function readBack(importer: Importer, path: string): Promise<Guide> {
  const progress = { start: () => undefined, advance: () => undefined };
  const { guide } = await importer({ path, report: importReport(() => undefined), progress });
  return guide;
}
