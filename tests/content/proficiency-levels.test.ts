import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { proficiencyName } from "../../src/career/model/level-name.js";
import { combineGuides } from "../../src/content/combine/combine-guides.js";
import { diffGuides } from "../../src/content/combine/diff-guides.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { validate } from "../../src/content/validate.js";
import { writeGuide } from "../../src/content/write/write-guide.js";
import type { Guide } from "../../src/guide/guide.js";
import { readAbout } from "../../src/stores/neo4j/read/decode.js";
import { aboutRow } from "../../src/stores/neo4j/write/encode.js";
import { careerGraph } from "../support/command.js";
import { folderOf, GUIDE, problemsOf, SOUND, temporaryFolder } from "./folder.js";

const withNames = (text: string) => ({
  ...SOUND,
  "guide.yaml": `${GUIDE}proficiencyLevels:\n${text}`,
});
const FILES = withNames(`  - { level: 0.8, name: Advanced }
  - { level: 0.5, name: Working, description: Without help. }
`);
const WORKING = { level: 0.5, name: "Working", description: "Without help." };
const ADVANCED = { level: 0.8, name: "Advanced", description: null };

async function guideOf(files: Readonly<Record<string, string>>): Promise<Guide> {
  const { guide, problems } = await loadGuide(await folderOf(files));
  expect(problems).toEqual([]);
  return guide!;
}

test("a guide names levels of proficiency, the lowest first, or none; YAML, JSONL and Neo4j carry them", async () => {
  const guide = await guideOf(FILES);
  expect(guide.proficiencyLevels).toEqual([WORKING, ADVANCED]);
  expect((await guideOf(SOUND)).proficiencyLevels).toEqual([]);

  const folder = await temporaryFolder();
  await writeGuide(guide, { format: "yaml", out: join(folder, "guide") });
  await writeGuide(guide, { format: "jsonl", out: join(folder, "guide.jsonl") });
  for (const copy of ["guide", "guide.jsonl"])
    expect((await loadGuide(join(folder, copy))).guide).toEqual(guide);
  expect(await readFile(join(folder, "guide.jsonl"), "utf8")).toContain(
    '\n{"type":"PROFICIENCY_LEVEL","level":0.5,"name":"Working","description":"Without help."}\n',
  );
  for (const each of guide.proficiencyLevels)
    expect(readAbout("PROFICIENCY_LEVEL", { ...aboutRow("PROFICIENCY_LEVEL", each) })).toEqual(each);
});

describe("what is wrong with them is told", () => {
  test.each([
    [
      "a level that is estimated for a requirement and has no name",
      "  - { level: 0.5, name: Working }\n  - { level: 0.75, name: Advanced }\n",
      [
        "roles.yaml:13: role:senior requires skill:design: level 0.8 is none of the guide's proficiency levels, 0.5 and 0.75.",
      ],
    ],
    [
      "a level twice, a name twice and an empty one",
      '  - { level: 0.8, name: A }\n  - { level: 0.8, name: B }\n  - { level: 0.9, name: a }\n  - { level: 1, name: " " }\n',
      [
        "guide.yaml:9: Proficiency level 0.8 is already named at guide.yaml:8.",
        'guide.yaml:10: Proficiency level 0.9: "a" is already the name of level 0.8.',
        "guide.yaml:11: Proficiency level 1 has an empty name.",
      ],
    ],
    [
      "a level that no requirement can have, and an unknown key",
      "  - { level: 0.8, name: A }\n  - { level: 2, name: B }\n  - { level: 1, name: C, descripton: x }\n",
      [
        "guide.yaml:9: Proficiency level 2: level should be from 0 to 1, not 2.",
        'guide.yaml:10: Proficiency level 1 has an unknown key "descripton". Did you mean "description"?',
      ],
    ],
  ])("%s", async (_, text, problems) => {
    expect(await problemsOf(withNames(text))).toEqual(problems);
  });

  test("but an imported level needs no name", async () => {
    const guide = await guideOf(FILES);
    const imported = [{ origin: "IMPORT" as const, source: "import", section: null, url: null }];
    const edges = {
      ...guide.edges,
      REQUIRES: guide.edges.REQUIRES.map((edge) =>
        edge.level === null ? edge : { ...edge, level: 0.57, citations: imported },
      ),
    };
    expect(validate({ ...guide, edges }, () => ({ file: "", line: null }))).toEqual([]);
  });
});

test("a diff tells which names differ", async () => {
  const before = await guideOf(FILES);
  const after = { ...before, proficiencyLevels: [WORKING, { ...ADVANCED, name: "Deep" }] };
  expect(diffGuides(before, after).proficiencyLevels).toEqual([
    { before: ADVANCED, after: after.proficiencyLevels[1] },
  ]);
  const folder = await temporaryFolder();
  for (const [name, guide] of Object.entries({ before, after }))
    await writeGuide(guide, { format: "jsonl", out: join(folder, `${name}.jsonl`) });
  const { out } = await careerGraph(["diff", join(folder, "before.jsonl"), join(folder, "after.jsonl")]);
  expect(out).toBe('proficiency level 0.8: "Advanced" is now "Deep"\n');
});

test("combined guides keep the first name of each level, and name the levels that are estimated", async () => {
  const guide = await guideOf(FILES);
  const other = { ...guide, title: "Other", proficiencyLevels: [{ ...ADVANCED, name: "Expert" }] };
  const { guide: combined, notes } = combineGuides([guide, other]);
  expect(combined.proficiencyLevels).toEqual([WORKING, ADVANCED]);
  expect(notes).toEqual([
    'The proficiency level names of "Other" are not all kept: proficiency level 0.8 is "Advanced", not "Expert".',
  ]);
  const partly = { ...guide, proficiencyLevels: [WORKING] };
  const without = { ...guide, title: "Other", proficiencyLevels: [] };
  const completed = combineGuides([partly, without]);
  expect(completed.guide.proficiencyLevels).toEqual([
    WORKING,
    { level: 0.8, name: "Level 0.8", description: null },
  ]);
  expect(completed.notes).toEqual([
    '"Other" names no proficiency levels: those of its requirements get the names that other guides give.',
  ]);
  expect(validate(completed.guide, () => ({ file: "", line: null }))).toEqual([]);
});

test.each([
  [null, null],
  [0.2, null],
  [0.5, "Working"],
  [0.79, "Working"],
  [1, "Advanced"],
])("level %s is called %s: the greatest named level that is not above it", (level, name) => {
  expect(proficiencyName(level, [WORKING, ADVANCED])).toBe(name);
  expect(proficiencyName(level, [])).toBeNull();
});

test("GraphQL answers them, and the word for the level of a requirement", async () => {
  const query =
    '{ guide { proficiencyLevels { level name description } } role(id: "role:senior") { requirements { level levelName } } other: role(id: "role:junior") { requirements { level levelName } } }';
  const { out } = await careerGraph(["query", "--guide", await folderOf(FILES), query]);
  expect(JSON.parse(out)).toEqual({
    data: {
      guide: { proficiencyLevels: [WORKING, ADVANCED] },
      role: { requirements: [{ level: 0.8, levelName: "Advanced" }] },
      other: {
        requirements: [
          { level: null, levelName: null },
          { level: null, levelName: null },
        ],
      },
    },
  });
});
