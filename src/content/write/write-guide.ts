import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import type { Guide } from "../../guide/guide.js";
import { CannotWrite } from "./cannot-write.js";
import { jsonlOf } from "./content-hash.js";
import { clearDrafts, draftOf, followLinks, orCannotWrite, replaceFile, syncFolder } from "./replace-file.js";
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
  const kind = await kindOf(out);
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
  const before = await kindOf(out);
  if (before === "file" || before === "other")
    throw new CannotWrite(`${out}: is a file; YAML is written into a folder.`);
  if (before === "folder") await refuseToReplaceOther(out);
  const files = yamlOf(guide);
  const target = await followLinks(out);
  await clearDrafts(target);
  const draft = draftOf(target);
  try {
    await mkdir(draft);
    if (before !== null) await chmod(draft, (await stat(target)).mode & 0o7777);
    for (const [name, text] of files) await writeFile(join(draft, name), text, { flush: true });
    await syncFolder(draft);
    await takePlace(draft, target, before !== null);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/** A folder cannot be renamed onto another: the old one steps aside, and comes back if that fails. */
async function takePlace(draft: string, target: string, isTaken: boolean): Promise<void> {
  if (!isTaken) {
    await rename(draft, target);
    return;
  }
  const old = `${draft}.old`;
  await rename(target, old);
  try {
    await rename(draft, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true });
}

async function refuseToReplaceOther(folder: string): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter((name) => !YAML_FILES.includes(name));
  if (names.length === 0 || (others.length === 0 && names.includes(YAML_FILES[0]!))) return;
  const what = others.length > 0 ? `also holds ${others.slice(0, 3).join(", ")}` : `has no ${YAML_FILES[0]!}`;
  throw new CannotWrite(
    `${folder}: ${what}, so it is not a guide written before; give a new or empty folder.`,
  );
}

async function kindOf(path: string): Promise<"file" | "folder" | "other" | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "other";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
