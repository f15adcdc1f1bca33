import { Option } from "commander";

import { FORMATS } from "../content/export/formats.js";
import { newRemarks, type Remarks } from "../content/export/format.js";
import { contentHash } from "../content/write/content-hash.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, isInFiles, readValidGuide } from "./open-guide.js";
import { readFromNeo4j } from "./read-from-neo4j.js";
import type { Terminal } from "./terminal.js";

const OWN_FORMATS = ["yaml", "jsonl"] as const;
type OwnFormat = (typeof OWN_FORMATS)[number];

export interface ExportOptions {
  readonly guide: GuidePlace;
  readonly format: string;
  readonly out: string;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Writes a guide to disk: as YAML or JSONL, which give the same content hash when they are read again, or for other programs. What a format cannot carry is printed.",
    )
    .addOption(
      new Option(
        "--format <format>",
        "yaml, a folder to edit; jsonl, one file; csv, a folder of tables for pandas, R, Gephi and neo4j-admin; graphml for networkx, igraph and yEd; gexf for Gephi; jsonld with all fields; skos as Turtle; case, a package of 1EdTech CASE; cypher, a script for cypher-shell",
      )
        .choices([...OWN_FORMATS, ...Object.keys(FORMATS)])
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--out <path>",
      "the folder for yaml and csv, else the file: .jsonl, .graphml, .gexf, .jsonld, .ttl, .json or .cypher, each with .gz behind it to compress it; what was written there before is replaced",
    );
  addGuideOptions(command, "files or Neo4j").action(
    async (options: GuideOptions & Omit<ExportOptions, "guide">) => {
      exitWith(await exportGuide({ ...options, guide: guidePlace(options, config) }, terminal));
    },
  );
};

/** Writes a guide as a folder or as one file, as a whole or not at all. */
export async function exportGuide(options: ExportOptions, { out, err }: Terminal): Promise<number> {
  const { guide: place, format, out: path } = options;
  const guide = await (isInFiles(place) ? readValidGuide(place) : readFromNeo4j(place));
  if (isOwn(format)) {
    const { writeGuide } = await import("../content/write/write-guide.js");
    await writeGuide(guide, { format, out: path });
  } else {
    const { writeExport } = await import("../content/export/write-export.js");
    const remarks = newRemarks();
    await writeExport(guide, await FORMATS[format]!(), format, path, { remarks, now: new Date() });
    sayRemarks(format, remarks, err);
  }
  out(`${path}: ${guide.title} ${guide.version}, content ${contentHash(guide)}`);
  return DONE;
}

function isOwn(format: string): format is OwnFormat {
  return (OWN_FORMATS as readonly string[]).includes(format);
}

function sayRemarks(format: string, remarks: Remarks, print: (line: string) => void): void {
  const counts = remarks.counts();
  if (counts.length > 0) print(`What ${format} cannot carry as it is:`);
  for (const { what, why, count } of counts) print(`  ${count} × ${what}: ${why}`);
}
