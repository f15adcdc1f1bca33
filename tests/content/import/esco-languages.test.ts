import { expect, test } from "@jest/globals";

import { askSearch } from "../../../src/career/questions/ask-search.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { nameIn } from "../../../src/guide/name-in.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { escoInLanguages } from "./esco-in-languages.js";
import { ESCO, importing, refusal } from "./importing.js";

test("names in other languages are read, found and shown", async () => {
  const folder = await escoInLanguages();
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
