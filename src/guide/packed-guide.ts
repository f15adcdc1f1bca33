/** A guide's canonical JSONL text in blocks of whole lines. Guides that are nearly the same have most blocks in common. */
export interface PackedGuide {
  readonly contentHash: string;
  readonly blocks: readonly GuideBlock[];
}

export interface GuideBlock {
  /** SHA-256, in hex, of its text. */
  readonly hash: string;
  readonly text: string;
}
