import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { copyWith, ESCO, replacing } from "./importing.js";

const HEADER = "conceptType,conceptUri,preferredLabel,altLabels,status";
const uri = (pillar: string, number: number) =>
  `http://data.europa.eu/esco/${pillar}/0000000${number}-0000-4000-8000-000000000000`;

/**
 * A classification with German and French names in which the biscuit baker is a cook and the chart reader a nurse. The river pilot has a
 * German name and the harbour pilot, from whom people move there, has none.
 */
export async function escoInLanguages(): Promise<string> {
  const cook = await copyWith(ESCO, "occupations_en.csv", replacing("biscuit baker", "cook"));
  const folder = await copyWith(cook, "occupations_en.csv", replacing("chart reader", "nurse"));
  const files = {
    "occupations_de.csv": [
      `Occupation,${uri("occupation", 4)},Koch,"Köchin\nKüchenchef",released`,
      `Occupation,${uri("occupation", 3)},Krankenpflegerin,,released`,
      `Occupation,${uri("occupation", 2)},Flusslotse,,released`,
      `Occupation,${uri("occupation", 1)},,,released`,
    ],
    "occupations_fr.csv": [
      `Occupation,${uri("occupation", 4)},cuisinier,,released`,
      `Occupation,${uri("occupation", 3)},infirmière,infirmier,released`,
    ],
    "skills_de.csv": [
      `KnowledgeSkillCompetence,${uri("skill", 9)},kochen,,released`,
      `KnowledgeSkillCompetence,${uri("skill", 5)},Wache halten,,released`,
    ],
    "skills_fr.csv": [`KnowledgeSkillCompetence,${uri("skill", 9)},cuisiner,,released`],
  };
  for (const [file, rows] of Object.entries(files))
    await writeFile(join(folder, file), `${[HEADER, ...rows].join("\n")}\n`);
  return folder;
}
