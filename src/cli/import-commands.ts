import { type Command, InvalidArgumentError } from "commander";

import { FORMULA } from "../content/import/esco/derive-moves.js";
import type { ImportOptions } from "./import-data-set.js";
import { WRONG_USE } from "./exit-codes.js";
import { Stop, type Terminal } from "./terminal.js";

/** `import onet` and `import esco`. */
export function addDataSetImports(
  importing: Command,
  terminal: Terminal,
  done: (exitCode: number) => void,
): void {
  const dataSet = (name: string, description: string, argument: string): Command =>
    importing
      .command(name)
      .description(description)
      .argument("<folder>", argument)
      .requiredOption("--out <path>", "the .jsonl or .jsonl.gz file to write")
      .option("--report <file>", "where to tell each row that is rejected or repaired, by file and line")
      .option("--strict", "write nothing when a row had to be rejected or repaired")
      .option(
        "--release <release>",
        "the release that the data is of (default: what the folder's name says)",
      );

  dataSet(
    "onet",
    "the O*NET database: occupations, related occupations, rated skills and knowledge, technologies",
    "the unpacked folder of tab-separated files",
  ).action(async (folder: string, options: ImportOptions & { release?: string }) => {
    const { importOnet } = await import("../content/import/onet/import-onet.js");
    const { importDataSet } = await import("./import-data-set.js");
    done(await importDataSet((set) => importOnet(set, options.release), folder, options, terminal));
  });

  dataSet(
    "esco",
    "the ESCO classification in English: occupations, skills, their relations and groups",
    "the unpacked folder of CSV files",
  )
    .option(
      "--derive-moves <k>",
      `ESCO has no moves between occupations: derive transitions to the k whose essential skills are best covered: ${FORMULA}`,
      parseMoves,
    )
    .option(
      "--least-coverage <percent>",
      "derive only moves to occupations of whose essential skills at least so much is covered (default: 0)",
      parsePercent,
    )
    .action(async (folder: string, options: EscoCommandOptions) => {
      const { release = null, deriveMoves: moves = 0, leastCoverage = 0 } = options;
      if (options.leastCoverage !== undefined && moves === 0)
        throw new Stop("--least-coverage goes with --derive-moves.", WRONG_USE);
      const { importEsco } = await import("../content/import/esco/import-esco.js");
      const { importDataSet } = await import("./import-data-set.js");
      done(
        await importDataSet(
          (set) => importEsco(set, { release, moves, leastCoverage }),
          folder,
          options,
          terminal,
        ),
      );
    });
}

type EscoCommandOptions = ImportOptions & {
  readonly release?: string;
  readonly deriveMoves?: number;
  readonly leastCoverage?: number;
};

/** As a share. */
function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError("It must be a number from 0 to 100.");
  return percent / 100;
}

function parseMoves(text: string): number {
  const moves = Number(text);
  if (!/^\d+$/.test(text) || moves < 1 || moves > 99)
    throw new InvalidArgumentError("It must be a whole number from 1 to 99.");
  return moves;
}
