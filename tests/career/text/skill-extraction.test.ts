import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";

import type { CareerGraph } from "../../../src/career/graph.js";
import { askCompetenciesIn } from "../../../src/career/questions/ask-text.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { importing } from "../../content/import/importing.js";
import { describeData } from "../../support/public-data.js";
import { SENTENCES } from "./sentences.js";

describeData("esco-1.1.1", (esco) => {
  let graph: CareerGraph;
  beforeAll(async () => {
    const { guide } = await importing((set) => importEsco(set, { moves: 0 }), esco);
    graph = memoryGraph(guide);
  }, 300_000);

  const namesIn = async (text: string, first: number) =>
    (await askCompetenciesIn(graph, { text, first })).map(({ competency }) => competency.name);

  test.each(SENTENCES)("$text", async ({ text, found, missed }) => {
    const names = await namesIn(text, 5);
    expect(names).toEqual(expect.arrayContaining([...found]));
    // What is not found is told as well: whoever improves it moves it to `found`.
    for (const name of missed) expect(names).not.toContain(name);
  });

  describeData("skill-extraction", (folder) => {
    // A sentence counts about 1.5 points: a change of one or two must not fail.
    test.each([
      ["tech", 70],
      ["house", 55],
    ])("RP@5 on the validation set %s is at least %d", async (set, least) => {
      const sentences = labelled(join(folder, `${set}_validation_annotations.csv`));
      let sum = 0;
      for (const [sentence, right] of sentences) {
        const names = await namesIn(sentence, 5);
        sum += names.filter((name) => right.has(name)).length / Math.min(5, right.size);
      }
      expect((100 * sum) / sentences.size).toBeGreaterThanOrEqual(least);
    });
  });
});

/** The sentences that have a label in ESCO, each with all of them. */
function labelled(file: string): Map<string, Set<string>> {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  const sentences = new Map<string, Set<string>>();
  for (const { sentence = "", label = "" } of rows) {
    if (["", "LABEL NOT PRESENT", "UNDERSPECIFIED"].includes(label)) continue;
    sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(label));
  }
  return sentences;
}
