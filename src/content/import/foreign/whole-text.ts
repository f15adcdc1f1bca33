import { isUtf8 } from "node:buffer";

import { CannotRead, readWholeFile } from "../../read/bounded-files.js";
import { CannotImport } from "../cannot-import.js";

/** The text of a file in UTF-8. Rejects with CannotImport. */
export async function wholeText(file: string): Promise<string> {
  const refuse = (message: string): never => {
    throw new CannotImport([{ file, line: null, message }]);
  };
  const bytes = await readWholeFile(file).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof CannotRead) return refuse(message);
    return refuse(code === "ENOENT" ? "Does not exist." : `Cannot be read (${code ?? message}).`);
  });
  if (bytes.includes(0)) refuse("Is not in UTF-8, as expected: it looks like UTF-16.");
  if (!isUtf8(bytes)) refuse("Is not in UTF-8, as expected.");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** The value of a JSON text. Throws CannotImport, which names the line if the parser does. */
export function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? null : lineAt(text, Number(position));
    throw new CannotImport([{ file, line, message: `Is not JSON: ${message}.` }]);
  }
}

/** The line of a position, from 1. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
