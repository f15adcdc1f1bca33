import { then } from "../async/awaitable.js";
import { ownTurn } from "../async/turn.js";
import type { CareerSource, SourceListener } from "../career/source.js";
import type { Guide } from "../guide/guide.js";
import type { Neo4jConfig } from "../config.js";
import { contentHash, contentHasher, contentHashInSteps } from "../content/write/content-hash.js";
import { type GuideFiles, loadGuides } from "../content/read/load-guides.js";
import type { OnLine } from "../content/read/read-jsonl.js";
import { counted } from "../text/phrases.js";
import { formatProblems } from "../content/problem.js";
import { validateInSteps } from "../content/validate.js";
import { memorySource } from "../stores/memory/memory-source.js";
import { guideCopyIn } from "./guide-copy.js";
import { PROBLEMS } from "./exit-codes.js";
import { Stop } from "./terminal.js";

/** Reads and validates a guide. Throws a Stop that lists every problem by file and line. */
export async function readValidGuide(place: string | GuideFiles, onLine?: OnLine): Promise<Guide> {
  const files = typeof place === "string" ? { guides: [place], crosswalk: null } : place;
  const { guide, problems } = await loadGuides(files, onLine);
  if (guide && problems.length === 0) return guide;
  const count = `${counted(problems.length, "problem")} in ${placeName(files)}; nothing was started.`;
  throw new Stop([...formatProblems(problems), count].join("\n"), PROBLEMS);
}

/** Where a guide is: in files or in Neo4j. */
export type GuidePlace = GuideFiles | Neo4jConfig;

export function isInFiles(place: GuidePlace): place is GuideFiles {
  return "guides" in place;
}

/** The paths of the guides, for messages. */
export function placeName({ guides }: GuideFiles): string {
  return guides.join(" + ");
}

/** A source, and what resolves when it has a guide or knows why it has none. */
export interface StartedSource {
  readonly source: CareerSource;
  readonly firstLook: Promise<void>;
}

/** Opens the place to ask it once: waits for its guide, and keeps no copy. */
export async function openSource(place: GuidePlace, listener: SourceListener): Promise<CareerSource> {
  const once = isInFiles(place) ? place : { ...place, copyDir: null };
  const { source, firstLook } = await startSource(once, listener);
  await firstLook;
  return source;
}

/** Opens the place, and does not wait for a guide in Neo4j: the source serves it as soon as it is there. */
export async function startSource(place: GuidePlace, listener: SourceListener): Promise<StartedSource> {
  if (!isInFiles(place)) return startNeo4j(place, listener);
  const source = await openFiles(place);
  listener.onGuide(source.current().graph);
  return { source, firstLook: Promise.resolve() };
}

/** Opens the guide in these files, combined if they are several, and serves it from memory. */
export async function openFiles(place: string | GuideFiles): Promise<CareerSource> {
  const guide = await readValidGuide(place);
  return memorySource(guide, contentHash(guide));
}

/** A listener for commands that ask once and end: it passes on warnings only. */
export function warningsTo(warn: (line: string) => void): SourceListener {
  return { log: { info: () => undefined, warn }, onGuide: () => undefined };
}

/** Loads the Neo4j driver only here: a guide in files is served without it. */
async function startNeo4j(config: Neo4jConfig, listener: SourceListener): Promise<StartedSource> {
  const { connectNeo4j } = await import("../stores/neo4j/session/connect.js");
  const driver = connectNeo4j(config);
  if (config.reads === "cypher") {
    const { neo4jSource } = await import("../stores/neo4j/neo4j-source.js");
    return { source: neo4jSource(driver, { ...config, contentHasher }), firstLook: Promise.resolve() };
  }
  const { watchedGuide } = await import("../stores/neo4j/watched-guide.js");
  const { startReplica } = await import("../stores/replica/replica-source.js");
  return startReplica(watchedGuide(driver, config), {
    ...listener,
    store: "neo4j/replica",
    pollMs: config.pollMs,
    validate: (guide) =>
      then(ownTurn.run(validateInSteps(guide, () => ({ file: "Neo4j", line: null }))), (problems) =>
        problems.map(({ message }) => message),
      ),
    copy: config.copyDir === null ? null : guideCopyIn(config.copyDir, config),
    contentHash: (guide) => ownTurn.run(contentHashInSteps(guide)),
  });
}
