import type { GuideSizes } from "../../career/graph.js";
import type { Pin } from "./session/current-guide.js";

export type LatestSizes = (pin: Pin, count: () => Promise<GuideSizes>) => Promise<GuideSizes>;

const PAUSE_MS = 1000;

/**
 * The sizes of a guide, from which operations are priced. After a commit they are counted again, but at most once in PAUSE_MS: to count a
 * large guide takes as long as many a question.
 */
export function latestSizes(now: () => number = Date.now): LatestSizes {
  let known: { readonly pin: Pin; readonly at: number; readonly sizes: Promise<GuideSizes> } | null = null;
  return (pin, count) => {
    const isRight = known?.pin.number === pin.number && known.pin.bookmark === pin.bookmark;
    const isRecent = known?.pin.number === pin.number && now() < known.at + PAUSE_MS;
    if (known && (isRight || isRecent)) return known.sizes;
    const counted = { pin, at: now(), sizes: count() };
    known = counted;
    counted.sizes.catch(() => {
      if (known === counted) known = null;
    });
    return counted.sizes;
  };
}
