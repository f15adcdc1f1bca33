import { basename, join } from "node:path";

import { list } from "../../text/phrases.js";
import { CannotImport } from "./cannot-import.js";
import type { DataSet } from "./data-set.js";
import { type FoundFolder, findFolders, titlePattern } from "./find-folders.js";
import type { Table, TableFile } from "./table-layout.js";

/** A data set whose files have been found. */
export interface Recognised extends DataSet {
  /** The files of a table, in the order in which they are read. None: the data set lacks the table. */
  readonly filesOf: (table: Table<string>) => readonly TableFile[];
  /** The language of the names; empty if the names of files have none. */
  readonly language: string;
}

export interface Wanted {
  /** With its article, such as "an O*NET database". */
  readonly publisher: string;
  readonly required: readonly Table<string>[];
  /** Tables that a data set may lack, those that are only of use together in one entry. */
  readonly optional?: readonly {
    readonly tables: readonly Table<string>[];
    /** What the guide lacks without them; null for nothing that is worth telling. */
    readonly lacking: string | null;
  }[];
  /** What to give, for the message where no table is there. Default: the folder with the required tables. */
  readonly expects?: string;
  /** The ending that the publisher's files usually have, for messages. */
  readonly ending: string;
  /** What replaces "*" in the names of files, of all that stands there. May throw a message. */
  readonly language?: (there: readonly string[]) => string;
  /** Tables that are required besides, by the language that was chosen. */
  readonly further?: (language: string) => readonly Table<string>[];
  /** What else to say where these tables are missing. */
  readonly hint?: (missing: readonly Table<string>[]) => string;
}

/**
 * Finds the files of all tables before the first one is read, by their names, and tells what it took for what. The folder above a single
 * one that holds the files will do. Rejects with CannotImport when a required table is missing.
 */
export async function recognise(set: DataSet, wanted: Wanted): Promise<Recognised> {
  const { publisher, optional = [], ending } = wanted;
  const known = [...wanted.required, ...optional.flatMap((each) => each.tables)];
  const fileNames = (all: readonly Table<string>[], named: (title: string) => string): string =>
    all.flatMap(({ layouts }) => layouts[0].map((title) => `"${named(title)}${ending}"`)).join(", ");
  const usual = fileNames(wanted.required, (title) => title.replace("*", "en"));
  const folders = await findFolders(
    [set.path, ...(set.more ?? [])],
    known.flatMap(({ layouts }) => layouts.flat()),
    `Is not ${publisher}: give ${wanted.expects ?? `the unpacked folder with ${usual}; it has none of them`}.`,
  );
  const language = languageIn(set, folders, wanted);
  const named = (title: string): string => title.replace("*", language);
  const further = wanted.further?.(language) ?? [];
  const required = [...wanted.required, ...further];
  const found = new Map([...known, ...further].map((table) => [table, filesIn(folders, table, named)]));
  const filesOf = (table: Table<string>): readonly TableFile[] => found.get(table) ?? [];
  const missing = required.filter((table) => filesOf(table).length === 0);
  if (missing.length > 0) {
    const message = `Is not all of ${publisher}: it lacks ${fileNames(missing, named)}. Give the unpacked folder with ${fileNames(required, named)}.${wanted.hint?.(missing) ?? ""}`;
    throw new CannotImport([{ file: set.path, line: null, message }]);
  }
  const { path: first } = folders[0]!;
  for (const { tables: together, lacking } of optional) {
    const absent = together.filter((table) => filesOf(table).length === 0);
    if (lacking !== null)
      for (const title of absent.flatMap(({ layouts }) => layouts[0]))
        set.report.absent(join(first, `${named(title)}${ending}`), lacking);
    if (absent.length > 0) for (const table of together) found.delete(table);
  }
  tellParts(set, first, found, named, ending);
  const sizes = new Map(
    folders.flatMap(({ files }) => [...files.values()].map(({ path, size }) => [path, size])),
  );
  const read = [...found.values()].flat();
  set.progress.start(read.reduce((sum, { path }) => sum + sizes.get(path)!, 0));
  return { ...set, filesOf, language };
}

/** The language of the names, of those that the names of files state. */
function languageIn(
  { path }: DataSet,
  folders: readonly FoundFolder[],
  { required, language }: Wanted,
): string {
  if (!language) return "";
  const patterns = required.flatMap(({ layouts }) => layouts[0].filter((title) => title.endsWith("*")));
  const found = folders.flatMap(({ files }) =>
    [...files.keys()].flatMap((name) =>
      patterns.flatMap((title) => titlePattern(title).exec(name)?.[1] ?? []),
    ),
  );
  try {
    return language([...new Set(found)].sort());
  } catch (error) {
    throw new CannotImport([{ file: path, line: null, message: (error as Error).message }]);
  }
}

/** Of each folder the files of the first layout after the usual one that any file has, else of the usual one. */
function filesIn(
  folders: readonly FoundFolder[],
  { layouts: [usual, ...others] }: Table<string>,
  named: (title: string) => string,
): TableFile[] {
  return folders.flatMap(({ fileOf }) => {
    const filesFor = (layout: readonly string[]): TableFile[] =>
      layout.flatMap((title) => {
        const file = fileOf(named(title));
        return file ? [{ ...file, title: named(title) }] : [];
      });
    return others.map(filesFor).find((files) => files.length > 0) ?? filesFor(usual);
  });
}

/** Tells which files were taken for which table, and which part of a table is not there. */
function tellParts(
  { report }: DataSet,
  folder: string,
  found: ReadonlyMap<Table<string>, readonly TableFile[]>,
  named: (title: string) => string,
  ending: string,
): void {
  for (const [{ layouts }, files] of found) {
    if (files.length === 0) continue;
    const [usual] = layouts;
    const as = list(usual.map((title) => `"${named(title)}"`));
    for (const { path } of files) report.recognised(path, as);
    const titles = new Set(files.map(({ title }) => title));
    const layout = layouts.find((each) => each.some((title) => titles.has(named(title))))!;
    for (const title of layout.map(named).filter((each) => !titles.has(each)))
      report.absent(join(folder, `${title}${ending}`), `a part of ${as} is missing`);
  }
}

/** What messages call a table: the names of its files. */
export function fileNamesOf({ filesOf }: Recognised, table: Table<string>): string {
  return list(filesOf(table).map(({ path }) => basename(path)));
}

/** What citations call a table: the publisher's names of its files. */
export function titlesOf({ filesOf }: Recognised, table: Table<string>): string {
  return list([...new Set(filesOf(table).map(({ title }) => title))]);
}
