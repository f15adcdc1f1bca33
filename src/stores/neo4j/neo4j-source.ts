import type { Driver } from "neo4j-driver";

import { lazy } from "../../async/lazy.js";
import { ownTurn } from "../../async/turn.js";
import type { CatalogueEntry, GuideSizes } from "../../career/graph.js";
import type { CareerSource, ServedGuide } from "../../career/source.js";
import { indexGuide } from "../../guide/guide-index.js";
import { catalogueFrom, edgesFrom, nodesFrom, selectionsFrom } from "./read/lookups.js";
import { closureFrom, fewestStepsFrom, medianEssentialsFrom, partFrom } from "./read/reach.js";
import { guideInfo, sizesFrom } from "./read/guide-info.js";
import { competenciesFrom, rolesFrom } from "./read/slices.js";
import { wholeGuide } from "./read/whole-guide.js";
import { type Ask, askGuide, type Marked, type Pin, readPin } from "./session/current-guide.js";
import { type Reader, type ReaderOptions, reader } from "./session/reader.js";

/** Something of the pinned guide. */
type Pinned<T> = (ask: Ask, pin: Pin) => Promise<T>;

/** What is read of a whole guide, and remembered. */
interface Remembered {
  readonly catalogue: Pinned<readonly CatalogueEntry[]>;
  readonly sizes: Pinned<GuideSizes>;
}

/**
 * Asks Neo4j each time: one statement per question, and one more per request to pin the guide. Questions throw STORE_UNAVAILABLE while
 * Neo4j does not answer. Closing the source closes the driver.
 */
export function neo4jSource(driver: Driver, options: ReaderOptions): CareerSource {
  const reading = reader(driver, options);
  const remembered = { catalogue: latest(catalogueFrom), sizes: latest(sizesFrom) };
  return { current: () => pinnedGuide(reading, remembered), close: () => driver.close() };
}

/** The guide that is current when it is first asked something. */
function pinnedGuide(reading: Reader, { catalogue, sizes }: Remembered): ServedGuide {
  const pin = lazy(() => readPin(reading));
  const ask = askGuide(reading, pin);
  const info = lazy(() => guideInfo(ask, "neo4j/cypher"));
  return {
    inMemory: false,
    status: async () => ({ ...(await info()), trouble: null }),
    graph: {
      turn: ownTurn,
      nodes: (ids) => nodesFrom(ask, ids),
      edges: (kind, direction, ids) => edgesFrom(ask, kind, direction, ids),
      selections: (ids) => selectionsFrom(ask, ids),
      catalogue: async () => catalogue(ask, await pin()),
      roles: (filter, page) => rolesFrom(ask, filter, page),
      competencies: (filter, page) => competenciesFrom(ask, filter, page),
      fewestSteps: (question) => fewestStepsFrom(ask, question),
      closure: (ids, direction, maxDepth) => closureFrom(ask, ids, direction, maxDepth),
      medianEssentials: () => medianEssentialsFrom(ask),
      sizes: async () => sizes(ask, await pin()),
      part: (ids) => partFrom(ask, ids),
      snapshot: async () => indexGuide(await wholeGuide(reading, pin)),
    },
  };
}

/** Remembers what was last read, for as long as nobody commits anything. */
function latest<T>(readFrom: (ask: Ask) => Promise<Marked<T>>): Pinned<T> {
  let known: Marked<T> | null = null;
  return async (ask, { bookmark }) => {
    if (known?.bookmark === bookmark) return known.value;
    const read = await readFrom(ask);
    if (read.bookmark === bookmark) known = read;
    return read.value;
  };
}
