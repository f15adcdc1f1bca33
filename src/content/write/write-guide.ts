import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import type { Guide } from "../../guide/guide.js";
import { CannotWrite } from "./cannot-write.js";
import { jsonlOf } from "./content-hash.js";
import { orCannotWrite, replaceFile } from "./replace-file.js";
import { kindOfPath, replaceFolder } from "./replace-folder.js";
import { YAML_FILES, yamlOf } from "./yaml-of.js";

/**
 * Writes a valid guide so that `readGuide` reads the same one: as a folder of YAML files, or as one file that ends in
 * .jsonl or .jsonl.gz. The same guide gives the same bytes. A guide written before is replaced as a whole or not at
 * all; links are followed. Rejects with CannotWrite, also for a folder that holds anything else.
 */
export async function writeGuide(guide: Guide, to: Destination): Promise<void> {
  const out = resolve(to.out);
  await orCannotWrite(out, async () => {
    await mkdir(dirname(out), { recursive: true });
    if (to.format === "yaml") await writeFolder(guide, out);
    else await writeLines(guide, out, to.mode);
  });
}

export type Destination =
  | { readonly format: "yaml"; readonly out: string }
  | { readonly format: "jsonl"; readonly out: string; readonly mode?: number };

/** Rejects with CannotWrite if the name is not that of a JSONL file, or a folder stands there. A pipe or a device may have any name. */
export async function checkLinesFile(out: string): Promise<void> {
  const kind = await kindOfPath(out);
  if (kind === "other") return;
  if (!/\.jsonl(\.gz)?$/.test(out)) throw new CannotWrite(`${out}: name the file .jsonl or .jsonl.gz.`);
  if (kind === "folder") throw new CannotWrite(`${out}: is a folder; give the name of a file.`);
}

async function writeLines(guide: Guide, out: string, mode?: number): Promise<void> {
  await checkLinesFile(out);
  // One piece at a time: between two of them a server answers requests.
  const text = Readable.from(jsonlOf(guide), { highWaterMark: 1 });
  await replaceFile(
    out,
    (file) => (out.endsWith(".gz") ? pipeline(text, createGzip(), file) : pipeline(text, file)),
    mode,
  );
}

async function writeFolder(guide: Guide, out: string): Promise<void> {
  await replaceFolder(out, "YAML", YAML_FILES, async (draft) => {
    for (const [name, text] of yamlOf(guide)) await writeFile(join(draft, name), text, { flush: true });
  });
}
