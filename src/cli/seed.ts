import type { Neo4jConfig } from "../config.js";
import { packAsRead } from "../content/packed-guide.js";
import type { GuideFiles } from "../content/read/load-guides.js";
import { TextBlocks } from "../content/text-blocks.js";
import { edgeCount } from "../guide/edges.js";
import type { Guide } from "../guide/guide.js";
import { compareGuide, lookAtLive, seedGuide } from "../stores/neo4j/write/seed-guide.js";
import { counted, list } from "../text/phrases.js";
import type { Declare } from "./command.js";
import { commitOf } from "./commit-of.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { addGuideOptions, guideInFiles, type GuideOptions } from "./guide-options.js";
import { readValidGuide } from "./open-guide.js";
import { sayDifference } from "./say-difference.js";
import { addWritingOptions, sayUndone, withNeo4j, type WritingOptions } from "./seeding.js";
import type { Terminal } from "./terminal.js";

export interface SeedCommandOptions extends WritingOptions {
  readonly guide: GuideFiles;
  readonly neo4j: Neo4jConfig | null;
  readonly commit?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

type Options = GuideOptions & Omit<SeedCommandOptions, "guide" | "neo4j">;

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  addWritingOptions(addGuideOptions(command, "files"))
    .description(
      "Writes a guide into the Neo4j at NEO4J_URI: what differs from the guide there. All readers see it at once. Data of others in that database stays.",
    )
    .option("--dry-run", "print what would change, and write nothing")
    .option(
      "--force",
      "undo what was edited by hand in Neo4j, and write the guide even if the same content is already there",
    )
    .option("--commit <id>", "the commit of the guide, for the record (default: what git says of its files)")
    .action(async (options: Options) => {
      const guide = guideInFiles(options, config);
      exitWith(await seed({ ...options, guide, neo4j: config.neo4j }, terminal));
    });
};

/** Writes a guide into Neo4j. All readers see it at once. */
export async function seed(
  { guide: files, neo4j, dryRun = false, commit, ...writing }: SeedCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { out } = terminal;
  return withNeo4j(neo4j, writing, terminal, async (driver, given) => {
    const known = lookAtLive(driver, given);
    const text = new TextBlocks();
    const guide = await readValidGuide(files, (line) => text.add(line));
    const options = { ...given, known, packGuide: packAsRead(text.finish()) };
    const what = sayGuide(guide);
    if (dryRun) {
      const comparison = await compareGuide(driver, guide, options);
      const { live, difference } = comparison;
      const undone = sayUndone(comparison);
      for (const line of difference ? sayDifference(difference) : []) out(line);
      for (const line of undone) out(line);
      if (live === null && undone.length === 0) out(`Neo4j holds no guide: ${what} would be written.`);
      out("Nothing was written.");
      return undone.length > 0 && options.force !== true ? PROBLEMS : DONE;
    }
    const { outcome, number, contentHash, difference } = await seedGuide(driver, guide, {
      ...options,
      commit: commit ?? (await commitOf(files.guides)),
    });
    out(
      {
        replaced: `${what} written to Neo4j as version ${number}.`,
        changed: `${what} are in Neo4j as version ${number}: ${counted(difference?.size ?? 0, "change")} written.`,
        unchanged: `${what} are already in Neo4j. Nothing was written; --force writes them again.`,
      }[outcome],
    );
    out(`Content ${contentHash}`);
    return DONE;
  });
}

function sayGuide(guide: Guide): string {
  const { title, version, nodes, choices } = guide;
  return `${title} ${version}: ${list([counted(nodes.length, "node"), counted(choices.length, "choice"), counted(edgeCount(guide), "edge")])}`;
}
