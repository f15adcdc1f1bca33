import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Parser } from "n3";

import { FORMATS } from "../../../src/content/export/formats.js";
import { importCase } from "../../../src/content/import/foreign/import-case.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { randomGuide } from "../random-guide.js";
import { exported, readBack, textAt } from "./exported.js";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
/** A folder with graphml.xsd and gexf.xsd and what they include, which their publishers keep. */
const SCHEMAS = process.env["CAREER_GRAPH_SCHEMAS"] ?? "";

let guide: Guide;
beforeAll(async () => {
  guide = (await loadGuide("graph-seed")).guide!;
});

test.each(Object.keys(FORMATS))(
  "any guide is written as %s, twice as the same bytes",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(randomGuide, async (each) => {
        const text = await textAt((await exported(each, format)).path);
        expect(await textAt((await exported(each, format)).path)).toBe(text);
        if (format === "skos") new Parser().parse(text);
        if (format === "case" || format === "jsonld") JSON.parse(text);
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);

const canCheckSchemas =
  ["graphml", "gexf"].every((format) => existsSync(join(SCHEMAS, `${format}.xsd`))) && hasXmllint();
if (!canCheckSchemas)
  console.warn("SKIPPED: no xmllint, or no graphml.xsd and gexf.xsd in the folder CAREER_GRAPH_SCHEMAS.");

(canCheckSchemas ? test : test.skip).each(["graphml", "gexf"])(
  "%s is valid by its published schema, whatever the texts are",
  async (format) => {
    const guides = [guide, ...fc.sample(randomGuide, 20)];
    for (const each of guides) {
      const { path } = await exported(each, format);
      execFileSync("xmllint", ["--noout", "--schema", join(SCHEMAS, `${format}.xsd`), path], {
        stdio: "pipe",
      });
    }
  },
  60_000,
);

test("SKOS has a concept for each node, and links as ESCO has them; the rest is counted", async () => {
  const { path, remarks } = await exported(guide, "skos");
  const quads = new Parser().parse(await readFile(path, "utf8"));
  const count = (word: string): number => quads.filter(({ predicate }) => predicate.value === word).length;
  expect(count(`${SKOS}prefLabel`)).toBe(guide.nodes.length);
  expect(count(`${SKOS}broader`)).toBe(guide.edges.IN_GROUP.length + guide.edges.BROADER.length);
  const plain = guide.edges.REQUIRES.filter(({ to }) => !to.startsWith("choice:")).length;
  expect(
    count("http://data.europa.eu/esco/model#relatedEssentialSkill") +
      count("http://data.europa.eu/esco/model#relatedOptionalSkill"),
  ).toBe(plain);
  expect(remarks).toContain(
    `${guide.edges.REQUIRES.length - plain} REQUIRES: it leads to a choice, for which SKOS has no word`,
  );
  expect(remarks).toContain(`${guide.edges.LEADS_TO.length} LEADS_TO: SKOS has no word for it`);
});

test("CASE is read by our importer: each competency and each plain prerequisite", async () => {
  const { path } = await exported(guide, "case");
  const again = await readBack(importCase, path);
  const competencies = guide.nodes.filter(
    ({ kind }) => kind === "SKILL" || kind === "TECHNOLOGY" || kind === "SKILL_GROUP",
  );
  expect(again.nodes.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(competencies.filter(({ summary }) => summary !== null).map(({ name }) => name)),
  );
  expect(again.nodes).toHaveLength(competencies.length);
  const nameIn = ({ nodes }: Guide, id: string) =>
    nodes.find((node) => node.id === id)!.externalIds.find(({ scheme }) => scheme === "case-code")?.value ??
    id;
  expect(
    again.edges.BUILDS_ON.map(({ from, to }) => `${nameIn(again, from)} ${nameIn(again, to)}`).sort(),
  ).toEqual(
    guide.edges.BUILDS_ON.filter(({ to }) => !to.startsWith("choice:"))
      .map(({ from, to }) => `${from} ${to}`)
      .sort(),
  );
});

test("JSON-LD has every node with all its edges", async () => {
  const { path } = await exported(guide, "jsonld");
  const { "@graph": graph } = JSON.parse(await readFile(path, "utf8")) as {
    "@graph": Record<string, unknown>[];
  };
  expect(graph).toHaveLength(1 + guide.nodes.length + guide.choices.length);
  const role = graph.find(({ id }) => id === "role:backend-developer")!;
  expect(role["type"]).toContain("schema:Occupation");
  expect(role["requires"]).toHaveLength(
    guide.edges.REQUIRES.filter(({ from }) => from === "role:backend-developer").length,
  );
  // "experience" is the prefix of ids such as experience:senior.
  const years = guide.nodes.find(({ id }) => id === "role:backend-developer") as { experience: unknown };
  expect([role["term:experience"], role["experience"]]).toEqual([years.experience, undefined]);
});

test("a text that a spreadsheet would run is marked in CSV", async () => {
  const nodes = guide.nodes.map((node, i) => (i === 0 ? { ...node, name: "=cmd|' /C calc'!A0" } : node));
  const { path } = await exported({ ...guide, nodes }, "csv");
  expect(await readFile(join(path, "nodes.csv"), "utf8")).toContain(`"'=cmd|' /C calc'!A0"`);
});

function hasXmllint(): boolean {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
