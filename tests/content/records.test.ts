import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";

import { loadGuide } from "../../src/content/read/load-guide.js";
import type { Citation, Guide } from "../../src/guide/guide.js";
import { EDGE_KINDS } from "../../src/guide/vocabulary.js";
import { describeData } from "../support/public-data.js";

/** What the shipped guide refers to outside itself: occupations that its citations name, addresses, and codes of other vocabularies. */
let guide: Guide;

beforeAll(async () => {
  guide = (await loadGuide("graph-seed")).guide!;
});

const citationsOf = (source: string): Citation[] =>
  [...guide.nodes, ...EDGE_KINDS.flatMap((kind) => [...guide.edges[kind]])]
    .flatMap(({ citations }) => citations)
    .filter((citation) => citation.source === source);

test("what a responsibility takes from an occupation's description stands beside our own sentence", () => {
  const leaning = [
    ...guide.nodes.filter(({ kind }) => kind === "RESPONSIBILITY"),
    ...guide.edges.HAS_RESPONSIBILITY,
  ]
    .map(({ citations }) => citations.map(({ source }) => source))
    .filter((sources) => sources.includes("esco-1-2-0") || sources.includes("onet-29-3"));
  expect(leaning.filter((sources) => !sources.includes("career-graph"))).toEqual([]);
  expect(leaning.length).toBeGreaterThanOrEqual(90);
});

describeData("esco-1.2.0", (folder) => {
  let occupations: ReadonlyMap<string, string>;

  beforeAll(async () => {
    occupations = new Map(
      (await rowsOf(join(folder, "occupations_en.csv"))).map(({ preferredLabel, conceptUri }) => [
        preferredLabel!.trim(),
        conceptUri!,
      ]),
    );
  });

  test("a citation names an occupation and has its address", () => {
    const cited = citationsOf("esco-1-2-0");
    expect(cited.length).toBeGreaterThan(60);
    expect(cited.filter(({ section, url }) => occupations.get(section ?? "") !== url)).toEqual([]);
  });
});

describeData("onet-29.3", (folder) => {
  test("a cited description is one of an occupation", async () => {
    const lines = (await readFile(join(folder, "Occupation Data.txt"), "utf8")).split("\r\n");
    const codes = new Set(lines.map((line) => line.split("\t")[0]!));
    const cited = citationsOf("onet-29-3").flatMap(({ section }) =>
      section?.startsWith("Occupation Data ") === true ? [section.slice("Occupation Data ".length)] : [],
    );
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter((code) => !codes.has(code))).toEqual([]);
  });
});

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  return parse<Record<string, string>>(await readFile(path, "utf8"), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
}
