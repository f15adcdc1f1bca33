import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { combineGuides } from "../../src/content/combine/combine-guides.js";
import { diffGuides } from "../../src/content/combine/diff-guides.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { writeGuide } from "../../src/content/write/write-guide.js";
import type { Guide, Role } from "../../src/guide/guide.js";
import { readNode } from "../../src/stores/neo4j/read/decode.js";
import { nodeRow } from "../../src/stores/neo4j/write/encode.js";
import { careerGraph } from "../support/command.js";
import { folderOf, problemsOf, SOUND, soundBut, temporaryFolder } from "./folder.js";

const LEVEL = "    level: 1\n";
const FILES = soundBut(
  "roles.yaml",
  LEVEL,
  `${LEVEL}    experience: { max: 3, min: 0, typical: 1.5 }
    education: { level: 6, name: "Bachelor's degree", share: 0.62 }
    cite: [ours, estimate]
`,
);

async function guideOf(files: Readonly<Record<string, string>>): Promise<Guide> {
  const { guide, problems } = await loadGuide(await folderOf(files));
  expect(problems).toEqual([]);
  return guide!;
}
const roleOf = ({ nodes }: Guide, id: string) => nodes.find((node) => node.id === id) as Role;

test("a role has the experience and education that the text states, else null", async () => {
  const guide = await guideOf(FILES);
  expect(roleOf(guide, "role:junior")).toMatchObject({
    experience: { min: 0, typical: 1.5, max: 3 },
    education: { level: 6, name: "Bachelor's degree", share: 0.62 },
  });
  expect(roleOf(guide, "role:senior")).toMatchObject({ experience: null, education: null });
});

test("the share may be left out", async () => {
  const guide = await guideOf({ ...FILES, "roles.yaml": FILES["roles.yaml"]!.replace(", share: 0.62", "") });
  expect(roleOf(guide, "role:junior").education).toEqual({
    level: 6,
    name: "Bachelor's degree",
    share: null,
  });
});

test("YAML, JSONL and Neo4j carry both, and only where there are any", async () => {
  const guide = await guideOf(FILES);
  const folder = await temporaryFolder();
  await writeGuide(guide, { format: "yaml", out: join(folder, "guide") });
  await writeGuide(guide, { format: "jsonl", out: join(folder, "guide.jsonl") });
  expect(await readFile(join(folder, "guide", "roles.yaml"), "utf8")).toContain(
    `    experience: { min: 0, typical: 1.5, max: 3 }
    education: { level: 6, name: Bachelor's degree, share: 0.62 }
`,
  );
  const lines = (await readFile(join(folder, "guide.jsonl"), "utf8")).split("\n");
  expect(lines.filter((line) => /experience"|education/.test(line))).toEqual([
    `{"type":"ROLE","id":"role:junior","name":"Junior Developer","level":1,"experience":{"min":0,"typical":1.5,"max":3},"education":{"level":6,"name":"Bachelor's degree","share":0.62},"cite":["ours","estimate"]}`,
  ]);
  for (const copy of ["guide", "guide.jsonl"])
    expect((await loadGuide(join(folder, copy))).guide).toEqual(guide);

  const { id, labels, properties } = nodeRow(roleOf(guide, "role:junior"));
  expect(properties).toMatchObject({
    experienceMin: 0,
    experienceTypical: 1.5,
    experienceMax: 3,
    educationName: "Bachelor's degree",
    educationShare: 0.62,
  });
  const stored = { ...properties, id, level: 1, educationLevel: 6 };
  expect(readNode({ labels, properties: stored })).toEqual(roleOf(guide, "role:junior"));
  expect(() => readNode({ labels, properties: { ...stored, educationName: null } })).toThrow(
    "role:junior has no usable educationName: it should be set when another of educationLevel, educationName and educationShare is.",
  );
});

test("a guide without them keeps its content hash", async () => {
  expect(contentHash(await guideOf(SOUND))).toBe(
    "1546e1d856e84c9b3b1f1e60d63e1fb859ad5ee9730e7b158c15926851ed0b5d",
  );
});

test("an unknown part is refused", async () => {
  const files = soundBut("roles.yaml", LEVEL, `${LEVEL}    experience: { min: 0, typical: 1, maxi: 2 }\n`);
  expect(await problemsOf(files)).toEqual([
    'roles.yaml:5: role:junior needs "experience.max".',
    'roles.yaml:5: role:junior has an unknown key "maxi". Did you mean "max"?',
  ]);
});

test("a diff names them, and a combination keeps what the first guide says and fills in the rest", async () => {
  const [without, both] = [await guideOf(SOUND), await guideOf(FILES)];
  expect(diffGuides(without, both).changed).toEqual([
    { id: "role:junior", fields: ["experience", "education"] },
  ]);
  for (const guides of [
    [without, both],
    [both, without],
  ]) {
    const { experience, education } = roleOf(both, "role:junior");
    expect(roleOf(combineGuides(guides).guide, "role:junior")).toMatchObject({ experience, education });
  }
});

test("GraphQL answers both", async () => {
  const query =
    '{ role(id: "role:junior") { experience { min typical max } education { level name share } } }';
  const { out } = await careerGraph(["query", "--guide", await folderOf(FILES), query]);
  expect(JSON.parse(out)).toEqual({
    data: {
      role: {
        experience: { min: 0, typical: 1.5, max: 3 },
        education: { level: 6, name: "Bachelor's degree", share: 0.62 },
      },
    },
  });
});
