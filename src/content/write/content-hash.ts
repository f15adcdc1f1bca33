import { createHash } from "node:crypto";

import { finish, type Steps } from "../../async/steps.js";
import type { Guide } from "../../guide/guide.js";
import { linesOf } from "./records-of.js";

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

/** The canonical JSONL text in pieces of many lines. */
export function* jsonlOf(guide: Guide): Generator<string> {
  let piece = "";
  for (const line of linesOf(guide)) {
    piece += `${line}\n`;
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
