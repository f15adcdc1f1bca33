import type { Watched } from "./watched-guide.js";

/** The state of the store that was read. */
export interface Mark {
  readonly bookmark: string;
  /** Null if it was not asked for. */
  readonly fingerprint: string | null;
}

export interface Consistent<T> {
  readonly guide: T;
  /** The state under which this guide was stored. */
  readonly mark: Mark;
}

const MAX_READS = 10;

/**
 * Reads a guide until it was the same before and after: either nobody wrote anything to the store, or the fingerprint of the guide says
 * that nobody wrote to the guide. Null if neither happens within MAX_READS.
 */
export async function readConsistent<T>(stored: Watched<T>, first: Mark): Promise<Consistent<T> | null> {
  let before = first;
  for (let i = 0; i < MAX_READS; i++) {
    const guide = await stored.guide();
    const { bookmark } = await stored.look();
    if (bookmark === before.bookmark) return { guide, mark: before };
    const fingerprint = await stored.fingerprint();
    const mark = { bookmark, fingerprint };
    if (fingerprint === before.fingerprint) return { guide, mark };
    before = mark;
  }
  return null;
}
