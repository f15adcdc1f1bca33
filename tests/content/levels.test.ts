import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { combineGuides } from "../../src/content/combine/combine-guides.js";
import { diffGuides } from "../../src/content/combine/diff-guides.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { validate } from "../../src/content/validate.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { writeGuide } from "../../src/content/write/write-guide.js";
import type { Guide } from "../../src/guide/guide.js";
import { readAbout } from "../../src/stores/neo4j/read/decode.js";
import { aboutRow } from "../../src/stores/neo4j/write/encode.js";
import { careerGraph } from "../support/command.js";
import { folderOf, GUIDE, problemsOf, SOUND, temporaryFolder } from "./folder.js";

const withLevels = (text: string) => ({ ...SOUND, "guide.yaml": `${GUIDE}levels:\n${text}` });
const FILES = withLevels(`  - { number: 3, name: Senior }
  - { number: 1, name: Entry, description: Learns the work. }
`);
const ENTRY = { number: 1, name: "Entry", description: "Learns the work." };
const SENIOR = { number: 3, name: "Senior", description: null };

async function guideOf(files: Readonly<Record<string, string>>): Promise<Guide> {
  const { guide, problems } = await loadGuide(await folderOf(files));
  expect(problems).toEqual([]);
  return guide!;
}

test("a guide names its levels, in order of their numbers, or none", async () => {
  expect((await guideOf(FILES)).levels).toEqual([ENTRY, SENIOR]);
  expect((await guideOf(SOUND)).levels).toEqual([]);
});

test("YAML and JSONL carry them, and so does Neo4j", async () => {
  const guide = await guideOf(FILES);
  const folder = await temporaryFolder();
  await writeGuide(guide, { format: "yaml", out: join(folder, "guide") });
  await writeGuide(guide, { format: "jsonl", out: join(folder, "guide.jsonl") });
  expect(await readFile(join(folder, "guide", "guide.yaml"), "utf8")).toContain(
    `levels:
  - { number: 1, name: Entry, description: Learns the work. }
  - { number: 3, name: Senior }
`,
  );
  const lines = (await readFile(join(folder, "guide.jsonl"), "utf8")).split("\n");
  expect(lines.filter((line) => line.includes("LEVEL"))).toEqual([
    '{"type":"LEVEL","number":1,"name":"Entry","description":"Learns the work."}',
    '{"type":"LEVEL","number":3,"name":"Senior"}',
  ]);
  for (const copy of ["guide", "guide.jsonl"])
    expect((await loadGuide(join(folder, copy))).guide).toEqual(guide);

  const stored = { ...aboutRow("LEVEL", SENIOR), number: 3 };
  expect(stored).toEqual({ number: 3, name: "Senior" });
  expect(readAbout("LEVEL", stored)).toEqual(SENIOR);
  expect(() => readAbout("LEVEL", { number: 3 })).toThrow(
    "The GuideLevel 3 has no usable name: it should be a text.",
  );
});

test("a guide that names none keeps its content hash", async () => {
  expect(contentHash(await guideOf(SOUND))).toBe(
    "1546e1d856e84c9b3b1f1e60d63e1fb859ad5ee9730e7b158c15926851ed0b5d",
  );
});

describe("what is wrong with names of levels is told", () => {
  test.each([
    [
      "a level of a role that has none",
      "  - { number: 1, name: Entry }\n  - { number: 2, name: Experienced }\n",
      ['roles.yaml:11: role:senior: the guide names levels 1 and 2, but not level 3. Add it to "levels".'],
    ],
    [
      "a number twice, and a name twice",
      "  - { number: 1, name: Entry }\n  - { number: 3, name: Senior }\n  - { number: 3, name: Lead }\n  - { number: 4, name: SENIOR }\n",
      [
        "guide.yaml:10: Level 3 is already named at guide.yaml:9.",
        'guide.yaml:11: Level 4: "SENIOR" is already the name of level 3.',
      ],
    ],
    [
      "a number that no role can have, and a name that is empty",
      '  - { number: 1, name: Entry }\n  - { number: 3, name: " " }\n  - { number: 6, name: Emperor }\n',
      [
        "guide.yaml:9: Level 3 has an empty name.",
        "guide.yaml:10: Level 6: number should be 1 (entry), 2, 3, 4 or 5 (executive), not 6.",
      ],
    ],
    [
      "an unknown key, a name that is no text, and an item that is no map",
      "  - { number: 1, name: Entry, descripton: x }\n  - { number: 3, name: 7 }\n  - Lead\n",
      [
        'guide.yaml:8: Level 1 has an unknown key "descripton". Did you mean "description"?',
        'guide.yaml:9: Level 3: "name" should be text, not 7. Put it in quotes.',
        'guide.yaml:10: An item of "levels" should be a map like { number: …, name: … }, not "Lead".',
      ],
    ],
  ])("%s", async (_, text, problems) => {
    expect(await problemsOf(withLevels(text))).toEqual(problems);
  });
});

