import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "@jest/globals";

import { askSearch } from "../../../src/career/questions/ask-search.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import type { Guide, GuideNode } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { importing } from "../../content/import/importing.js";
import { describeData } from "../../support/public-data.js";

interface Word {
  readonly typed: string;
  readonly right: readonly string[];
}

/** What people type, and the codes or names of the roles any of which is right. */
async function wordsIn(file: string, separator: string): Promise<Word[]> {
  const [, ...lines] = (await readFile(file, "utf8")).trim().split(/\r?\n/);
  return lines.map((line) => {
    const [typed = "", right = ""] = line.split(",");
    return { typed, right: right.split(separator) };
  });
}

describeData("everyday-words", (folder) => {
  describe.each([
    [
      "onet",
      (): Promise<{ guide: Guide }> => importing(importOnet, join(folder, "../onet-29.3")),
      " ",
      ({ externalIds }: GuideNode) =>
        externalIds.flatMap(({ scheme, value }) => (scheme === "onet-soc" ? [value] : [])),
    ],
    [
      "esco",
      (): Promise<{ guide: Guide }> =>
        importing((set) => importEsco(set, { moves: 10 }), join(folder, "../esco-1.1.1")),
      ";",
      ({ name }: GuideNode) => [name],
    ],
  ])("%s", (set, read, separator, namesOf) => {
    let guide: Guide;
    beforeAll(async () => {
      ({ guide } = await read());
    }, 300_000);

    test("the first hit is right for 88 % of the words, one of three for 95 %", async () => {
      const graph = memoryGraph(guide);
      const words = await wordsIn(join(folder, `${set}.csv`), separator);
      const places = await Promise.all(
        words.map(async ({ typed, right }) => {
          const hits = await askSearch(graph, { text: typed, kinds: ["ROLE"], first: 3 });
          return hits.findIndex(({ node }) => namesOf(node).some((name) => right.includes(name)));
        }),
      );
      expect(words.length).toBeGreaterThanOrEqual(20);
      const share = (isGood: (place: number) => boolean) => places.filter(isGood).length / places.length;
      expect(share((place) => place === 0)).toBeGreaterThanOrEqual(0.88);
      expect(share((place) => place >= 0)).toBeGreaterThanOrEqual(0.95);
    }, 60_000);
  });
});
