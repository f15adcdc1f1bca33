import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";

import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import type { Guide } from "../../../src/guide/guide.js";
import { askSkillGap } from "../../../src/career/questions/ask-skill-gap.js";
import { combineGuides } from "../../../src/content/combine/combine-guides.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { writeGuide } from "../../../src/content/write/write-guide.js";
import { describeData } from "../../support/public-data.js";
import { importing } from "./importing.js";

type Counts = Record<string, [read: number, used: number, leftOut: number, rejected: number]>;

function counts({ report }: Awaited<ReturnType<typeof importing>>): Counts {
  return Object.fromEntries(
    report.tables.map(({ file, read, used, leftOut, rejected }) => [file, [read, used, leftOut, rejected]]),
  );
}

const ofKind = ({ nodes }: Guide, kind: string): number => nodes.filter((node) => node.kind === kind).length;

/** Written, read again and validated. */
async function readsBack(guide: Guide): Promise<void> {
  const out = join(await mkdtemp(join(tmpdir(), "import-")), "guide.jsonl.gz");
  await writeGuide(guide, { format: "jsonl", out });
  const { guide: again, problems } = await loadGuide(out);
  expect(problems).toEqual([]);
  expect(contentHash(again!)).toBe(contentHash(guide));
}

describeData("onet-29.3", (folder) => {
  let imported: Awaited<ReturnType<typeof importing>>;
  beforeAll(async () => {
    imported = await importing((set) => importOnet(set), folder);
  }, 300_000);

  test("every row is accounted for", () => {
    expect(counts(imported)).toEqual({
      "Content Model Reference.txt": [627, 627, 0, 0],
      "Occupation Data.txt": [1016, 1016, 0, 0],
      "Job Zones.txt": [923, 923, 0, 0],
      "Alternate Titles.txt": [56560, 56555, 3, 2],
      "Skills.txt": [61530, 54808, 6722, 0],
      "Knowledge.txt": [58014, 45083, 12931, 0],
      "Technology Skills.txt": [32681, 32681, 0, 0],
      "Related Occupations.txt": [18460, 18460, 0, 0],
      // Of four scales two are read: education and related work experience. Suppressed rows are left out.
      "Education, Training, and Experience.txt": [36209, 19348, 16861, 0],
      "Education, Training, and Experience Categories.txt": [41, 12, 29, 0],
      "Job Zone Reference.txt": [5, 5, 0, 0],
    });
    expect(imported.lines).toHaveLength(4);
  });

  test("the guide says what the publisher counts", async () => {
    const { guide } = imported;
    expect(ofKind(guide, "ROLE")).toBe(1016);
    expect(ofKind(guide, "TECHNOLOGY")).toBe(8775);
    expect(ofKind(guide, "SKILL")).toBe(68);
    expect(guide.edges.LEADS_TO).toHaveLength(18460);
    // Each row is a requirement, or an option of the choice that its occupation requires.
    const perChoice = new Map<string, number>();
    for (const { from } of guide.edges.OPTION) perChoice.set(from, (perChoice.get(from) ?? 0) + 1);
    const technologies = guide.edges.REQUIRES.filter(({ to }) => !to.startsWith("skill:"));
    expect(technologies.reduce((sum, { to }) => sum + (perChoice.get(to) ?? 1), 0)).toBe(32681);
    expect(technologies.filter(({ to }) => perChoice.has(to))).toHaveLength(236);
    expect(guide.choices).toHaveLength(137);
    const titles = guide.nodes.reduce((sum, { alternativeNames }) => sum + alternativeNames.length, 0);
    expect(titles).toBe(56560 - 3 - 2);
    await readsBack(guide);
  }, 300_000);

  test("a software developer needs one technology of each commodity in demand, not all 31", () => {
    const { guide } = imported;
    const essential = guide.edges.REQUIRES.filter(
      ({ from, importance }) => from === "role:onet-15-1252-00" && importance === "ESSENTIAL",
    );
    const choices = essential.filter(({ to }) => to.startsWith("choice:"));
    expect([essential.length, choices.length]).toEqual([12, 6]);
    const names = choices.map(({ to }) => guide.choices.find(({ id }) => id === to)?.name);
    expect(names).toContain(
      "Object or component oriented development software: one of C++, C#, Oracle Java, Python or TypeScript",
    );
    const options = choices.flatMap(({ to }) => guide.edges.OPTION.filter(({ from }) => from === to));
    expect(essential.length - choices.length + options.length).toBe(31);
    expect(new Set(options.map(({ demand }) => demand))).toEqual(new Set(["IN_DEMAND"]));
  });

  test("levels are called by the publisher's names of Job Zones", () => {
    expect(imported.guide.levels.map(({ number, name }) => [number, name])).toEqual([
      [1, "Job Zone One: Little or No Preparation Needed"],
      [2, "Job Zone Two: Some Preparation Needed"],
      [3, "Job Zone Three: Medium Preparation Needed"],
      [4, "Job Zone Four: Considerable Preparation Needed"],
      [5, "Job Zone Five: Extensive Preparation Needed"],
    ]);
    expect(imported.report.absences).toEqual([]);
  });

  test("from desk clerk to software developer it takes 3 steps on all tiers", async () => {
    const graph = memoryGraph(imported.guide);
    const path = await graph.fewestSteps({
      from: "role:onet-43-4081-00",
      to: "role:onet-15-1252-00",
      avoid: [],
      maxSteps: null,
      kinds: null,
    });
    expect(path?.edges).toHaveLength(3);
  });

  test("a gap tells the levels to raise: LV / 7 of the publisher's ratings", async () => {
    const graph = memoryGraph(imported.guide);
    const ends = { from: "role:onet-43-4081-00", to: "role:onet-15-1211-00", have: [] };
    const { raised } = await askSkillGap(graph, ends);
    expect(raised).toContainEqual(
      expect.objectContaining({
        competency: expect.objectContaining({ name: "Speaking" }),
        fromLevel: Math.round((3 / 7) * 10_000) / 10_000,
        toLevel: Math.round((4 / 7) * 10_000) / 10_000,
      }),
    );
  });
});

