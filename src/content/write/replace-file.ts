import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, open, readlink, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";

import { CannotWrite } from "./cannot-write.js";

/**
 * Writes a file as a whole: readers see the old content or the new, also after a crash. `write` fills a draft beside
 * the file, which then takes its place and its mode. Links are followed. A device or a pipe cannot be replaced, so it
 * is written to directly. Rejects with CannotWrite, and leaves no draft behind.
 */
export async function replaceFile(path: string, write: (file: Writable) => Promise<unknown>): Promise<void> {
  await orCannotWrite(path, async () => {
    const target = await followLinks(path);
    const before = await statOf(target);
    if (isProcessFile(target) || (before && !before.isFile())) {
      await write(createWriteStream(target));
      return;
    }
    const draft = draftOf(target);
    try {
      await write(createWriteStream(draft, { flags: "wx", flush: true }));
      if (before) await chmod(draft, before.mode & 0o7777);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(target));
  });
}

/** Runs `action`; a failure of the file system becomes a CannotWrite that names `path`. */
export async function orCannotWrite<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    throw new CannotWrite(`${path}: cannot be written (${code}).`, { cause: error });
  }
}

/** The path that a link leads to in the end, whether something is there or not; a path that is no link stays. */
export async function followLinks(path: string): Promise<string> {
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS && !isProcessFile(at); links++) {
    const next = await readlink(at).catch(() => null);
    if (next === null) return at;
    at = resolve(dirname(at), next);
  }
  return at;
}

/** A name beside `target` that no other process uses. */
export function draftOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
}

/** Makes the names in a folder survive a crash. Some systems cannot do that; there it does nothing. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const MOST_LINKS = 40;

/** Whether the path names an open file of a process, such as /dev/stdout, whose link target may name nothing. */
function isProcessFile(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(path);
}

async function statOf(path: string) {
  return stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  });
}
