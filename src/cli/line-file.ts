import { closeSync, openSync, writeSync } from "node:fs";

import { CannotWrite } from "../content/write/cannot-write.js";

/** A file that is written line by line. Without a path, the lines are dropped. */
export interface LineFile {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/** So many characters are gathered before they are written. */
const BLOCK = 1 << 16;

export function lineFile(path: string | undefined): LineFile {
  if (path === undefined) return { write: () => undefined, close: () => undefined };
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new CannotWrite(`${path}: cannot be written (${code ?? String(error)}).`, { cause: error });
    }
  };
  const file = attempt(() => openSync(path, "w"));
  let block = "";
  const flush = (): void => {
    attempt(() => writeSync(file, block));
    block = "";
  };
  return {
    write(line) {
      block += `${line}\n`;
      if (block.length >= BLOCK) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
