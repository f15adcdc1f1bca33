import { contentHash } from "../content/write/content-hash.js";
import { writeGuide } from "../content/write/write-guide.js";
import { DONE } from "./exit-codes.js";
import { type GuidePlace, isInFiles, readValidGuide } from "./open-guide.js";
import { readFromNeo4j } from "./read-from-neo4j.js";
import type { Terminal } from "./terminal.js";

export interface ExportOptions {
  readonly guide: GuidePlace;
  readonly format: "yaml" | "jsonl";
  readonly out: string;
}

/** Writes the guide as a folder of YAML or as one .jsonl or .jsonl.gz file, whole or not at all. */
export async function exportGuide(options: ExportOptions, { out }: Terminal): Promise<number> {
  const { guide: place } = options;
  const guide = await (isInFiles(place) ? readValidGuide(place) : readFromNeo4j(place));
  await writeGuide(guide, options);
  out(`${options.out}: ${guide.title} ${guide.version}, content ${contentHash(guide)}`);
  return DONE;
}
