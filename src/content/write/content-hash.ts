import { createHash } from "node:crypto";

import { finish, type Steps } from "../../async/steps.js";
import type { Guide } from "../../guide/guide.js";
import { inPieces } from "./pieces.js";
import { aboutLines, linesOf, statementLines } from "./records-of.js";

/** SHA-256, in hex, of the guide's canonical JSONL text: two guides have the same hash if they say the same. */
export function contentHash(guide: Guide): string {
  return finish(contentHashInSteps(guide));
}

/** The same in short steps. */
export function* contentHashInSteps(guide: Guide): Steps<string> {
  const hash = createHash("sha256");
  for (const text of jsonlOf(guide)) {
    hash.update(text);
    yield;
  }
  return hash.digest("hex");
}

/**
 * The same of a guide that is never in memory as a whole: told first what it says of itself, then its nodes, its choices and each kind of
 * edge, in canonical order and in pieces of any size.
 */
export function contentHasher() {
  const hash = createHash("sha256");
  return {
    addAbout(guide: Guide): void {
      for (const line of aboutLines(guide)) hash.update(`${line}\n`);
    },
    *addPiece(piece: Guide): Steps<void> {
      for (const text of inPieces(statementLines(piece))) {
        hash.update(text);
        yield;
      }
    },
    digest: (): string => hash.digest("hex"),
  };
}

/** The canonical JSONL text in pieces of many lines. */
export function jsonlOf(guide: Guide): Generator<string> {
  return inPieces(linesOf(guide));
}
