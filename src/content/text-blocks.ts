import { createHash } from "node:crypto";

import type { GuideBlock, PackedGuide } from "../guide/packed-guide.js";

/**
 * Divides lines into blocks and hashes them. Where a block ends depends on its last line alone, so that texts which differ in few lines
 * have most blocks in common.
 */
export class TextBlocks {
  readonly #whole = createHash("sha256");
  readonly #blocks: GuideBlock[] = [];
  #text = "";

  /** True if the line is the last one of its block. */
  add(line: string): boolean {
    this.#text += `${line}\n`;
    if (!endsBlock(line) && this.#text.length < MOST_CHARACTERS) return false;
    this.#close();
    return true;
  }

  /** Nothing may be added any more. */
  finish(): PackedGuide {
    if (this.#text !== "") this.#close();
    return { contentHash: this.#whole.digest("hex"), blocks: this.#blocks };
  }

  #close(): void {
    const bytes = Buffer.from(this.#text);
    this.#whole.update(bytes);
    this.#blocks.push({ hash: createHash("sha256").update(bytes).digest("hex"), text: this.#text });
    this.#text = "";
  }
}

/** True for one line of 512 or so. */
function endsBlock(line: string): boolean {
  let mixed = line.length;
  for (let i = 0; i < line.length; i += 5) mixed = (Math.imul(mixed, 31) + line.charCodeAt(i)) | 0;
  return (mixed & 511) === 0;
}

/** Neo4j holds the whole of a property in memory. */
const MOST_CHARACTERS = 1 << 20;
