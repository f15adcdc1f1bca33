import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";

import { loadGuide } from "../../src/content/read/load-guide.js";
import type { Citation, Guide, GuideNode } from "../../src/guide/guide.js";
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

const competencies = () => guide.nodes.filter(({ kind }) => kind === "SKILL" || kind === "TECHNOLOGY");
const credentials = () => guide.nodes.flatMap((node) => (node.kind === "CREDENTIAL" ? [node] : []));
const codesOf = (nodes: readonly GuideNode[], scheme: string) =>
  nodes.flatMap(({ id, externalIds }) =>
    externalIds.flatMap((code) => (code.scheme === scheme ? [{ id, ...code }] : [])),
  );

describe("addresses", () => {
  test("every technology has a resource, and each has an address once", () => {
    const technologies = guide.nodes.filter(({ kind }) => kind === "TECHNOLOGY");
    expect(technologies.filter(({ resources }) => resources.length === 0).map(({ id }) => id)).toEqual([]);
    for (const { id, resources } of guide.nodes) {
      const urls = resources.map(({ url }) => url);
      expect([id, urls]).toEqual([id, [...new Set(urls)]]);
    }
  });

  test("every certification has an issuer and a page", () => {
    const certifications = credentials().filter(({ credentialKind }) => credentialKind === "CERTIFICATION");
    expect(certifications.filter(({ issuer, url }) => issuer === null || url === null)).toEqual([]);
    expect(certifications.length).toBeGreaterThan(30);
  });

  test("all are of https, and none was checked later than the guide's version", () => {
    const month = guide.version.split(".").slice(0, 2).join("-");
    const pages = [...guide.nodes.flatMap(({ resources }) => resources), ...credentials()];
    for (const { url, checked } of pages) {
      if (url !== null) expect(url).toMatch(/^https:\/\//);
      if (checked !== null) expect([url, checked.slice(0, 7) <= month]).toEqual([url, true]);
    }
    expect(pages.filter(({ checked }) => checked !== null).length).toBeGreaterThan(150);
  });
});

describe("codes of competencies", () => {
  test("say how they match, and no two competencies are exactly the same concept", () => {
    for (const scheme of ["esco", "onet-element"]) {
      const codes = codesOf(competencies(), scheme);
      expect(codes.filter(({ match }) => match === null)).toEqual([]);
      const exact = codes.flatMap(({ match, value }) => (match === "EXACT" ? [value] : []));
      expect(exact).toEqual([...new Set(exact)]);
    }
  });

  test("are known for more than three quarters", () => {
    const known = new Set(codesOf(competencies(), "esco").map(({ id }) => id));
    expect(known.size / competencies().length).toBeGreaterThan(0.75);
  });
});

test("every role has an occupation of O*NET and one of ESCO, and says how each matches", () => {
  for (const scheme of ["onet-soc", "esco"]) {
    const without = rolesOf(guide).filter(
      ({ externalIds }) => !externalIds.some((each) => each.scheme === scheme && each.match !== null),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  }
  const unsaid = guide.nodes.flatMap(({ externalIds }) =>
    externalIds.filter(({ scheme, match }) => scheme !== "former-id" && match === null),
  );
  expect(unsaid).toEqual([]);
});

test("no two nodes mean exactly the same concept", () => {
  const exact = guide.nodes.flatMap(({ externalIds }) =>
    externalIds.filter(({ match }) => match === "EXACT").map(({ scheme, value }) => `${scheme} ${value}`),
  );
  expect(exact.filter((each, i) => exact.indexOf(each) !== i)).toEqual([]);
  expect(exact.length).toBeGreaterThan(30);
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

  test("every code of a role is an occupation, and every one of a competency a skill", async () => {
    const skills = new Set(
      (await rowsOf(join(folder, "skills_en.csv"))).map(({ conceptUri }) => conceptUri!),
    );
    const known = new Set(occupations.values());
    const roles = guide.nodes.filter(({ kind }) => kind === "ROLE");
    expect(codesOf(roles, "esco").filter(({ value }) => !known.has(value))).toEqual([]);
    expect(codesOf(competencies(), "esco").filter(({ value }) => !skills.has(value))).toEqual([]);
  });

  test("a citation names an occupation and has its address", () => {
    const cited = citationsOf("esco-1-2-0");
    expect(cited.length).toBeGreaterThan(60);
    expect(cited.filter(({ section, url }) => occupations.get(section ?? "") !== url)).toEqual([]);
  });

  test("an external id of a role is the address of an occupation", () => {
    const addresses = new Set(occupations.values());
    expect(idsIn("esco").filter((address) => !addresses.has(address))).toEqual([]);
  });
});

describeData("onet-29.3", (folder) => {
  test("every code of a competency is an element of the content model", async () => {
    const lines = (await readFile(join(folder, "Content Model Reference.txt"), "utf8")).split("\r\n");
    const elements = new Set(lines.map((line) => line.split("\t")[0]!));
    const codes = codesOf(competencies(), "onet-element");
    expect(codes.length).toBeGreaterThan(25);
    expect(codes.filter(({ value }) => !elements.has(value))).toEqual([]);
  });

  test("a cited description is one of an occupation", async () => {
    const lines = (await readFile(join(folder, "Occupation Data.txt"), "utf8")).split("\r\n");
    const codes = new Set(lines.map((line) => line.split("\t")[0]!));
    const cited = citationsOf("onet-29-3").flatMap(({ section }) =>
      section?.startsWith("Occupation Data ") === true ? [section.slice("Occupation Data ".length)] : [],
    );
    expect(cited.length).toBeGreaterThan(30);
    expect([...cited, ...idsIn("onet-soc")].filter((code) => !codes.has(code))).toEqual([]);
  });
});

function rolesOf({ nodes }: Guide): GuideNode[] {
  return nodes.filter(({ kind }) => kind === "ROLE");
}

function idsIn(vocabulary: string): string[] {
  return rolesOf(guide).flatMap(({ externalIds }) =>
    externalIds.filter(({ scheme }) => scheme === vocabulary).map(({ value }) => value),
  );
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  return parse<Record<string, string>>(await readFile(path, "utf8"), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
}
