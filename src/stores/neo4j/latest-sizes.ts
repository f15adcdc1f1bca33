import type { GuideSizes } from "../../career/graph.js";
import type { Pin } from "./session/current-guide.js";

export type LatestSizes = (pin: Pin, count: () => Promise<GuideSizes>) => Promise<GuideSizes>;

interface Counted {
  readonly pin: Pin;
  readonly sizes: GuideSizes;
}

/**
 * The sizes of a guide, from which operations are priced. After a commit they are counted again, which for a large guide takes as long as
 * many a question. Nobody waits for that: as long as it is the same guide, its sizes before are good enough for a price.
 */
export function latestSizes(): LatestSizes {
  let known: Counted | null = null;
  let counting: Promise<unknown> | null = null;

  async function countAgain(pin: Pin, count: () => Promise<GuideSizes>): Promise<GuideSizes> {
    const sizes = await count();
    known = { pin, sizes };
    return sizes;
  }

  return async (pin, count) => {
    if (known?.pin.number !== pin.number) return countAgain(pin, count);
    if (known.pin.bookmark !== pin.bookmark)
      counting ??= countAgain(pin, count)
        .catch(() => undefined)
        .finally(() => (counting = null));
    return known.sizes;
  };
}
