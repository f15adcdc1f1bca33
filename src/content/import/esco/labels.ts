import type { Translation } from "../../../guide/guide.js";
import type { DataSet } from "../data-set.js";
import { readTable, type Table } from "../table.js";
import { alternativeLabels, labelOf } from "./concept.js";
import type { Translations } from "./concept-rows.js";

type LabelTable = Table<"conceptUri" | "preferredLabel" | "altLabels">;

export interface LabelsOfLanguage {
  readonly language: string;
  readonly table: LabelTable;
}

/** The files with names of occupations and skills in other languages than English, as the publisher calls them. */
export function labelTables(languages: readonly string[]): LabelsOfLanguage[] {
  return languages.flatMap((language) =>
    ["occupations", "skills"].map((concepts) => ({
      language,
      table: {
        file: `${concepts}_${language}.csv`,
        delimiter: "," as const,
        columns: ["conceptUri", "preferredLabel", "altLabels"] as const,
      },
    })),
  );
}

/** The names in other languages by address of the concept, the preferred one of each language first. */
export async function readLabels(set: DataSet, tables: readonly LabelsOfLanguage[]): Promise<Translations> {
  const translations = new Map<string, Translation[]>();
  for (const { language, table } of tables)
    await readTable(set, table, ({ line, cells: { conceptUri, preferredLabel, altLabels } }, rows) => {
      const label = labelOf(preferredLabel, line, rows);
      if (label === "") {
        rows.leaveOut("the concept has no name in this language");
        return;
      }
      const known = translations.get(conceptUri) ?? [];
      if (known.some((each) => each.language === language)) {
        rows.reject(line, "the concept is already named in this language", conceptUri);
        return;
      }
      const names = [label, ...alternativeLabels(altLabels, label)];
      translations.set(conceptUri, [...known, ...names.map((name) => ({ language, name }))]);
    });
  return translations;
}
