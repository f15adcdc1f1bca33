import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { templateFiles } from "../content/import/tables/template.js";
import { CannotWrite } from "../content/write/cannot-write.js";
import type { Declare } from "./command.js";
import { DONE, WRONG_USE } from "./exit-codes.js";
import { Stop, type Terminal } from "./terminal.js";

export const declare: Declare = (command, { terminal, exitWith }) => {
  command
    .description(
      "Writes a template of a graph of your own: a folder of CSV files with a small example, which `import tables` makes a guide.",
    )
    .argument("<folder>", "the folder to write; it must not be there, or be empty")
    .action(async (folder: string) => {
      exitWith(await init(folder, terminal));
    });
};

/** Writes the template beside the folder first, so that it is there as a whole or not at all. */
export async function init(folder: string, { out }: Terminal): Promise<number> {
  const path = resolve(folder);
  const there = await readdir(path).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new Stop(`${folder} cannot be used (${code ?? message}): name another folder.`, WRONG_USE);
  });
  if (there !== null && there.length > 0)
    throw new Stop(`${folder} is not empty: name a folder that is not there yet.`, WRONG_USE);
  try {
    await mkdir(dirname(path), { recursive: true });
    const draft = join(dirname(path), `.${basename(path)}-${process.pid}`);
    await mkdir(draft);
    try {
      for (const [file, text] of templateFiles()) await writeFile(join(draft, file), text);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CannotWrite(`${folder}: cannot be written (${code ?? message}).`, { cause: error });
  }
  out(
    `${folder}: a small graph as ${templateFiles().size} tables. Edit them, delete those that you do not need, and then:`,
  );
  out(`  career-graph import tables ${folder} --out my.jsonl`);
  out("  career-graph serve --guide my.jsonl");
  return DONE;
}
