import { Option } from "commander";

import { contentHash } from "../content/write/content-hash.js";
import { writeGuide } from "../content/write/write-guide.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, isInFiles, readValidGuide } from "./open-guide.js";
import { readFromNeo4j } from "./read-from-neo4j.js";
import type { Terminal } from "./terminal.js";

export interface ExportOptions {
  readonly guide: GuidePlace;
  readonly format: "yaml" | "jsonl";
  readonly out: string;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description("Writes a guide to disk. Reading it again gives the same content hash.")
    .addOption(
      new Option("--format <format>", "yaml for a folder, jsonl for one file")
        .choices(["yaml", "jsonl"])
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--out <path>",
      "the folder for YAML, or the .jsonl or .jsonl.gz file; a guide written there before is replaced",
    );
  addGuideOptions(command, "files or Neo4j").action(
    async (options: GuideOptions & Omit<ExportOptions, "guide">) => {
      exitWith(await exportGuide({ ...options, guide: guidePlace(options, config) }, terminal));
    },
  );
};

/** Writes a guide as a folder of YAML or as one JSONL file, as a whole or not at all. */
export async function exportGuide(options: ExportOptions, { out }: Terminal): Promise<number> {
  const { guide: place } = options;
  const guide = await (isInFiles(place) ? readValidGuide(place) : readFromNeo4j(place));
  await writeGuide(guide, options);
  out(`${options.out}: ${guide.title} ${guide.version}, content ${contentHash(guide)}`);
  return DONE;
}
