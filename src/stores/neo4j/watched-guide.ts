import type { Driver } from "neo4j-driver";

import type { Look, WatchedGuide } from "../replica/watched-guide.js";
import { betweennessIn } from "./read/graph-data-science.js";
import { fingerprintOf } from "./read/fingerprint.js";
import { wholeGuide } from "./read/whole-guide.js";
import { type Reader, type ReaderOptions, reader } from "./session/reader.js";
import { missingConstraints } from "./session/schema.js";

/** The guide in Neo4j, for a replica to follow. Closing it closes the driver. */
export function watchedGuide(driver: Driver, options: ReaderOptions): WatchedGuide {
  const asking = reader(driver, options);
  return {
    storeName: "Neo4j",
    look: () => lookAt(asking),
    fingerprint: () => fingerprintOf(asking),
    guide: () => wholeGuide(asking, null),
    async warnings() {
      const missing = await missingConstraints(asking);
      return missing.map(
        (name) => `The constraint ${name} is missing in Neo4j: \`career-graph seed\` makes it again.`,
      );
    },
    betweenness: (graph) => betweennessIn(driver, options, graph),
    close: () => driver.close(),
  };
}

export async function lookAt({ read }: Reader): Promise<Look> {
  const { row, bookmark } = await read(VERSION);
  return { bookmark, version: JSON.stringify(row?.["version"] ?? null) };
}

/** Which guide is the current one, and when it was written. */
const VERSION = `
  MATCH (guide:CareerGuide {name: 'career-graph'})
  OPTIONAL MATCH (version:GuideVersion {number: guide.current})
  RETURN [guide.current, toString(version.seededAt), version.contentHash] AS version`;
