import type { Translation } from "../../../guide/guide.js";
import type { Recognised } from "../recognise.js";
import type { Table } from "../table.js";
import { alternativeLabels, labelOf } from "./concept.js";
import type { Translations } from "./concept-rows.js";
import { readNewestRows } from "./newest-rows.js";

type LabelColumn = "conceptUri" | "preferredLabel" | "altLabels" | "modifiedDate";
type LabelTable = Table<LabelColumn>;

export interface LabelsOfLanguage {
  readonly language: string;
  readonly table: LabelTable;
}

/** The files with names of occupations and skills in further languages, as the publisher calls them. */
export function labelTables(languages: readonly string[]): LabelsOfLanguage[] {
  return languages.flatMap((language) =>
    ["occupations", "skills"].map((concepts) => ({
      language,
      table: {
        layouts: [[`${concepts}_${language}`]] as const,
        columns: ["conceptUri", "preferredLabel", "altLabels", "modifiedDate"] as const,
        mayLack: { modifiedDate: null },
      },
    })),
  );
}

/** The names in other languages by address of the concept, the preferred one of each language first. */
export async function readLabels(
  set: Recognised,
  tables: readonly LabelsOfLanguage[],
): Promise<Translations> {
  const translations = new Map<string, Translation[]>();
  for (const { language, table } of tables)
    for (const { row, rows } of await readNewestRows<LabelColumn>(set, table, "concept")) {
      const { line, cells } = row;
      const { conceptUri, preferredLabel, altLabels } = cells;
      const label = labelOf(preferredLabel, line, rows);
      if (label === "") {
        rows.leaveOut("the concept has no name in this language");
        continue;
      }
      const known = translations.get(conceptUri) ?? [];
      const names = [label, ...alternativeLabels(altLabels, label)];
      translations.set(conceptUri, [...known, ...names.map((name) => ({ language, name }))]);
    }
  return translations;
}
