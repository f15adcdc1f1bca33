import type { Driver } from "neo4j-driver";

import type { Csr } from "../../algorithms/csr.js";
import { lazy } from "../../async/lazy.js";
import { ownTurn } from "../../async/turn.js";
import type { CareerGraph, CatalogueEntry } from "../../career/graph.js";
import type { CareerSource, ServedGuide, SourceStatus } from "../../career/source.js";
import { type GuideIndex, indexGuide } from "../../guide/guide-index.js";
import { isFault, keptReading, type Pinned } from "./kept.js";
import { type LatestSizes, latestSizes } from "./latest-sizes.js";
import { fingerprintOf } from "./read/fingerprint.js";
import { type GuideHasher, hashGuide } from "./read/guide-hash.js";
import { betweennessIn } from "./read/graph-data-science.js";
import { guideInfo, sizesFrom } from "./read/guide-info.js";
import { catalogueFrom, edgesFrom, nodesFrom, selectionsFrom } from "./read/lookups.js";
import { closureFrom, fewestStepsFrom, medianEssentialsFrom, partFrom } from "./read/reach.js";
import type { Steady } from "./read/read-steadily.js";
import { competenciesFrom, rolesFrom } from "./read/slices.js";
import { readWhole } from "./read/whole-guide.js";
import { askGuide, readPin } from "./session/current-guide.js";
import { type Reader, type ReaderOptions, reader } from "./session/reader.js";
import { lookAt } from "./watched-guide.js";

/** Checks of the hash that find nothing new take at most a tenth of the time. */
const REST = 9;

export interface Neo4jSourceOptions extends ReaderOptions {
  readonly contentHasher: () => GuideHasher;
}

/** What is read of a whole guide, and remembered. */
interface Remembered {
  readonly sizes: LatestSizes;
  readonly catalogue: Pinned<readonly CatalogueEntry[]>;
  /** The hash of what is stored, and not of what was seeded. */
  readonly contentHash: Pinned<string>;
  readonly snapshot: Pinned<GuideIndex>;
}

/**
 * Asks Neo4j each time: one statement per question, and one more per request to pin the guide. What needs the whole guide is kept until
 * somebody changes the guide. Questions throw STORE_UNAVAILABLE while Neo4j does not answer. Closing the source closes the driver.
 */
export function neo4jSource(driver: Driver, options: Neo4jSourceOptions): CareerSource {
  const reading = reader(driver, options);
  const fingerprint = fingerprintAtMostOnce(reading);
  const kept = <T>(guide: () => Promise<Steady<T>>, rest?: number): Pinned<T> =>
    keptReading({ look: () => lookAt(reading), fingerprint, guide }, rest);
  const remembered: Remembered = {
    sizes: latestSizes(),
    catalogue: kept(() => catalogueFrom(reading)),
    contentHash: kept(() => hashGuide(reading, options.contentHasher), REST),
    snapshot: kept(async () => {
      const { value, ...rest } = await readWhole(reading, null, { repeats: "left out" });
      return { value: indexGuide(value), ...rest };
    }),
  };
  const compute = (graph: Csr) => betweennessIn(driver, options, graph);
  return { current: () => pinnedGuide(reading, remembered, compute), close: () => driver.close() };
}

/** The guide that is current when it is first asked something. */
function pinnedGuide(
  reading: Reader,
  remembered: Remembered,
  betweenness: CareerGraph["betweenness"],
): ServedGuide {
  const { sizes, catalogue, contentHash, snapshot } = remembered;
  const pin = lazy(() => readPin(reading));
  const ask = askGuide(reading, pin);
  const status = lazy(async (): Promise<SourceStatus> => {
    const info = await guideInfo(ask, "neo4j/cypher");
    try {
      return { ...info, contentHash: await contentHash(await pin()), trouble: null };
    } catch (error) {
      if (!isFault(error)) throw error;
      return { ...info, trouble: error.message };
    }
  });
  return {
    inMemory: false,
    status,
    graph: {
      turn: ownTurn,
      nodes: (ids) => nodesFrom(ask, ids),
      edges: (kind, direction, ids) => edgesFrom(ask, kind, direction, ids),
      selections: (ids) => selectionsFrom(ask, ids),
      catalogue: async () => catalogue(await pin()),
      roles: (filter, page) => rolesFrom(ask, filter, page),
      competencies: (filter, page) => competenciesFrom(ask, filter, page),
      fewestSteps: (question) => fewestStepsFrom(ask, question),
      closure: (ids, direction, maxDepth) => closureFrom(ask, ids, direction, maxDepth),
      medianEssentials: () => medianEssentialsFrom(ask),
      sizes: async () => sizes(await pin(), () => sizesFrom(ask)),
      part: (ids) => partFrom(ask, ids),
      snapshot: async () => snapshot(await pin()),
      betweenness,
    },
  };
}

/** The fingerprint of the guide, which is not read again while nobody commits anything. */
function fingerprintAtMostOnce(reading: Reader): () => Promise<string> {
  let known: { readonly bookmark: string; readonly fingerprint: string } | null = null;
  return async () => {
    const { bookmark } = await lookAt(reading);
    if (known?.bookmark === bookmark) return known.fingerprint;
    const fingerprint = await fingerprintOf(reading);
    if ((await lookAt(reading)).bookmark === bookmark) known = { bookmark, fingerprint };
    return fingerprint;
  };
}
