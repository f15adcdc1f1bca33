import type { Driver } from "neo4j-driver";

import { lazy } from "../../async/lazy.js";
import { ownTurn } from "../../async/turn.js";
import type { CatalogueEntry } from "../../career/graph.js";
import type { CareerSource, ServedGuide } from "../../career/source.js";
import { indexGuide } from "../../guide/guide-index.js";
import { catalogueFrom, edgesFrom, nodesFrom, selectionsFrom } from "./read/lookups.js";
import { closureFrom, fewestStepsFrom, medianEssentialsFrom, partFrom } from "./read/reach.js";
import { guideInfo, wholeGuide } from "./read/read-guide.js";
import { competenciesFrom, rolesFrom } from "./read/slices.js";
import { type Ask, askGuide, type Pin, readPin } from "./session/current-guide.js";
import { type Reader, type ReaderOptions, reader } from "./session/reader.js";

/** Id, kind and names of every node of the pinned guide. */
type Catalogue = (ask: Ask, pin: Pin) => Promise<readonly CatalogueEntry[]>;

/**
 * Asks Neo4j each time: one statement per question, and one more per request to pin the guide. Questions throw STORE_UNAVAILABLE while
 * Neo4j does not answer. Closing the source closes the driver.
 */
export function neo4jSource(driver: Driver, options: ReaderOptions): CareerSource {
  const reading = reader(driver, options);
  const catalogue = latestCatalogue();
  return { current: () => pinnedGuide(reading, catalogue), close: () => driver.close() };
}

/** The guide that is current when it is first asked something. */
function pinnedGuide(reading: Reader, catalogue: Catalogue): ServedGuide {
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
      part: (ids) => partFrom(ask, ids),
      snapshot: async () => indexGuide(await wholeGuide(ask)),
    },
  };
}

/** Remembers the catalogue last read, for as long as nobody commits anything. */
function latestCatalogue(): Catalogue {
  let latest: { readonly bookmark: string; readonly entries: readonly CatalogueEntry[] } | null = null;
  return async (ask, { bookmark }) => {
    if (latest?.bookmark === bookmark) return latest.entries;
    const read = await catalogueFrom(ask);
    if (read.bookmark === bookmark) latest = read;
    return read.entries;
  };
}
