import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "@jest/globals";

import { askSearch } from "../../../src/career/questions/ask-search.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { nameIn } from "../../../src/guide/name-in.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { copyWith, ESCO, importing, refusal, replacing } from "./importing.js";

const HEADER = "conceptType,conceptUri,preferredLabel,altLabels,status";
const uri = (pillar: string, number: number) =>
  `http://data.europa.eu/esco/${pillar}/0000000${number}-0000-4000-8000-000000000000`;

/** A classification with German and French names in which the biscuit baker is a cook and the chart reader a nurse. */
async function withLanguages(): Promise<string> {
  const cook = await copyWith(ESCO, "occupations_en.csv", replacing("biscuit baker", "cook"));
  const folder = await copyWith(cook, "occupations_en.csv", replacing("chart reader", "nurse"));
  const files = {
    "occupations_de.csv": [
      `Occupation,${uri("occupation", 4)},Koch,"Köchin\nKüchenchef",released`,
      `Occupation,${uri("occupation", 3)},Krankenpflegerin,,released`,
      `Occupation,${uri("occupation", 1)},,,released`,
    ],
    "occupations_fr.csv": [
      `Occupation,${uri("occupation", 4)},cuisinier,,released`,
      `Occupation,${uri("occupation", 3)},infirmière,infirmier,released`,
    ],
    "skills_de.csv": [`KnowledgeSkillCompetence,${uri("skill", 9)},kochen,,released`],
    "skills_fr.csv": [`KnowledgeSkillCompetence,${uri("skill", 9)},cuisiner,,released`],
  };
  for (const [file, rows] of Object.entries(files))
    await writeFile(join(folder, file), `${[HEADER, ...rows].join("\n")}\n`);
  return folder;
}

test("names in other languages are read, found and shown", async () => {
  const folder = await withLanguages();
  const { guide } = await importing((set) => importEsco(set, { languages: ["de", "fr"] }), folder);
  const cook = guide.nodes.find(({ name }) => name === "cook")!;
  expect(cook.translations).toEqual([
    { language: "de", name: "Koch" },
    { language: "de", name: "Köchin" },
    { language: "de", name: "Küchenchef" },
    { language: "fr", name: "cuisinier" },
  ]);
  expect(["de", "de-AT", "FR", "it", null].map((lang) => nameIn(cook, lang))).toEqual([
    "Koch",
    "Koch",
    "cuisinier",
    "cook",
    "cook",
  ]);
  const graph = memoryGraph(guide);
  const first = async (text: string) =>
    (await askSearch(graph, { text, kinds: null, first: 1 })).map(({ node, matched }) => [
      node.name,
      matched,
    ]);
  expect(await first("Koch")).toEqual([["cook", "Koch"]]);
  expect(await first("infirmiere")).toEqual([["nurse", "infirmière"]]);
  expect(await first("Krankenpfleger")).toEqual([["nurse", "Krankenpflegerin"]]);
  const { items } = await graph.roles({ text: "küchenchef" }, { first: 5, after: null });
  expect(items.map(({ name }) => name)).toEqual(["cook"]);
});

test("a language whose files are missing is refused", async () => {
  const [message] = await refusal((set) => importEsco(set, { languages: ["de"] }), ESCO);
  expect(message).toMatch(/it lacks "occupations_de\.csv", "skills_de\.csv"/);
});
