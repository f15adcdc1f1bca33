import { describe, expect, test } from "@jest/globals";

import { contentHash } from "../../../src/content/write/content-hash.js";
import { draw } from "../../support/draw.js";
import { deriveMoves } from "../../../src/content/import/esco/derive-moves.js";
import { leastSimilarity } from "../../../src/content/import/esco/least-similarity.js";
import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import type { Role } from "../../../src/guide/guide.js";
import { indexGuide } from "../../../src/guide/guide-index.js";
import { validate } from "../../../src/content/validate.js";
import { copyWith, ESCO, importing, refusal, replacing } from "./importing.js";

const read = (folder = ESCO, moves = 0) => importing((set) => importEsco(set, { moves }), folder);
const role = (n: number) => `role:esco-0000000${n}-0000-4000-8000-000000000000`;
const skill = (n: number) => `skill:esco-0000000${n}-0000-4000-8000-000000000000`;
const isco = (code: string) => `role-group:isco-08-${code}`;
const uri = (pillar: string, n: number) =>
  `http://data.europa.eu/esco/${pillar}/0000000${n}-0000-4000-8000-000000000000`;
const pairs = (edges: readonly { from: string; to: string }[]) => edges.map(({ from, to }) => [from, to]);
const group = (n: number) => `skill-group:esco-0000000${n}-0000-4000-9000-000000000000`;
const nodeOf = async (id: string) => (await read()).guide.nodes.find((node) => node.id === id);

