import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip, createGzip } from "node:zlib";

import type { Guide } from "../guide/guide.js";
import { CannotRead } from "./read/bounded-files.js";
import { readGuideLines } from "./read/read-guide.js";
import { contentHash, jsonlOf } from "./write/content-hash.js";

export interface PackedGuide {
  readonly contentHash: string;
  /** The guide's canonical JSONL text, compressed by gzip. */
  readonly bytes: Uint8Array;
}

/** Level 3 takes a guide half the time of the usual 6, and a twentieth more room. */
const LEVEL = 3;

export async function packGuide(guide: Guide): Promise<PackedGuide> {
  const hash = createHash("sha256");
  function* pieces(): Generator<string> {
    for (const piece of jsonlOf(guide)) {
      hash.update(piece);
      yield piece;
    }
  }
  const bytes = await buffer(Readable.from(pieces()).pipe(createGzip({ level: LEVEL })));
  return { contentHash: hash.digest("hex"), bytes };
}

/** The guide that was packed. Rejects with CannotRead if the bytes are damaged. */
export async function unpackGuide({ contentHash: hash, bytes }: PackedGuide): Promise<Guide> {
  const text = Readable.from([bytes]).pipe(createGunzip());
  const { guide, problems } = await readGuideLines(text, "the kept guide");
  if (problems.length === 0 && contentHash(guide) === hash) return guide;
  throw new CannotRead(`Is damaged: ${problems[0]?.message ?? "its content hash differs"}`);
}

/** How a guide becomes text and bytes, for stores, which know neither. */
export const guideText = { contentHash, packGuide, unpackGuide };
