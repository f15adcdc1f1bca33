import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Driver } from "neo4j-driver";

import type { CareerGraph } from "../career/career-graph.js";
import type { Guide } from "../career/guide.js";
import type { Neo4jConfig } from "../config.js";
import { contentHash } from "../content/content-hash.js";
import { type GuideFiles, loadGuides } from "../content/load-guides.js";
import { formatProblem } from "../content/problem.js";
import { validate } from "../content/validate.js";
import { memoryGraph } from "../stores/memory/memory-graph.js";
import { connectNeo4j } from "../stores/neo4j/connect.js";
import { neo4jGraph } from "../stores/neo4j/neo4j-graph.js";
import { watchedGuide } from "../stores/neo4j/watched-guide.js";
import { type Log, replicaGraph } from "../stores/replica/replica-graph.js";
import { PROBLEMS } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** The guide that is shipped beside this program. */
export function shippedGuide(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "graph-seed")) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, "graph-seed");
}

/** A valid guide, or a Stop that lists every problem by file and line. */
export async function readValidGuide(place: string | GuideFiles): Promise<Guide> {
  const { guide, problems } = await loadGuides(guideFiles(place));
  if (guide && problems.length === 0) return guide;
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  throw new Stop(
    [...problems.map(formatProblem), `${count} in ${sayPlace(place)}; nothing was started.`].join("\n"),
    PROBLEMS,
  );
}

/** Where a guide is: at a path, at several, or in Neo4j. */
export type GuidePlace = string | GuideFiles | Neo4jConfig;

export function isInFiles(place: GuidePlace): place is string | GuideFiles {
  return typeof place === "string" || "guides" in place;
}

export function guideFiles(place: string | GuideFiles): GuideFiles {
  return typeof place === "string" ? { guides: [place], crosswalk: null } : place;
}

export function sayPlace(place: string | GuideFiles): string {
  return guideFiles(place).guides.join(" + ");
}

/** A graph over the guide that is there. One in Neo4j need not be there yet. */
export async function openGraph(place: GuidePlace, log: Log): Promise<CareerGraph> {
  return isInFiles(place) ? openGuide(place) : openNeo4j(connectNeo4j(place), place, log);
}

/** A graph over the guide at that path or those paths, held in memory. */
export async function openGuide(place: string | GuideFiles): Promise<CareerGraph> {
  const guide = await readValidGuide(place);
  return memoryGraph(guide, { contentHash: contentHash(guide) });
}

async function openNeo4j(driver: Driver, config: Neo4jConfig, log: Log): Promise<CareerGraph> {
  if (config.reads === "cypher") return neo4jGraph(driver, config);
  return replicaGraph(watchedGuide(driver, config), {
    pollMs: config.pollMs,
    validate: (guide) => validate(guide, () => ({ file: "Neo4j", line: null })).map(({ message }) => message),
    contentHash,
    log,
  });
}
