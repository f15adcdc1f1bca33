import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";

import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import type { Guide } from "../../../src/career/guide.js";
import { contentHash } from "../../../src/content/content-hash.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { loadGuide } from "../../../src/content/load-guide.js";
import { writeGuide } from "../../../src/content/write-guide.js";
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
  }, 60_000);

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
    });
    expect(imported.lines).toHaveLength(4);
  });

  test("the guide says what the publisher counts", async () => {
    const { guide } = imported;
    expect(ofKind(guide, "ROLE")).toBe(1016);
    expect(ofKind(guide, "TECHNOLOGY")).toBe(8775);
    expect(ofKind(guide, "SKILL")).toBe(68);
    expect(guide.edges.LEADS_TO).toHaveLength(18460);
    expect(guide.edges.REQUIRES.filter(({ to }) => to.startsWith("technology:"))).toHaveLength(32681);
    const titles = guide.nodes.reduce((sum, { alternativeNames }) => sum + alternativeNames.length, 0);
    expect(titles).toBe(56560 - 3 - 2);
    await readsBack(guide);
  }, 60_000);

  test("from desk clerk to software developer it takes 3 steps on all tiers", async () => {
    const graph = memoryGraph(imported.guide, { contentHash: "" });
    const path = await graph.fewestSteps({
      from: "role:onet-43-4081-00",
      to: "role:onet-15-1252-00",
      avoid: [],
      maxSteps: null,
      kinds: null,
    });
    expect(path?.edges).toHaveLength(3);
  });
});

describeData("esco-1.1.1", (folder) => {
  let imported: Awaited<ReturnType<typeof importing>>;
  beforeAll(async () => {
    imported = await importing((set) => importEsco(set, { moves: 10 }), folder);
  }, 60_000);

  test("every row is accounted for, and the defects are found", () => {
    expect(counts(imported)).toEqual({
      "ISCOGroups_en.csv": [619, 619, 0, 0],
      "occupations_en.csv": [3007, 3007, 0, 0],
      "broaderRelationsOccPillar.csv": [3617, 0, 3616, 1],
      "skills_en.csv": [13896, 13896, 0, 0],
      "skillGroups_en.csv": [640, 640, 0, 0],
      "skillsHierarchy_en.csv": [647, 647, 0, 0],
      "broaderRelationsSkillPillar.csv": [20656, 13373, 7283, 0],
      "occupationSkillRelations.csv": [123855, 123788, 0, 67],
      "skillSkillRelations.csv": [5899, 191, 5707, 1],
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
    expect(guide.edges.IN_GROUP).toHaveLength(13896);
    expect(guide.edges.LEADS_TO.length).toBeGreaterThan(30_000);
    await readsBack(guide);
  }, 60_000);
});
