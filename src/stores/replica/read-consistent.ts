import type { Awaitable } from "../../async/awaitable.js";
import type { Guide } from "../../guide/guide.js";
import type { WatchedGuide } from "./watched-guide.js";

export interface ConsistentGuide {
  readonly guide: Guide;
  readonly hash: string;
  /** The bookmark under which the guide was stored. */
  readonly bookmark: string;
}

const MAX_READS = 10;

/**
 * Reads a guide until nobody wrote to it during the read: either the bookmark is the same before and after, or, in a database with
 * constant other writes, two reads in a row give the same guide. Null if neither happens within MAX_READS.
 */
export async function readConsistent(
  stored: Pick<WatchedGuide, "bookmark" | "guide">,
  bookmark: string,
  contentHash: (guide: Guide) => Awaitable<string>,
): Promise<ConsistentGuide | null> {
  let before = bookmark;
  let previous: string | null = null;
  for (let i = 0; i < MAX_READS; i++) {
    const guide = await stored.guide();
    const after = await stored.bookmark();
    const hash = await contentHash(guide);
    if (after === before || hash === previous) return { guide, hash, bookmark: before };
    before = after;
    previous = hash;
  }
  return null;
}
