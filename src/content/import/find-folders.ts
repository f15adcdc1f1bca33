import { open, readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";

import { list } from "../../text/phrases.js";
import { CannotImport } from "./cannot-import.js";
import { type Delimiter, ENDINGS, plainName } from "./table-layout.js";

/** A folder that holds tables. */
export interface FoundFolder {
  readonly path: string;
  /** The files with an ending of tables, by their plain name; of two of one name the first by its ending. */
  readonly files: ReadonlyMap<string, FoundFile>;
  readonly fileOf: (title: string) => FoundFile | undefined;
}

interface FoundFile {
  readonly path: string;
  readonly delimiter: Delimiter;
  readonly size: number;
}

/**
 * The folder of each path that holds any of these titles: the path itself, or the only folder in it that does, as an archive unpacks.
 * Rejects with CannotImport, which says what to give, if there is none or more than one.
 */
export async function findFolders(
  paths: readonly string[],
  titles: readonly string[],
  otherwise: string,
): Promise<FoundFolder[]> {
  const patterns = titles.map(titlePattern);
  const found: FoundFolder[] = [];
  for (const path of paths) {
    const refuse = (message: string): never => {
      throw new CannotImport([{ file: path, line: null, message }]);
    };
    const is = await stat(path).catch(() => null);
    if (is === null) refuse("There is no such folder.");
    if (!is!.isDirectory())
      refuse((await isArchive(path)) ? `Is a zip archive. ${unpack(path)}` : "Is not a folder.");
    const holds = ({ files }: FoundFolder): boolean =>
      [...files.keys()].some((name) => patterns.some((pattern) => pattern.test(name)));
    const own = await lookInto(path);
    if (holds(own)) {
      found.push(own);
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
    const below = (await Promise.all(inner.sort().map(lookInto))).filter(holds);
    const archive = entries.find(({ name }) => /\.zip$/i.test(name));
    if (below.length === 0) refuse(archive ? `${otherwise} ${unpack(join(path, archive.name))}` : otherwise);
    if (below.length > 1)
      refuse(`Holds several such folders: give one of ${list(below.map((each) => `"${each.path}"`))}.`);
    found.push(below[0]!);
  }
  return found;
}

/** Matches the plain names of files with this title; "*" stands for the tag of any language, which it finds. */
export function titlePattern(title: string): RegExp {
  const [before = "", after] = title.split("*").map(plainName);
  return new RegExp(`^${before}${after === undefined ? "" : `([a-z]{2,3})${after}`}$`);
}

async function lookInto(path: string): Promise<FoundFolder> {
  const files = new Map<string, FoundFile>();
  const names = (await readdir(path)).sort();
  for (const [ending, delimiter] of Object.entries(ENDINGS)) {
    for (const name of names.filter((each) => extname(each).toLowerCase() === ending)) {
      const file = join(path, name);
      const is = await stat(file).catch(() => null);
      const key = plainName(name.slice(0, -ending.length));
      if (is?.isFile() && !files.has(key)) files.set(key, { path: file, delimiter, size: is.size });
    }
  }
  return { path, files, fileOf: (title) => files.get(plainName(title)) };
}

/** Whether a file begins as zip archives do. */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("latin1") === "PK\u0003\u0004";
  } finally {
    await file.close();
  }
}

function unpack(archive: string): string {
  const folder = archive.replace(/\.zip$/i, "");
  return `Unpack the archive first, for example with unzip "${archive}" -d "${folder}", and give that folder.`;
}
