import { readFile } from "node:fs/promises";
import { text as textOf } from "node:stream/consumers";

import { WRONG_USE } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** The text of a file, or of standard input where it is called "-". */
export async function readText(file: string): Promise<string> {
  try {
    return file === "-" ? await textOf(process.stdin) : await readFile(file, "utf8");
  } catch (error) {
    throw new Stop(`${file} cannot be read: ${(error as Error).message}`, WRONG_USE);
  }
}
