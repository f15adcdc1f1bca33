import { Readable } from "node:stream";
import { promisify } from "node:util";
import { createGunzip, gunzip, gzip } from "node:zlib";

import type { Steps } from "../async/steps.js";
import { ownTurn } from "../async/turn.js";
import type { Guide } from "../guide/guide.js";
import type { GuideBlock, PackedGuide } from "../guide/packed-guide.js";
import { CannotRead } from "./read/bounded-files.js";
import { readGuideLines } from "./read/read-guide.js";
import { contentHash } from "./write/content-hash.js";
import { undoLines } from "./undo-lines.js";
import { TextBlocks } from "./text-blocks.js";
import { linesOf, linesToWrite } from "./write/records-of.js";

/** The event loop goes round meanwhile. */
export async function packGuide(guide: Guide): Promise<PackedGuide> {
  return ownTurn.run(packed(guide));
}

function* packed(guide: Guide): Steps<PackedGuide> {
  const blocks = new TextBlocks();
  for (const line of linesOf(guide)) if (blocks.add(line)) yield;
  return blocks.finish();
}

/**
 * Packs a valid guide that was read from this text. If the text is canonical, it is taken as it is; only blocks that are not among those
 * which are known to be canonical are written again, to learn whether it is. Otherwise like `packGuide`.
 */
export function packAsRead(text: PackedGuide) {
  return async (guide: Guide, canonicalBlocks?: Promise<ReadonlySet<string>>): Promise<PackedGuide> => {
    const known = text.blocks.length === 0 ? NONE : ((await canonicalBlocks) ?? NONE);
    return known.size > 0 && (await ownTurn.run(isTextOf(text, guide, known))) ? text : packGuide(guide);
  };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether these blocks are the canonical text of the guide. Of a known block one line is enough: its lines are canonical and in order, no
 * line of a valid guide is there twice, and so the lines of each block are in their place if the first line of each is.
 */
function* isTextOf({ blocks }: PackedGuide, guide: Guide, known: ReadonlySet<string>): Steps<boolean> {
  const lines = linesToWrite(guide);
  for (const { hash, text } of blocks) {
    const isKnown = known.has(hash);
    for (let start = 0; start < text.length;) {
      const end = text.indexOf("\n", start);
      const { done, value: line } = lines.next();
      if (done || ((start === 0 || !isKnown) && line() !== text.slice(start, end))) return false;
      start = end + 1;
    }
    yield;
  }
  return lines.next().done === true;
}

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];
/** Takes half the time of the usual 6, and a twentieth more room. */
const LEVEL = 3;

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
