import { chmod, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

import { CannotWrite } from "./cannot-write.js";
import { clearDrafts, draftOf, followLinks, syncFolder } from "./replace-file.js";

/**
 * Writes a folder as a whole or not at all: `fill` fills a draft beside it, which then takes its place. Only an empty folder, or one with
 * the first of `names` and nothing but these, is replaced; links are followed. Rejects with CannotWrite.
 */
export async function replaceFolder(
  out: string,
  format: string,
  names: readonly string[],
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const before = await kindOfPath(out);
  if (before === "file" || before === "other")
    throw new CannotWrite(`${out}: is a file; ${format} is written into a folder.`);
  if (before === "folder") await refuseToReplaceOther(out, names);
  const target = await followLinks(out);
  await clearDrafts(target);
  const draft = draftOf(target);
  try {
    await mkdir(draft);
    if (before !== null) await chmod(draft, (await stat(target)).mode & 0o7777);
    await fill(draft);
    await syncFolder(draft);
    await takePlace(draft, target, before !== null);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/** What is at a path; null if there is nothing. */
export async function kindOfPath(path: string): Promise<"file" | "folder" | "other" | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "other";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
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

async function refuseToReplaceOther(folder: string, known: readonly string[]): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter((name) => !known.includes(name));
  if (names.length === 0 || (others.length === 0 && names.includes(known[0]!))) return;
  const what = others.length > 0 ? `also holds ${others.slice(0, 3).join(", ")}` : `has no ${known[0]!}`;
  throw new CannotWrite(
    `${folder}: ${what}, so it is not a guide written before; give a new or empty folder.`,
  );
}
