import type { Guide } from "../../../guide/guide.js";
import type { GuideBlock, PackedGuide } from "../../../guide/packed-guide.js";

/** How a guide becomes text and bytes, which stores do not know. */
export interface GuideText {
  readonly contentHash: (guide: Guide) => string;
  /** Some blocks of canonical text may be known, so that they need not be written again. */
  readonly packGuide: (guide: Guide, canonicalBlocks?: Promise<ReadonlySet<string>>) => Promise<PackedGuide>;
  readonly compress: (block: GuideBlock) => Promise<Uint8Array>;
  readonly unpackGuide: (contentHash: string, blocks: readonly Uint8Array[]) => Promise<Guide>;
  readonly linesOf: (guide: Guide) => Iterable<string>;
  readonly linesIn: (text: string) => readonly string[];
  /** The guide before another one, which lacks some of its lines and has some others; null if they are damaged. */
  readonly undoLines: (
    after: Guide,
    differing: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
  ) => Promise<Guide | null>;
  readonly blockLines: (bytes: Uint8Array) => Promise<readonly string[]>;
}
