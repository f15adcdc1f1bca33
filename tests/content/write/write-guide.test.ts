import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { readGuide } from "../../../src/content/read/read-guide.js";
import { writeGuide } from "../../../src/content/write/write-guide.js";
import { SOUND, folderOf, temporaryFolder } from "../folder.js";
import { randomGuide } from "../random-guide.js";

test.each([
  ["yaml", "guide"],
  ["jsonl", "guide.jsonl"],
  ["jsonl", "guide.jsonl.gz"],
] as const)(
  "what is written as %s to %s is read as the same guide, whatever its texts are",
  async (format, name) => {
    const out = join(await temporaryFolder(), name);
    await fc.assert(
      fc.asyncProperty(randomGuide, async (guide) => {
        await writeGuide(guide, { format, out });
        const { guide: same, problems } = await readGuide(out);
        expect(problems).toEqual([]);
        expect(same).toEqual(guide);
        expect(contentHash(same)).toBe(contentHash(guide));
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);

test("the written YAML reads like the seed, and twice the same", async () => {
  const { guide } = await loadGuide(await folderOf(SOUND));
  const out = join(await temporaryFolder(), "new", "guide");
  await writeGuide(guide!, { format: "yaml", out });
  expect(await readFile(join(out, "roles.yaml"), "utf8")).toBe(`roles:
  - id: role:junior
    name: Junior Developer
    level: 1
    responsibilities: [ responsibility:code ]
    requires: [ choice:language, technology:git ]
    leadsTo:
      - { id: role:senior, kind: PROMOTION, reason: Grows. }
  - id: role:senior
    name: Senior Developer
    level: 3
    requires:
      - { id: skill:design, importance: OPTIONAL, weight: 0.5, level: 0.8, cite: [ published#Skills, estimate ] }
`);
  const first = await contentsOf(out);
  await writeGuide(guide!, { format: "yaml", out });
  expect(await contentsOf(out)).toEqual(first);
});

test("only an empty folder, or a guide written before, is replaced", async () => {
  const { guide } = await loadGuide(await folderOf(SOUND));
  const write = (out: string, format: "yaml" | "jsonl" = "yaml") => writeGuide(guide!, { format, out });
  await write(await temporaryFolder());

  const other = await folderOf({ "guide.yaml": "", "notes.md": "mine" });
  await expect(write(other)).rejects.toThrow("also holds notes.md, so it is not a guide written before");
  expect(await readdir(other)).toEqual(["guide.yaml", "notes.md"]);
  await expect(write(await folderOf({ "roles.yaml": "" }))).rejects.toThrow("has no guide.yaml");

  const file = join(await folderOf({ "guide.jsonl": "" }), "guide.jsonl");
  await expect(write(file)).rejects.toThrow("is a file; YAML is written into a folder");
  await expect(write(other, "jsonl")).rejects.toThrow("name the file .jsonl or .jsonl.gz");
  await expect(write(`${file}/x.jsonl`, "jsonl")).rejects.toThrow("x.jsonl: cannot be written (E");
});

test("nothing is left of a failed writing", async () => {
  const { guide } = await loadGuide(await folderOf(SOUND));
  const folder = await temporaryFolder();
  const out = join(folder, "guide");
  const lost = { ...guide!, nodes: guide!.nodes.filter(({ id }) => id !== "role:junior") };
  await writeGuide(guide!, { format: "yaml", out });
  const before = await contentsOf(out);
  await expect(writeGuide(lost, { format: "yaml", out })).rejects.toThrow(
    "no place in YAML for the edge LEADS_TO role:junior",
  );
  expect(await contentsOf(out)).toEqual(before);
  expect(await readdir(folder)).toEqual(["guide"]);
});

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
}
