import { CareerError } from "../career/errors.js";
import { EDGE_KINDS } from "../guide/vocabulary.js";
import type { Neo4jConfig } from "../config.js";
import { contentHash } from "../content/write/content-hash.js";
import type { GuideFiles } from "../content/read/load-guides.js";
import { connectNeo4j } from "../stores/neo4j/session/connect.js";
import { seedGuide } from "../stores/neo4j/write/seed-guide.js";
import { SeedInterrupted } from "../stores/neo4j/write/seed-lock.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { addGuideOptions, guideInFiles, type GuideOptions } from "./guide-options.js";
import { readValidGuide } from "./open-guide.js";
import { counted } from "../text/phrases.js";
import { progressBar } from "./progress-bar.js";
import { Stop, type Terminal } from "./terminal.js";

export interface SeedCommandOptions {
  readonly guide: GuideFiles;
  readonly neo4j: Neo4jConfig | null;
  readonly force?: boolean;
}

/** How long a transaction is retried: about the time in which a cluster elects another leader. */
const RETRY_MS = 5000;

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  addGuideOptions(command, "files")
    .description(
      "Writes a guide into the Neo4j at NEO4J_URI. It replaces the guide there for all readers at once. Data of others in that database stays.",
    )
    .option("--force", "write the guide even if the same content is already there")
    .action(async (options: GuideOptions & { force?: boolean }) => {
      const guide = guideInFiles(options, config);
      exitWith(await seed({ guide, neo4j: config.neo4j, force: options.force === true }, terminal));
    });
};

/** Writes a guide into Neo4j. All readers see it at once. */
export async function seed(
  { guide: path, neo4j, force = false }: SeedCommandOptions,
  { out, err }: Terminal,
): Promise<number> {
  if (neo4j === null) {
    throw new Stop(
      "Set NEO4J_URI, such as neo4j://localhost:7687, and NEO4J_USERNAME and NEO4J_PASSWORD: they say where to write the guide.",
      WRONG_USE,
    );
  }
  const guide = await readValidGuide(path);
  const driver = connectNeo4j(neo4j, RETRY_MS);
  const bar = progressBar("{total} statements");
  try {
    const { outcome, difference } = await seedGuide(driver, guide, {
      ...neo4j,
      contentHash,
      force,
      onProgress: bar.update,
      onWait: (holder) => {
        err(`Another seed is under way (process ${holder}): waiting for it.`);
      },
      onUpgrade: () => {
        err("The guide in Neo4j was written by an earlier release: it is now in the present layout.");
      },
    });
    bar.stop();
    const edges = EDGE_KINDS.reduce((sum, kind) => sum + guide.edges[kind].length, 0);
    const what = `${guide.title} ${guide.version}: ${guide.nodes.length} nodes, ${guide.choices.length} choices and ${edges} edges`;
    out(
      {
        replaced: `${what} written to Neo4j.`,
        changed: `${what} are in Neo4j: ${counted(difference?.size ?? 0, "change")} written.`,
        unchanged: `${what} are already in Neo4j. Nothing was written; --force writes them again.`,
      }[outcome],
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