describe("the fixture in the publisher's layout", () => {
  test("is a valid guide that names its source", async () => {
    const { guide } = await read(ESCO, 2);
    expect(validate(guide, () => ({ file: "", line: null }))).toEqual([]);
    expect(guide).toMatchObject({ title: "ESCO", version: "1.0" });
    expect(guide.sources.map(({ id, origin, attribution }) => [id, origin, attribution])).toEqual([
      ["esco", "IMPORT", "This service uses the ESCO classification of the European Commission."],
      ["esco-derived-moves", "DERIVED", null],
    ]);
  });

  test("makes an occupation a role, cited by its ISCO group", async () => {
    expect(await nodeOf(role(1))).toEqual({
      id: role(1),
      kind: "ROLE",
      name: "harbour pilot",
      summary: 'Guides ships, and says "slow".\n\nSecond paragraph.',
      alternativeNames: ["ship guide"],
      translations: [],
      citations: [{ origin: "IMPORT", source: "esco", section: "ISCO-08 3152 Pilots of the sea", url: null }],
      externalIds: [
        {
          scheme: "esco",
          value: "http://data.europa.eu/esco/occupation/00000001-0000-4000-8000-000000000000",
          match: "EXACT",
        },
        { scheme: "esco-code", value: "3152.1", match: "EXACT" },
        { scheme: "isco-08", value: "3152", match: "BROAD" },
      ],
      resources: [],
      level: null,
      experience: null,
      education: null,
    });
  });

  test("tells knowledge, skill, language and transversal skill apart in the citation", async () => {
    const { guide } = await read();
    const skills = guide.nodes.filter(({ kind }) => kind === "SKILL");
    expect(skills.map(({ name, citations }) => [name, citations[0]?.section])).toEqual([
      ["steer ships", "skill, sector-specific"],
      ["tides", "knowledge, cross-sector"],
      ["work in teams", "transversal"],
      ["Norse", "language, cross-sector"],
      ["keep watch", "skill"],
      ["bake biscuit", "skill, occupation-specific"],
      ["buoys", "knowledge, sector-specific"],
    ]);
  });

  test("puts a skill into the least group above it, or into that of the skill above it", async () => {
    const { guide } = await read();
    expect(pairs(guide.edges.IN_GROUP).filter(([from]) => from!.startsWith("skill:"))).toEqual([
      [skill(1), group(1)],
      [skill(2), "skill-group:esco-isced-f-1041"],
      [skill(5), group(2)],
      [skill(7), "skill-group:esco-isced-f-1041"],
    ]);
  });

  test("puts an occupation into its ISCO group, and narrower things below broader ones", async () => {
    const { guide } = await read();
    expect(pairs(guide.edges.IN_GROUP).filter(([from]) => from!.startsWith("role:"))).toEqual([
      [role(1), isco("3152")],
      [role(2), isco("3152")],
      [role(3), isco("3152")],
      [role(4), isco("7512")],
    ]);
    expect(pairs(guide.edges.BROADER)).toEqual([
      [isco("3152"), isco("3")],
      [role(2), role(1)],
      ["skill-group:esco-isced-f-1041", "skill-group:esco-isced-f-104"],
      [skill(7), skill(2)],
    ]);
    expect(await nodeOf(isco("3"))).toEqual({
      id: isco("3"),
      kind: "ROLE_GROUP",
      name: "Technicians of the sea",
      summary: "Sea.\nTwo lines.",
      alternativeNames: [],
      translations: [],
      citations: [{ origin: "IMPORT", source: "esco", section: "ISCO-08 groups", url: null }],
      externalIds: [
        { scheme: "esco", value: "http://data.europa.eu/esco/isco/C3", match: "EXACT" },
        { scheme: "isco-08", value: "3", match: "EXACT" },
      ],
      resources: [],
    });
  });

  test("leaves out what is repeated; rejects what would make something broader than itself, and an ISCO group that is not the occupation's", async () => {
    const folder = await copyWith(ESCO, "broaderRelationsOccPillar.csv", (bytes) =>
      [
        bytes.toString().trimEnd(),
        `Occupation,${uri("occupation", 1)},Occupation,${uri("occupation", 2)}`,
        `Occupation,${uri("occupation", 2)},Occupation,${uri("occupation", 1)}`,
        `Occupation,${uri("occupation", 4)},ISCOGroup,http://data.europa.eu/esco/isco/C3152`,
        `ISCOGroup,http://data.europa.eu/esco/isco/C9,ISCOGroup,http://data.europa.eu/esco/isco/C3`,
        "",
      ].join("\n"),
    );
    const { guide, lines } = await read(folder);
    expect(lines.filter((line) => line.startsWith("broaderRelationsOcc")).slice(1)).toEqual([
      `broaderRelationsOccPillar.csv:6: rejected: the broader relation would close a cycle (${role(1)} in ${role(2)}).`,
      "broaderRelationsOccPillar.csv:8: rejected: the ISCO group is not that of the occupation in occupations_en.csv (http://data.europa.eu/esco/isco/C3152).",
      "broaderRelationsOccPillar.csv:9: rejected: the ISCO group is not in ISCOGroups_en.csv (http://data.europa.eu/esco/isco/C9).",
    ]);
    expect(validate(guide, () => ({ file: "", line: null }))).toEqual([]);
  });

  test("makes essential and optional relations requirements; between skills, prerequisites and what helps", async () => {
    const { guide } = await read();
    expect(guide.edges.REQUIRES).toHaveLength(11);
    expect(guide.edges.REQUIRES.filter(({ importance }) => importance === "OPTIONAL")).toMatchObject([
      { from: role(1), to: skill(4), weight: null, level: null },
    ]);
    expect(guide.edges.BUILDS_ON.map(({ from, to }) => [from, to])).toEqual([
      [skill(1), skill(2)],
      [skill(2), skill(7)],
    ]);
    expect(pairs(guide.edges.BENEFITS_FROM)).toEqual([[skill(5), skill(4)]]);
    expect(guide.edges.LEADS_TO).toEqual([]);
  });

  test("reports each rejected or repaired row, and accounts for every row", async () => {
    const { lines, report } = await read();
    expect(lines).toEqual([
      "occupations_en.csv:9: repaired: the preferred label had superfluous spaces (river pilot).",
      "broaderRelationsOccPillar.csv:5: rejected: the occupation is not in occupations_en.csv (http://data.europa.eu/esco/occupation/00000099-0000-4000-8000-000000000000).",
      "skills_en.csv:11: repaired: the skill type is missing or unknown, so it is taken for a skill ().",
      "skills_en.csv:11: repaired: the reuse level is missing or unknown, so none is kept ().",
      "skillsHierarchy_en.csv:2: repaired: empty cells at the end were missing.",
      "skillsHierarchy_en.csv:5: repaired: empty cells at the end were missing.",
      "skillsHierarchy_en.csv:5: repaired: the group is not in skillGroups_en.csv, so it is taken from here (watching).",
      "skillGroups_en.csv:2: repaired: the name is that of another, so it got a mark (transport services (K10)).",
      "skillGroups_en.csv:4: repaired: the name is that of another, so it got a mark (transport services (1041)).",
      "broaderRelationsSkillPillar.csv:8: rejected: the skill or group is not known (http://data.europa.eu/esco/skill/00000009-0000-4000-9000-000000000000).",
      "occupationSkillRelations.csv:13: rejected: the occupation is not in occupations_en.csv (http://data.europa.eu/esco/occupation/00000099-0000-4000-8000-000000000000).",
      `skillSkillRelations.csv:4: rejected: the prerequisite would close a cycle (${skill(7)} on ${skill(1)}).`,
      "skillSkillRelations.csv:5: rejected: the skill is related to itself (http://data.europa.eu/esco/skill/00000005-0000-4000-8000-000000000000).",
    ]);
    expect(
      report.tables.map(({ file, read, used, leftOut, rejected }) => [file, read, used, leftOut, rejected]),
    ).toEqual([
      ["ISCOGroups_en.csv", 3, 3, 0, 0],
      ["occupations_en.csv", 4, 4, 0, 0],
      ["broaderRelationsOccPillar.csv", 4, 3, 0, 1],
      ["skills_en.csv", 7, 7, 0, 0],
      ["skillGroups_en.csv", 3, 3, 0, 0],
      ["skillsHierarchy_en.csv", 3, 3, 0, 0],
      ["broaderRelationsSkillPillar.csv", 7, 5, 1, 1],
      ["occupationSkillRelations.csv", 12, 11, 0, 1],
      ["skillSkillRelations.csv", 5, 3, 0, 2],
    ]);
  });

  test("gives the same bytes for the same input", async () => {
    expect(contentHash((await read(ESCO, 3)).guide)).toBe(contentHash((await read(ESCO, 3)).guide));
  });
});