test("a diff tells what is named anew, otherwise, described otherwise or no longer", async () => {
  const before = await guideOf(FILES);
  const after = {
    ...before,
    levels: [
      { ...ENTRY, description: null },
      { ...SENIOR, name: "Expert" },
    ],
  };
  expect(diffGuides(before, after).levels).toEqual([
    { before: ENTRY, after: after.levels[0] },
    { before: SENIOR, after: after.levels[1] },
  ]);
  expect(diffGuides(before, before).levels).toEqual([]);

  const folder = await temporaryFolder();
  for (const [name, guide] of Object.entries({ before, after, without: { ...before, levels: [] } }))
    await writeGuide(guide, { format: "jsonl", out: join(folder, `${name}.jsonl`) });
  const diff = async (a: string, b: string) =>
    (await careerGraph(["diff", join(folder, `${a}.jsonl`), join(folder, `${b}.jsonl`)])).out.split("\n");
  expect(await diff("before", "after")).toEqual([
    'level 1: the description of "Entry" differs',
    'level 3: "Senior" is now "Expert"',
    "",
  ]);
  expect(await diff("without", "before")).toContain('level 1: is now named "Entry"');
  expect(await diff("before", "without")).toContain('level 3: is no longer named "Senior"');
});

describe("combined guides", () => {
  const named = async (title: string, ...levels: Guide["levels"]) => ({
    ...(await guideOf(SOUND)),
    title,
    levels,
  });

  test("keep the first name of each level, and a note tells the names that were dropped", async () => {
    const [ours, theirs] = [
      await named("Ours", ENTRY, SENIOR),
      await named(
        "Theirs",
        { ...ENTRY, name: "Zone One" },
        { ...SENIOR, description: "More." },
        { number: 5, name: "Zone Five", description: null },
      ),
    ];
    const { guide, notes } = combineGuides([ours, theirs]);
    expect(guide.levels).toEqual([ENTRY, SENIOR, { number: 5, name: "Zone Five", description: null }]);
    expect(notes).toEqual([
      'The level names of "Theirs" are not all kept: level 1 is "Entry", not "Zone One".',
    ]);
  });

  test("are valid: a name stands once, and a level that no guide names is called by its number", async () => {
    const [ours, theirs] = [
      await named("Ours"),
      await named("Theirs", { ...SENIOR, number: 4 }, { ...SENIOR, number: 1, name: "Entry" }),
    ];
    const { guide } = combineGuides([ours, { ...theirs, nodes: [] }, await named("Third", ENTRY, SENIOR)]);
    expect(guide.levels.map(({ number, name }) => [number, name])).toEqual([
      [1, "Entry"],
      [3, "Senior (Third)"],
      [4, "Senior"],
    ]);
    const less = combineGuides([ours, { ...theirs, levels: theirs.levels.slice(0, 1) }]).guide;
    expect(less.levels.map(({ number, name }) => [number, name])).toEqual([
      [1, "Level 1"],
      [3, "Level 3"],
      [4, "Senior"],
    ]);
    expect(validate(less, () => ({ file: "", line: null }))).toEqual([]);
  });

  test("a note tells which roles get the names that another guide gives", async () => {
    const { guide, notes } = combineGuides([await named("Ours", ENTRY, SENIOR), await named("Theirs")]);
    expect(guide.levels).toEqual([ENTRY, SENIOR]);
    expect(notes).toEqual([
      '"Theirs" names no levels: those of its roles get the names that other guides give.',
    ]);
    expect(combineGuides([await named("Ours"), await named("Theirs")]).notes).toEqual([]);
  });
});

test("GraphQL answers the names of levels", async () => {
  const query = "{ guide { levels { number name description } } }";
  const { out } = await careerGraph(["query", "--guide", await folderOf(FILES), query]);
  expect(JSON.parse(out)).toEqual({ data: { guide: { levels: [ENTRY, SENIOR] } } });
});
