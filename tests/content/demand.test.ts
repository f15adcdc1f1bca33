import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { combineGuides } from "../../src/content/combine/combine-guides.js";
import { diffGuides } from "../../src/content/combine/diff-guides.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { writeGuide } from "../../src/content/write/write-guide.js";
import { careerGraph } from "../support/command.js";
import { folderOf, problemsOf, SOUND, soundBut, temporaryFolder } from "./folder.js";

const REQUIRES_GIT = "requires: [technology:git, choice:language]";
const WITH_DEMAND = {
  ...SOUND,
  "roles.yaml": SOUND["roles.yaml"].replace(
    REQUIRES_GIT,
    "requires: [{ id: technology:git, demand: IN_DEMAND }, choice:language]",
  ),
  "competencies.yaml": SOUND["competencies.yaml"].replace(
    "options: [technology:java, technology:python]",
    "options: [{ id: technology:java, demand: HOT }, technology:python]",
  ),
};

async function guideOf(files: Readonly<Record<string, string>>) {
  const { guide, problems } = await loadGuide(await folderOf(files));
  expect(problems).toEqual([]);
  return guide!;
}

test("requirements and options have the demand that the text states, else null", async () => {
  const { REQUIRES, OPTION } = (await guideOf(WITH_DEMAND)).edges;
  expect(REQUIRES.map(({ to, demand }) => [to, demand])).toEqual([
    ["choice:language", null],
    ["technology:git", "IN_DEMAND"],
    ["skill:design", null],
  ]);
  expect(OPTION.map(({ to, demand }) => [to, demand])).toEqual([
    ["technology:java", "HOT"],
    ["technology:python", null],
  ]);
});

test("YAML and JSONL write it, and only where there is one", async () => {
  const guide = await guideOf(WITH_DEMAND);
  const folder = await temporaryFolder();
  await writeGuide(guide, { format: "yaml", out: join(folder, "guide") });
  await writeGuide(guide, { format: "jsonl", out: join(folder, "guide.jsonl") });
  expect(await readFile(join(folder, "guide", "roles.yaml"), "utf8")).toContain(
    "- { id: technology:git, demand: IN_DEMAND }\n",
  );
  const lines = (await readFile(join(folder, "guide.jsonl"), "utf8")).split("\n");
  expect(lines.filter((line) => line.includes("demand"))).toEqual([
    '{"type":"REQUIRES","from":"role:junior","to":"technology:git","importance":"ESSENTIAL","demand":"IN_DEMAND","cite":"ours"}',
    '{"type":"OPTION","from":"choice:language","to":"technology:java","demand":"HOT","cite":"ours"}',
  ]);
});

test("another word is refused", async () => {
  const files = soundBut("roles.yaml", REQUIRES_GIT, "requires: [{ id: technology:git, demand: HOTT }]");
  expect(await problemsOf(files)).toContain(
    'roles.yaml:6: role:junior REQUIRES technology:git: "demand" should be one of HOT, IN_DEMAND, not "HOTT". Did you mean "HOT"?',
  );
});

test("a diff names it, and a combination keeps what the first guide says and fills in the rest", async () => {
  const [without, withDemand] = [await guideOf(SOUND), await guideOf(WITH_DEMAND)];
  const { edges } = diffGuides(without, withDemand);
  expect(edges.REQUIRES.changed).toMatchObject([{ edge: { to: "technology:git" }, fields: ["demand"] }]);
  expect(edges.OPTION.changed).toMatchObject([{ edge: { to: "technology:java" }, fields: ["demand"] }]);
  for (const guides of [
    [without, withDemand],
    [withDemand, without],
  ])
    expect(combineGuides(guides).guide.edges.REQUIRES).toEqual(withDemand.edges.REQUIRES);
});

test("GraphQL answers the demand of a requirement", async () => {
  const query = '{ role(id: "role:junior") { requirements { options { id } demand } } }';
  const { out } = await careerGraph(["query", "--guide", await folderOf(WITH_DEMAND), query]);
  expect(JSON.parse(out)).toEqual({
    data: {
      role: {
        requirements: [
          { options: [{ id: "technology:java" }, { id: "technology:python" }], demand: null },
          { options: [{ id: "technology:git" }], demand: "IN_DEMAND" },
        ],
      },
    },
  });
});