describe("derived moves", () => {
  const moves = (drawing: string, k: number, coverage = 0) =>
    deriveMoves(draw(drawing), k, [], { coverage, similarity: 0 }).map(
      ({ from, to, rank, reason }) =>
        `${from.slice(5)}>${to.slice(5)} ${rank} ${/[\d.]+ %/.exec(reason!)![0]}`,
    );

  test("say how much is covered, weighed by its rarity, one way", () => {
    // r(x) = ln(3/2) for two of three roles, r(u) = ln 3 for one: b is covered to ln 1.5 / (ln 1.5 + ln 3) by a.
    expect(moves("a: x\nb: x, u\nc: v", 2)).toEqual(["a>b 1 27.0 %", "b>a 1 100.0 %"]);
  });

  test("count neither optional skills nor those that all roles ask for", () => {
    expect(moves("a: x, all\nb: ?x, y, all\nc: z, all", 2)).toEqual([]);
  });

  test("take the k most similar, then by id", () => {
    expect(moves("a: x, y\nb: x\nc: x, y\nd: y\ne: z", 2)).toEqual([
      "a>c 1 100.0 %",
      "a>b 2 100.0 %",
      "b>a 1 50.0 %",
      "b>c 2 50.0 %",
      "c>a 1 100.0 %",
      "c>b 2 100.0 %",
      "d>a 1 50.0 %",
      "d>c 2 50.0 %",
    ]);
  });

  test("lead to no role that is covered less than asked, by default a twentieth", () => {
    const drawing = "a: x\nb: x, u, v, w\nc: u\nd: z";
    expect(moves(drawing, 2, 0)).toContain("a>b 1 16.7 %");
    expect(moves(drawing, 2, 0.17)).not.toContain("a>b 1 16.7 %");
    const many = Array.from({ length: 30 }, (_, i) => `w${i}`).join(", ");
    const byDefault = deriveMoves(draw(`a: x\nb: x, ${many}\nc: z`), 2, [], { similarity: 0 });
    expect(pairs(byDefault)).toEqual([["role:b", "role:a"]]);
  });

  test("lead to no role that is less similar than asked", () => {
    const drawing = "a: x, y\nb: x, u, v, w\nc: x, y\nd: z";
    const similar = (similarity: number) => pairs(deriveMoves(draw(drawing), 9, [], { similarity }));
    expect(similar(0)).toContainEqual(["role:a", "role:b"]);
    expect(similar(0.3)).toEqual([
      ["role:a", "role:c"],
      ["role:c", "role:a"],
    ]);
    expect(similar(1)).toEqual([]);
  });

  describe("must be the more similar, the less people move that way", () => {
    const coded = (code: string): Role => ({
      ...indexGuide(draw("a: x")).role("role:a"),
      externalIds: [{ scheme: "isco-08", value: code, match: "BROAD" }],
    });
    test.each([
      ["within one unit group", "5120", "5120", 0.18],
      ["within one sub-major group", "5120", "5131", 0.2],
      ["elsewhere", "5120", "7511", 0.24],
      ["up one level: a cook becomes a chef", "5120", "3434", 0.24],
      ["up two levels", "9412", "3434", 0.29],
      ["into a profession", "7411", "2151", 0.4],
      ["into a profession from its technicians", "3113", "2151", 0.28],
      ["from one profession to another", "2131", "2111", 0.35],
      ["within one minor group of professions", "2512", "2513", 0.28],
      ["down one level", "3434", "5120", 0.32],
      ["down two levels: an analyst becomes a clerk", "2511", "4132", 0.4],
      ["managers of restaurants are one level above cooks", "5120", "1412", 0.24],
    ])("%s", (_, from, to, least) => {
      expect(leastSimilarity(coded(from), coded(to))).toBeCloseTo(least, 10);
    });
  });
});

