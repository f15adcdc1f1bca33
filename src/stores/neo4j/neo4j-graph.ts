import type { Driver } from "neo4j-driver";

import type { CareerGraph, CatalogueEntry } from "../../career/graph.js";
import { indexGuide } from "../../guide/guide-index.js";
import { askGuide, type Pin, readPin } from "./session/current-guide.js";
import { catalogueFrom, edgesFrom, nodesFrom, selectionsFrom } from "./read/lookups.js";
import { closureFrom, fewestStepsFrom, partFrom } from "./read/reach.js";
import { guideInfo, wholeGuide } from "./read/read-guide.js";
import { type ReaderOptions, reader } from "./session/reader.js";
import { competenciesFrom, rolesFrom } from "./read/slices.js";

/**
 * Asks Neo4j each time: one statement a question, and one more to pin a guide for a request. Throws STORE_UNAVAILABLE for as long as
 * Neo4j does not answer. Closing it closes the driver.
 */
export function neo4jGraph(driver: Driver, options: ReaderOptions): CareerGraph {
  const asking = reader(driver, options);
  let catalogue: { readonly bookmark: string; readonly entries: readonly CatalogueEntry[] } | null = null;

  const graphAt = (pin: (() => Promise<Pin>) | null): CareerGraph => {
    const ask = askGuide(asking, pin);
    return {
      inMemory: false,
      info: () => guideInfo(ask, "neo4j/cypher"),
      nodes: (ids) => nodesFrom(ask, ids),
      edges: (kind, direction, ids) => edgesFrom(ask, kind, direction, ids),
      selections: (ids) => selectionsFrom(ask, ids),
      async catalogue() {
        const { bookmark } = await (pin ?? (() => readPin(asking)))();
        if (catalogue?.bookmark === bookmark) return catalogue.entries;
        const read = await catalogueFrom(ask);
        if (read.bookmark === bookmark) catalogue = read;
        return read.entries;
      },
      roles: (filter, page) => rolesFrom(ask, filter, page),
      competencies: (filter, page) => competenciesFrom(ask, filter, page),
      fewestSteps: (question) => fewestStepsFrom(ask, question),
      closure: (ids, direction, maxDepth) => closureFrom(ask, ids, direction, maxDepth),
      part: (ids) => partFrom(ask, ids),
      snapshot: async () => indexGuide(await wholeGuide(ask)),
      async version() {
        const { generation, bookmark } = await (pin ?? (() => readPin(asking)))();
        return `${generation}@${bookmark}`;
      },
      pin() {
        let pinned: Promise<Pin> | null = null;
        return graphAt(pin ?? (() => (pinned ??= readPin(asking))));
      },
      close: () => driver.close(),
    };
  };
  return graphAt(null);
}
