import { contentHash } from "../content/content-hash.js";
import { CannotWrite, writeGuide } from "../content/write-guide.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { readValidGuide } from "./open-guide.js";
import { Stop, type Terminal } from "./terminal.js";

export interface ExportOptions {
  readonly guide: string;
  readonly format: "yaml" | "jsonl";
  readonly out: string;
}

/** Writes the guide as a folder of YAML or as one .jsonl or .jsonl.gz file, whole or not at all. */
export async function exportGuide(options: ExportOptions, { out }: Terminal): Promise<number> {
  const guide = await readValidGuide(options.guide);
  try {
    await writeGuide(guide, options);
  } catch (error) {
    if (error instanceof CannotWrite) throw new Stop(error.message, PROBLEMS);
    throw error;
  }
  out(`${options.out}: ${guide.title} ${guide.version}, content ${contentHash(guide)}`);
  return DONE;
}
