import { type Command, Option } from "commander";

import type { Config } from "../config.js";
import type { GuideFiles } from "../content/read/load-guides.js";
import { shippedGuide } from "../content/read/shipped-guide.js";
import { WRONG_USE } from "./exit-codes.js";
import type { GuidePlace } from "./open-guide.js";
import { Stop } from "./terminal.js";

export interface GuideOptions {
  readonly guide?: readonly string[];
  readonly crosswalk?: string;
}

export const GUIDE_FORMATS = "a folder of YAML, a .jsonl or a .jsonl.gz file";
const IN_FILES = "GUIDE, else the guide that comes with this program";

/** Adds the options that say which guide to use. `reads` tells whether it may also be one in Neo4j. */
export function addGuideOptions(command: Command, reads: "files" | "files or Neo4j"): Command {
  const otherwise = reads === "files" ? IN_FILES : `the Neo4j at NEO4J_URI, else ${IN_FILES}`;
  const guide = new Option(
    "--guide <path>",
    `the guide: ${GUIDE_FORMATS}; repeat the option to combine several guides (default: ${otherwise})`,
  );
  return command
    .addOption(guide.argParser(append))
    .option(
      "--crosswalk <file>",
      "pairs of ids that mean the same: each pair becomes one node that both ids find, even if only one of them is in a guide; a .csv file with one pair per line or as the command crosswalk writes it, or a .yaml file with a list of [id, id]",
    );
}

/** The files that the options name, else the default. */
export function guideInFiles({ guide, crosswalk }: GuideOptions, config: Config): GuideFiles {
  return { guides: guide ?? [config.guide ?? shippedGuide()], crosswalk: crosswalk ?? null };
}

/** The files that the options name, else the default, which may be a guide in Neo4j. */
export function guidePlace(options: GuideOptions, config: Config): GuidePlace {
  if (options.guide !== undefined || config.neo4j === null) return guideInFiles(options, config);
  if (config.guide === null) return config.neo4j;
  throw new Stop(
    "GUIDE and NEO4J_URI each name a guide: unset one of them, or choose a file with --guide.",
    WRONG_USE,
  );
}

export function append(path: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, path];
}
