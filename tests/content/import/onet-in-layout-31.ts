import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { temporaryFolder } from "../folder.js";
import { ONET } from "./importing.js";

/** A folder of O*NET, changed in place by these steps. */
export async function onetWith(
  name: string,
  ...steps: readonly ((folder: string) => Promise<void>)[]
): Promise<string> {
  const folder = join(await temporaryFolder(), name);
  await cp(ONET, folder, { recursive: true });
  await cp(`${ONET}-preparation`, folder, { recursive: true });
  for (const step of steps) await step(folder);
  return folder;
}

/** The layout since release 30.3: skills and education in two files each, software skills under elements, job titles. */
export async function inLayout31(folder: string): Promise<void> {
  await split(folder, "Skills.txt", ["Essential Skills.txt", "Transferable Skills.txt"], (cells) =>
    cells[1]!.startsWith("2.A.1.a"),
  );
  for (const end of ["", " Categories"])
    await split(
      folder,
      `Education, Training, and Experience${end}.txt`,
      [`Education${end}.txt`, `Training and Experience${end}.txt`],
      (cells) => cells.includes("RL"),
    );
  await rename(join(folder, "Alternate Titles.txt"), join(folder, "Job Titles.txt"));
  await change(join(folder, "Job Titles.txt"), (text) => text.replace("Alternate Title", "Job Title"));
  await rename(join(folder, "Technology Skills.txt"), join(folder, "Software Skills.txt"));
  await change(join(folder, "Software Skills.txt"), (text) => {
    const [, ...rows] = text.trimEnd().split("\r\n");
    const elements = [...new Set(rows.map((row) => row.split("\t")[2]!))].sort();
    const lines = rows.map((row) => {
      const [code, example, commodity, title, hot, demand] = row.split("\t");
      return [code, elementId(elements.indexOf(commodity!)), title, example, hot, demand].join("\t");
    });
    const header = "O*NET-SOC Code\tElement ID\tElement Name\tWorkplace Example\tHot Technology\tIn Demand";
    return `${[header, ...lines].join("\r\n")}\r\n`;
  });
}

/** The same as CSV, with names of files in snake case, and with the names of columns in it too if asked. */
export const asCsv =
  (snakeCaseColumns: boolean) =>
  async (folder: string): Promise<void> => {
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), "utf8");
      const [header = "", ...rows] = text.trimEnd().split("\r\n");
      const snake = (words: string): string => words.toLowerCase().replace(/[^a-z0-9\t]+/g, "_");
      const columns = snakeCaseColumns ? snake(header.replaceAll("O*NET-SOC", "onetsoc")) : header;
      const lines = [columns, ...rows].map((row) =>
        row
          .split("\t")
          .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(","),
      );
      await rm(join(folder, name));
      await writeFile(join(folder, `${snake(name.slice(0, -4))}.csv`), `${lines.join("\r\n")}\r\n`);
    }
  };

/** As the archive unpacks: a folder in the folder. */
export async function oneFolderDown(folder: string): Promise<void> {
  const names = await readdir(folder);
  await mkdir(join(folder, "db_31_0_text"));
  for (const name of names) await rename(join(folder, name), join(folder, "db_31_0_text", name));
}

/** A column less in a file of tab-separated cells. */
export const withoutColumn =
  (file: string, column: string) =>
  (folder: string): Promise<void> =>
    change(join(folder, file), (text) => {
      const rows = text.split("\r\n").map((row) => row.split("\t"));
      const at = rows[0]!.indexOf(column);
      return rows.map((row) => row.filter((_, i) => i !== at).join("\t")).join("\r\n");
    });

function elementId(i: number): string {
  return `2.E.${Math.floor(i / 26) + 1}.${String.fromCharCode(97 + (i % 26))}`;
}

async function split(
  folder: string,
  file: string,
  parts: readonly [string, string],
  isFirst: (cells: readonly string[]) => boolean,
): Promise<void> {
  const [header = "", ...rows] = (await readFile(join(folder, file), "utf8")).trimEnd().split("\r\n");
  const of = (first: boolean): string[] => rows.filter((row) => isFirst(row.split("\t")) === first);
  await writeFile(join(folder, parts[0]), `${[header, ...of(true)].join("\r\n")}\r\n`);
  await writeFile(join(folder, parts[1]), `${[header, ...of(false)].join("\r\n")}\r\n`);
  await rm(join(folder, file));
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  await writeFile(file, edit(await readFile(file, "utf8")));
}