describeData("esco-1.1.1", (folder) => {
  let imported: Awaited<ReturnType<typeof importing>>;
  beforeAll(async () => {
    imported = await importing((set) => importEsco(set, { moves: 10 }), folder);
  }, 300_000);

  test("every row is accounted for, and the defects are found", () => {
    expect(counts(imported)).toEqual({
      "ISCOGroups_en.csv": [619, 619, 0, 0],
      "occupations_en.csv": [3007, 3007, 0, 0],
      "broaderRelationsOccPillar.csv": [3617, 3616, 0, 1],
      "skills_en.csv": [13896, 13896, 0, 0],
      "skillGroups_en.csv": [640, 640, 0, 0],
      "skillsHierarchy_en.csv": [647, 647, 0, 0],
      "broaderRelationsSkillPillar.csv": [20656, 20581, 75, 0],
      "occupationSkillRelations.csv": [123855, 123788, 0, 67],
      "skillSkillRelations.csv": [5899, 5898, 0, 1],
    });
    expect(Object.fromEntries(imported.report.totals)).toMatchObject({
      "rejected: the occupation is not in occupations_en.csv": 68,
      "rejected: the skill is related to itself": 1,
      "repaired: empty cells at the end were missing": 189,
      "repaired: the reuse level is missing or unknown, so none is kept": 5,
      "repaired: the skill type is missing or unknown, so it is taken for a skill": 6,
    });
  });

  test("the guide says what the publisher counts", async () => {
    const { guide } = imported;
    expect(ofKind(guide, "ROLE")).toBe(3007);
    expect(ofKind(guide, "SKILL")).toBe(13896);
    expect(guide.edges.REQUIRES).toHaveLength(123855 - 67);
    expect(ofKind(guide, "ROLE_GROUP")).toBe(619);
    expect(ofKind(guide, "SKILL_GROUP")).toBe(647);
    expect(guide.edges.IN_GROUP).toHaveLength(13896 + 3007);
    expect(guide.edges.BROADER).toHaveLength(609 + 1247 + 643 + 6565);
    expect(guide.edges.BUILDS_ON.length + guide.edges.BENEFITS_FROM.length).toBe(5899 - 1);
    expect(guide.edges.LEADS_TO).toHaveLength(17_395);
    await readsBack(guide);
  }, 300_000);

  describeData("onet-29.3", (onet) => {
    test("our seed, O*NET and ESCO answer one query together", async () => {
      const guides = [
        (await loadGuide("graph-seed")).guide!,
        (await importing((set) => importOnet(set), onet)).guide,
        imported.guide,
      ];
      const developer = "role:esco-f2b15a0e-e65a-438a-affb-29b9d50b77d1";
      const { guide, problems } = combineGuides(guides, [
        ["role:backend-developer", "role:onet-15-1252-00"],
        ["role:backend-developer", developer],
      ]);
      expect(problems).toEqual([]);
      const graph = memoryGraph(guide);
      expect(await graph.nodes([developer])).toMatchObject([{ id: "role:backend-developer" }]);
      const path = async (from: string, to: string) =>
        (await graph.fewestSteps({ from, to, avoid: [], maxSteps: null, kinds: null }))?.roles;
      expect(await path("role:onet-43-4081-00", "role:solution-architect")).toEqual([
        "role:onet-43-4081-00",
        "role:onet-43-9061-00",
        "role:onet-15-1299-03",
        "role:backend-developer",
        "role:solution-architect",
      ]);
      expect(
        await path("role:onet-43-4081-00", "role:esco-2ed56c3f-61d6-4f7e-9ef8-8849eb102e4c"),
      ).toHaveLength(5);
    }, 300_000);
  });
});
