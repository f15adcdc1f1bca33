import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, open, readdir, readlink, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";

import { CannotWrite } from "./cannot-write.js";

/**
 * Writes a file as a whole: readers see the old content or the new, also after a crash. `write` fills a draft beside
 * the file, which then takes its place and its mode; drafts of dead processes are removed. Links are followed. A device or a pipe cannot be replaced, so it
 * is written to directly. With a mode of its own the file has that from the beginning. Rejects with CannotWrite, and leaves no draft behind.
 */
export async function replaceFile(
  path: string,
  write: (file: Writable) => Promise<unknown>,
  mode?: number,
): Promise<void> {
  await orCannotWrite(path, async () => {
    const target = await followLinks(path);
    const before = await statOf(target);
    if (isProcessFile(target) || (before && !before.isFile())) {
      await write(createWriteStream(target));
      return;
    }
    await clearDrafts(target);
    const draft = draftOf(target);
    try {
      await write(
        createWriteStream(draft, { flags: "wx", flush: true, ...(mode !== undefined && { mode }) }),
      );
      if (before && mode === undefined) await chmod(draft, before.mode & 0o7777);
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

/** A name beside `target` that no other process uses. It tells which process wrote it. */
export function draftOf(target: string): string {
  const name = `${draftsOf(target)}${MACHINE}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  return join(dirname(target), name);
}

/**
 * Removes the drafts of `target` that processes left behind which were ended while they wrote: those of this machine whose process is
 * gone, and any that has not changed for a day. What cannot be removed stays.
 */
export async function clearDrafts(target: string): Promise<void> {
  const folder = dirname(target);
  const start = draftsOf(target);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(start)) continue;
    const [, machine, pid] = /^([^.]+)\.(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name.slice(start.length)) ?? [];
    if (machine === undefined) continue;
    const draft = join(folder, name);
    const isLeft = machine === MACHINE ? !isAlive(Number(pid)) : await isOld(draft);
    if (isLeft) await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** How the names of the drafts of `target` begin. A file name has at most 255 bytes. */
function draftsOf(target: string): string {
  return `.${basename(target).slice(0, 40)}.`;
}

/** Process numbers mean something on one machine only. */
const MACHINE =
  hostname()
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .slice(0, 40) || "localhost";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const A_DAY_MS = 86_400_000;

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > A_DAY_MS;
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
