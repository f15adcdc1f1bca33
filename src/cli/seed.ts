import progress from "cli-progress";

import { CareerError } from "../career/errors.js";
import { EDGE_KINDS } from "../guide/vocabulary.js";
import type { Neo4jConfig } from "../config.js";
import { contentHash } from "../content/write/content-hash.js";
import type { GuideFiles } from "../content/read/load-guides.js";
import { connectNeo4j } from "../stores/neo4j/session/connect.js";
import { seedGuide } from "../stores/neo4j/write/seed-guide.js";
import { SeedInterrupted } from "../stores/neo4j/write/seed-lock.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { readValidGuide } from "./open-guide.js";
import { Stop, type Terminal } from "./terminal.js";

export interface SeedCommandOptions {
  readonly guide: string | GuideFiles;
  readonly neo4j: Neo4jConfig | null;
  readonly force?: boolean;
}

/** About as long as a cluster takes to choose another leader. */
const RETRY_MS = 5000;

/** Writes a guide into Neo4j, where it replaces the one before at once for all readers. */
export async function seed(
  { guide: path, neo4j, force = false }: SeedCommandOptions,
  { out, err }: Terminal,
): Promise<number> {
  if (neo4j === null) {
    throw new Stop(
      "Set NEO4J_URI, such as neo4j://localhost:7687, and NEO4J_USERNAME and NEO4J_PASSWORD: they say where to write.",
      WRONG_USE,
    );
  }
  const guide = await readValidGuide(path);
  const driver = connectNeo4j(neo4j, RETRY_MS);
  const bar = progressBar();
  try {
    const outcome = await seedGuide(driver, guide, {
      ...neo4j,
      contentHash,
      force,
      onProgress: bar.update,
      onWait: (holder) => {
        err(`Another seed is under way (process ${holder}): waiting for it.`);
      },
    });
    bar.stop();
    const edges = EDGE_KINDS.reduce((sum, kind) => sum + guide.edges[kind].length, 0);
    const what = `${guide.title} ${guide.version}: ${guide.nodes.length} nodes, ${guide.choices.length} choices and ${edges} edges`;
    out(
      outcome === "written"
        ? `${what} written to Neo4j.`
        : `${what} are in Neo4j already; nothing was written. --force writes them again.`,
    );
    out(`Content ${contentHash(guide)}`);
    return DONE;
  } catch (error) {
    bar.stop();
    if (error instanceof CareerError || error instanceof SeedInterrupted) {
      throw new Stop(error.message, PROBLEMS);
    }
    throw error;
  } finally {
    await driver.close();
  }
}

const LONG_MS = 1000;

/** For who looks on, and only when there is something to wait for. */
function progressBar(): { update: (done: number, total: number) => void; stop: () => void } {
  const bar = new progress.SingleBar({ format: "{bar} {percentage}% of {total} statements, {eta} s left" });
  const started = performance.now();
  return {
    update(done, total) {
      if (!process.stderr.isTTY || performance.now() - started < LONG_MS) return;
      if (!bar.isActive) bar.start(total, done);
      bar.update(done);
    },
    stop() {
      if (bar.isActive) bar.stop();
    },
  };
}
