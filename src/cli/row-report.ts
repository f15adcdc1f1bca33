import { closeSync, openSync, writeSync } from "node:fs";

import { PROBLEMS } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** A file of lines that is written piece by piece; without a path the lines go nowhere. */
export interface LineFile {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

const PIECE = 1 << 16;

export function lineFile(path: string | undefined): LineFile {
  if (path === undefined) return { write: () => undefined, close: () => undefined };
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new Stop(
        `${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
        PROBLEMS,
      );
    }
  };
  const file = attempt(() => openSync(path, "w"));
  let piece = "";
  const flush = (): void => {
    attempt(() => writeSync(file, piece));
    piece = "";
  };
  return {
    write(line) {
      piece += `${line}\n`;
      if (piece.length >= PIECE) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
