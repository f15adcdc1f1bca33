import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { createGunzip, gunzip, gzip } from "node:zlib";

import type { Steps } from "../async/steps.js";
import { ownTurn } from "../async/turn.js";
import type { Guide } from "../guide/guide.js";
import { CannotRead } from "./read/bounded-files.js";
import { readGuideLines } from "./read/read-guide.js";
import { contentHash } from "./write/content-hash.js";
import { undoLines } from "./undo-lines.js";
import { linesOf } from "./write/records-of.js";

/** A guide's canonical JSONL text in blocks of whole lines. */
export interface PackedGuide {
  readonly contentHash: string;
  readonly blocks: readonly GuideBlock[];
}

export interface GuideBlock {
  /** SHA-256, in hex, of its text. */
  readonly hash: string;
  readonly text: string;
}

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];
/** Takes half the time of the usual 6, and a twentieth more room. */
const LEVEL = 3;

/**
 * Where a block ends depends on its last line alone, so that guides which differ in few lines have most blocks in common. The event loop
 * goes round meanwhile.
 */
export async function packGuide(guide: Guide): Promise<PackedGuide> {
  return ownTurn.run(packed(guide));
}

function* packed(guide: Guide): Steps<PackedGuide> {
  const whole = createHash("sha256");
  const blocks: GuideBlock[] = [];
  let text = "";
  const close = (): void => {
    const bytes = Buffer.from(text);
    whole.update(bytes);
    blocks.push({ hash: createHash("sha256").update(bytes).digest("hex"), text });
    text = "";
  };
  for (const line of linesOf(guide)) {
    text += `${line}\n`;
    if (!endsBlock(line) && text.length < MOST_CHARACTERS) continue;
    close();
    yield;
  }
  if (text !== "") close();
  return { contentHash: whole.digest("hex"), blocks };
}

/** True for one line of 512 or so. */
function endsBlock(line: string): boolean {
  let mixed = line.length;
  for (let i = 0; i < line.length; i += 5) mixed = (Math.imul(mixed, 31) + line.charCodeAt(i)) | 0;
  return (mixed & 511) === 0;
}

/** Neo4j holds the whole of a property in memory. */
const MOST_CHARACTERS = 1 << 20;

export function compress({ text }: GuideBlock): Promise<Uint8Array> {
  return zip(text, { level: LEVEL });
}

/** The lines of a block that was compressed. */
export async function blockLines(bytes: Uint8Array): Promise<string[]> {
  return linesIn((await unzip(bytes)).toString());
}

export function linesIn(text: string): string[] {
  return text.split("\n").slice(0, -1);
}

/** The guide of these blocks, one after the other. Rejects with CannotRead if they are damaged. */
export async function unpackGuide(hash: string, blocks: readonly Uint8Array[]): Promise<Guide> {
  const text = Readable.from(blocks).pipe(createGunzip());
  const { guide, problems } = await readGuideLines(text, "the kept guide");
  if (problems.length === 0 && contentHash(guide) === hash) return guide;
  throw new CannotRead(`Is damaged: ${problems[0]?.message ?? "its content hash differs"}`);
}

/** How a guide becomes text and bytes, for stores, which know neither. */
export const guideText = {
  contentHash,
  packGuide,
  compress,
  linesOf,
  linesIn,
  blockLines,
  unpackGuide,
  undoLines,
};
