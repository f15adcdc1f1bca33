import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { CareerGraph } from "../career/graph.js";
import type { Guide } from "../guide/guide.js";
import type { Neo4jConfig } from "../config.js";
import { contentHash } from "../content/write/content-hash.js";
import { type GuideFiles, loadGuides } from "../content/read/load-guides.js";
import { counted } from "../text/phrases.js";
import { formatProblem } from "../content/problem.js";
import { validate } from "../content/validate.js";
import { memoryGraph } from "../stores/memory/memory-graph.js";
import type { Log } from "../stores/replica/replica-graph.js";
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
  const count = `${counted(problems.length, "problem")} in ${sayPlace(place)}; nothing was started.`;
  throw new Stop([...problems.map(formatProblem), count].join("\n"), PROBLEMS);
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

/** A graph over the guide that is there. One in Neo4j need not be there yet; `onGuide` is told of each that is held in memory. */
export async function openGraph(
  place: GuidePlace,
  log: Log,
  onGuide: (graph: CareerGraph) => void = () => undefined,
): Promise<CareerGraph> {
  if (!isInFiles(place)) return openNeo4j(place, log, onGuide);
  const graph = await openGuide(place);
  onGuide(graph);
  return graph;
}

/** A graph over the guide at that path or those paths, held in memory. */
export async function openGuide(place: string | GuideFiles): Promise<CareerGraph> {
  const guide = await readValidGuide(place);
  return memoryGraph(guide, { contentHash: contentHash(guide) });
}

/** What speaks with Neo4j is loaded only here: a guide in files is served without. */
async function openNeo4j(
  config: Neo4jConfig,
  log: Log,
  onGuide: (graph: CareerGraph) => void,
): Promise<CareerGraph> {
  const { connectNeo4j } = await import("../stores/neo4j/session/connect.js");
  const driver = connectNeo4j(config);
  if (config.reads === "cypher") {
    const { neo4jGraph } = await import("../stores/neo4j/neo4j-graph.js");
    return neo4jGraph(driver, config);
  }
  const { watchedGuide } = await import("../stores/neo4j/watched-guide.js");
  const { replicaGraph } = await import("../stores/replica/replica-graph.js");
  return replicaGraph(watchedGuide(driver, config), {
    pollMs: config.pollMs,
    validate: (guide) => validate(guide, () => ({ file: "Neo4j", line: null })).map(({ message }) => message),
    contentHash,
    log,
    onGuide,
  });
}
