import type { Guide } from "../../guide/guide.js";
import type { WatchedGuide } from "./watched-guide.js";

export interface ConsistentGuide {
  readonly guide: Guide;
  readonly hash: string;
  /** The guide is what was stored under it. */
  readonly bookmark: string;
}

const MAX_READS = 10;

/**
 * A guide that nobody wrote to while it was read: nothing at all was committed meanwhile or, in a database that others write to all
 * the time, two readings say the same. Null when that does not come to pass soon.
 */
export async function readConsistent(
  source: WatchedGuide,
  bookmark: string,
  contentHash: (guide: Guide) => string,
): Promise<ConsistentGuide | null> {
  let before = bookmark;
  let previous: string | null = null;
  for (let i = 0; i < MAX_READS; i++) {
    const guide = await source.guide();
    const after = await source.bookmark();
    const hash = contentHash(guide);
    if (after === before || hash === previous) return { guide, hash, bookmark: before };
    before = after;
    previous = hash;
  }
  return null;
}
