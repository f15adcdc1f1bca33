import { pipeline } from "node:stream/promises";

import { crosswalkOf } from "../content/write/crosswalk-of.js";
import { replaceFile } from "../content/write/replace-file.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, isInFiles, readValidGuide } from "./open-guide.js";
import { readFromNeo4j } from "./read-from-neo4j.js";
import type { Terminal } from "./terminal.js";

export interface CrosswalkOptions {
  readonly guide: GuidePlace;
  /** Default: the crosswalk is printed. */
  readonly out?: string | undefined;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Prints or writes the ids that a guide's nodes have in other vocabularies, as CSV with the columns id, name, scheme, value and match. The file can be given as --crosswalk.",
    )
    .option("--out <file>", "the file to write (default: the crosswalk is printed)");
  addGuideOptions(command, "files or Neo4j").action(
    async (options: GuideOptions & Omit<CrosswalkOptions, "guide">) => {
      exitWith(await crosswalk({ ...options, guide: guidePlace(options, config) }, terminal));
    },
  );
};

/** Prints or writes the external ids of a guide. */
export async function crosswalk(
  { guide: place, out: file }: CrosswalkOptions,
  { out }: Terminal,
): Promise<number> {
  const text = crosswalkOf(await (isInFiles(place) ? readValidGuide(place) : readFromNeo4j(place)));
  if (file === undefined) {
    out(text.trimEnd());
    return DONE;
  }
  await replaceFile(file, (stream) => pipeline([text], stream));
  out(file);
  return DONE;
}
