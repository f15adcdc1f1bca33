import { cp, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { expect } from "@jest/globals";

import { CannotImport } from "../../../src/content/import/cannot-import.js";
import type { Importer } from "../../../src/content/import/data-set.js";
import { importReport } from "../../../src/content/import/import-report.js";
import { formatProblem } from "../../../src/content/problem.js";
import { validate } from "../../../src/content/validate.js";
import { temporaryFolder } from "../folder.js";

export const ONET = "tests/fixtures/onet-1.0";
export const ESCO = "tests/fixtures/esco-1.0";

/**
 * The guide, which is valid, and what the report says, without the folder's name: what was recognised apart from what is wrong or is not
 * there.
 */
export async function importing(read: Importer, folder: string, ...more: readonly string[]) {
  const all: string[] = [];
  const report = importReport((line) => all.push(line.replace(`${folder}/`, "")));
  const quiet = { start: () => undefined, advance: () => undefined };
  const { guide, locate } = await read({ path: folder, more, report, progress: quiet });
  expect(validate(guide, locate)).toEqual([]);
  const isRecognition = (line: string): boolean => line.includes(": recognised as ");
  return {
    guide,
    lines: all.filter((line) => !isRecognition(line)),
    recognised: all.filter(isRecognition),
    report,
  };
}

/** Why a folder is refused, without the folder's name. */
export async function refusal(read: Importer, folder: string): Promise<string[]> {
  try {
    await importing(read, folder);
  } catch (error) {
    if (!(error instanceof CannotImport)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ""));
  }
  throw new Error("It was not refused.");
}

/** A copy of a fixture with one file changed. */
export async function copyWith(
  fixture: string,
  file: string,
  change: (bytes: Buffer) => Uint8Array | string,
): Promise<string> {
  const folder = join(await temporaryFolder(), basename(fixture));
  await cp(fixture, folder, { recursive: true });
  await writeFile(join(folder, file), change(await readFile(join(folder, file))));
  return folder;
}

/** With one text in a file replaced. */
export function replacing(old: string, replacement: string): (bytes: Buffer) => string {
  return (bytes) => {
    const text = bytes.toString();
    if (!text.includes(old)) throw new Error(`The file does not say: ${old}`);
    return text.replace(old, replacement);
  };
}
