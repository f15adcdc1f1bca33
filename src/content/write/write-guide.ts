import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Guide } from "../../guide/guide.js";
import { jsonlOf } from "./content-hash.js";
import { YAML_FILES, yamlOf } from "./yaml-of.js";

/** The guide cannot be written there; the message says why and what to do. */
export class CannotWrite extends Error {}

/**
 * Writes a valid guide so that `readGuide` reads the same one: as a folder of YAML files, or as one file that ends
 * in .jsonl or .jsonl.gz. The same guide gives the same bytes. What stood there is replaced when all is written,
 * or not at all. Rejects with CannotWrite, also for a folder that holds anything else than a guide written before.
 */
export async function writeGuide(guide: Guide, to: { format: "yaml" | "jsonl"; out: string }): Promise<void> {
  const out = resolve(to.out);
  const draft = join(dirname(out), `.${basename(out)}.${process.pid}.tmp`);
  const write = to.format === "yaml" ? writeFolder : writeLines;
  try {
    await mkdir(dirname(out), { recursive: true });
    await write(guide, draft, out);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined
      ? error
      : new CannotWrite(`${out}: cannot be written (${code}).`, { cause: error });
  }
}

/** Rejects with CannotWrite unless lines may be written there, as far as the name and what stands there tell. */
export async function checkLinesFile(out: string): Promise<void> {
  if (!/\.jsonl(\.gz)?$/.test(out)) throw new CannotWrite(`${out}: name the file .jsonl or .jsonl.gz.`);
  if ((await kindOf(out)) === "folder")
    throw new CannotWrite(`${out}: is a folder; give the name of a file.`);
}

async function writeLines(guide: Guide, draft: string, out: string): Promise<void> {
  await checkLinesFile(out);
  const text = Readable.from(jsonlOf(guide));
  const file = createWriteStream(draft);
  await (out.endsWith(".gz") ? pipeline(text, createGzip(), file) : pipeline(text, file));
  await rename(draft, out);
}

async function writeFolder(guide: Guide, draft: string, out: string): Promise<void> {
  const before = await kindOf(out);
  if (before === "file") throw new CannotWrite(`${out}: is a file; YAML is written into a folder.`);
  if (before === "folder") await refuseToReplaceOther(out);
  const files = yamlOf(guide);
  await mkdir(draft);
  for (const [name, text] of files) await writeFile(join(draft, name), text);
  if (before === null) {
    await rename(draft, out);
    return;
  }
  const old = `${draft}.old`;
  await rename(out, old);
  try {
    await rename(draft, out);
  } catch (error) {
    await rename(old, out);
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

async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
