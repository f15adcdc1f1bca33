import type { Declare } from "./command.js";
import { DATA_SETS, type DataSetOptions } from "./data-sets.js";
import { importDataSet, type ImportOptions } from "./import-data-set.js";

export const declare: Declare = (command, { terminal, exitWith }) => {
  command.description("Makes a guide from a public data set. The same input gives the same bytes.");
  for (const { name, description, source, severalSources, options, importer } of DATA_SETS) {
    const dataSet = command
      .command(name)
      .summary(description)
      .description(`Imports ${description}.`)
      .argument(severalSources ? "<sources...>" : "<source>", source)
      .requiredOption("--out <file>", "the .jsonl or .jsonl.gz file to write")
      .option("--report <file>", "write a line for each row that is rejected or repaired, with file and line")
      .option("--strict", "write no guide if a row has to be rejected or repaired");
    for (const option of options) dataSet.addOption(option);
    dataSet.action(async (sources: string | string[], given: ImportOptions & DataSetOptions) => {
      exitWith(await importDataSet(await importer(given), [sources].flat(), given, terminal));
    });
  }
};