describe("a file that is not what it should be", () => {
  const refused = async (file: string, change: (bytes: Buffer) => Uint8Array | string) =>
    refusal((set) => importEsco(set), await copyWith(ESCO, file, change));

  test("is refused when it is cut short within a quoted cell", async () => {
    expect(
      await refused("occupations_en.csv", (bytes) => bytes.subarray(0, bytes.indexOf("Second"))),
    ).toEqual([
      expect.stringMatching(/^occupations_en\.csv:\d+: Ends within a quoted cell: the file was cut short\.$/),
    ]);
  });

  test("is refused when it is separated by semicolons or tabs, or is another file", async () => {
    for (const [delimiter, name] of [
      [";", "semicolons"],
      ["\t", "tabs"],
    ] as const) {
      expect(
        await refused("occupationSkillRelations.csv", (bytes) => bytes.toString().replaceAll(",", delimiter)),
      ).toEqual([expect.stringContaining(`separated by commas, but the file is separated by ${name}.`)]);
    }
    expect(await refused("skills_en.csv", () => "a,b\r\n1,2\r\n")).toEqual([
      expect.stringMatching(/^skills_en\.csv:1: Expected a header .* another file\. Its header: "a,b"\.$/),
    ]);
  });

  test("is used without the rows that are wrong", async () => {
    const folder = await copyWith(ESCO, "occupationSkillRelations.csv", replacing(",essential,", ",vital,"));
    const { guide, lines } = await read(folder);
    expect(guide.edges.REQUIRES).toHaveLength(10);
    expect(lines).toContain(
      "occupationSkillRelations.csv:2: rejected: the relation is neither essential nor optional (vital).",
    );
  });
});
