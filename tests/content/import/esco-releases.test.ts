import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";

import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { temporaryFolder } from "../folder.js";
import { copyWith, ESCO, importing, refusal, replacing } from "./importing.js";

const RELATIONS = [
  "broaderRelationsOccPillar",
  "broaderRelationsSkillPillar",
  "occupationSkillRelations",
  "skillSkillRelations",
];

const read = (folder: string, languages: string[] = [], ...more: string[]) =>
  importing((set) => importEsco(set, { languages, release: "1.0" }), folder, ...more);
const hashOf = async (folder: string, ...more: string[]) =>
  contentHash((await read(folder, [], ...more)).guide);
const copy = (): Promise<string> => copyWith(ESCO, "skills_en.csv", (bytes) => bytes);

/** With another tag of language in the names of files. */
async function inLanguage(tag: string): Promise<string> {
  const folder = await copy();
  for (const name of await readdir(folder))
    await rename(join(folder, name), join(folder, name.replace("_en", `_${tag}`)));
  return folder;
}

describe("the names of files by release", () => {
  test("relations with the language in their names are the same", async () => {
    const folder = await copy();
    for (const name of RELATIONS) await rename(join(folder, `${name}.csv`), join(folder, `${name}_en.csv`));
    expect(await hashOf(folder)).toBe(await hashOf(ESCO));
    const { recognised } = await read(folder);
    expect(recognised).toContain('skillSkillRelations_en.csv: recognised as "skillSkillRelations".');
  });

  test("relations may come in a folder of their own, and one without them says where they are", async () => {
    const [concepts, relations] = [await copy(), await temporaryFolder()];
    for (const name of RELATIONS) await rename(join(concepts, `${name}.csv`), join(relations, `${name}.csv`));
    expect(await hashOf(concepts, relations)).toBe(await hashOf(ESCO));
    expect(await hashOf(relations, concepts)).toBe(await hashOf(ESCO));
    expect(await refusal((set) => importEsco(set), concepts)).toEqual([
      expect.stringMatching(
        /lacks "broaderRelationsOccPillar\.csv", .* ESCO 1\.1\.1 offers the relations .* as a download of their own: unpack it, and give both folders\.$/,
      ),
    ]);
  });

  test("further columns and another order of columns change nothing", async () => {
    const folder = await copyWith(ESCO, "occupationSkillRelations.csv", (bytes) =>
      bytes
        .toString()
        .trimEnd()
        .split(/\r?\n/)
        .map((line, i) => (i === 0 ? `occupationLabel,${line},skillLabel` : `a label,${line},"another, one"`))
        .join("\r\n")
        .concat("\r\n"),
    );
    expect(await hashOf(folder)).toBe(await hashOf(ESCO));
  });
});

describe("languages", () => {
  test("the only one that is there gives the names", async () => {
    const folder = await inLanguage("de");
    const { guide } = await read(folder);
    expect(guide.sources[0]).toMatchObject({ title: "ESCO classification 1.0 (de)" });
    expect(guide.nodes.map(({ name }) => name)).toEqual(
      (await read(ESCO)).guide.nodes.map(({ name }) => name),
    );
  });

  test("of several without English, one is chosen, and another gives translations", async () => {
    const folder = await inLanguage("de");
    for (const name of await readdir(folder))
      if (name.includes("_de"))
        await writeFile(
          join(folder, name.replace("_de", "_fr")),
          (await readFile(join(folder, name), "utf8")).replace("biscuit baker", "biscuitier"),
        );
    expect(await refusal((set) => importEsco(set), folder)).toEqual([
      expect.stringContaining("Its languages are de and fr: choose one with --language de."),
    ]);
    expect(await refusal((set) => importEsco(set, { languages: ["it"] }), folder)).toEqual([
      expect.stringContaining('It has no names in "it". Its languages are de and fr'),
    ]);
    const { guide } = await read(folder, ["fr", "de"]);
    const baker = guide.nodes.find(({ name }) => name === "biscuitier")!;
    expect(baker.translations).toContainEqual({ language: "de", name: "biscuit baker" });
  });

  test("may come in a folder each", async () => {
    const french = await temporaryFolder();
    const own = await copy();
    for (const name of ["occupations", "skills"])
      await cp(join(own, `${name}_en.csv`), join(french, `${name}_fr.csv`));
    const { guide } = await read(own, ["fr"], french);
    expect(guide.nodes.find(({ name }) => name === "tides")?.translations).toContainEqual({
      language: "fr",
      name: "tides",
    });
  });
});

describe("a concept that is described twice", () => {
  const twice = async (second: string, third = ""): Promise<string> =>
    copyWith(ESCO, "skills_en.csv", (bytes) => {
      const row = (date: string, label: string): string =>
        `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00000077-0000-4000-8000-000000000000,knowledge,cross-sector,${label},,,released,${date},,,,\r\n`;
      return [
        bytes.toString(),
        row("2023-05-01T00:00:00.5Z", "knots"),
        row(second, third || "knots, old"),
      ].join("");
    });
  const nameIn = async (folder: string, ...more: string[]) => {
    const { guide, lines, report } = await read(folder, [], ...more);
    const name = guide.nodes.find(({ id }) => id.includes("00000077"))?.name;
    return { name, lines: lines.filter((line) => line.includes("00000077")), totals: report.totals };
  };

  test("is what its newest row says, before or after", async () => {
    const older = await nameIn(await twice("2016-12-20T17:43:43Z", "old knots"));
    expect(older).toMatchObject({ name: "knots", lines: [] });
    expect(older.totals.get("left out: a later row describes the concept")).toBe(1);
    expect(await nameIn(await twice("2024-01-25T11:28:50.295Z", "new knots"))).toMatchObject({
      name: "new knots",
      lines: [],
    });
  });

  test("without a date is older than with one", async () => {
    expect((await nameIn(await twice("", "old knots"))).name).toBe("knots");
  });

  test("in the same words is left out, in others of the same date rejected", async () => {
    const same = await nameIn(await twice("2023-05-01T00:00:00.5Z", "knots"));
    expect(same).toMatchObject({ name: "knots", lines: [] });
    const other = await nameIn(await twice("2023-05-01T00:00:00.5Z", "hitches"));
    expect(other.name).toBe("knots");
    expect(other.lines).toEqual([expect.stringContaining("rejected: the ESCO skill is already described")]);
  });

  test("in two folders is the newest, and what both say counts once", async () => {
    const second = join(await temporaryFolder(), "esco");
    await mkdir(second);
    await cp(ESCO, second, { recursive: true });
    expect(await hashOf(ESCO, second)).toBe(await hashOf(ESCO));
    const once = await read(ESCO);
    const both = await read(ESCO, [], second);
    // Rows that are wrong are so in both folders; no row is faulty for being there twice.
    expect(both.lines.filter((line) => !line.includes("superfluous"))).toHaveLength(
      2 * once.lines.filter((line) => /rejected|empty cells/.test(line)).length +
        once.lines.filter((line) => !/rejected|empty cells|superfluous/.test(line)).length,
    );
  });

  test("a relation that is both essential and optional is rejected", async () => {
    const folder = await copyWith(ESCO, "occupationSkillRelations.csv", (bytes) => {
      const text = bytes.toString();
      const row = text.split(/\r?\n/).find((line) => line.includes(",essential,"))!;
      return `${text}${row}\r\n${row.replace(",essential,", ",optional,")}\r\n`;
    });
    const { guide, lines } = await read(folder);
    expect(guide.edges.REQUIRES).toHaveLength(11);
    expect(lines).toContainEqual(
      expect.stringContaining("rejected: the relation is already given, and is of the other kind (line 2)"),
    );
  });
});

test("a folder without occupations is named, with what is wanted", async () => {
  const folder = await copyWith(ESCO, "skills_en.csv", replacing("tides", "tides"));
  await rm(join(folder, "occupations_en.csv"));
  expect(await refusal((set) => importEsco(set), folder)).toEqual([
    expect.stringContaining('Is not all of an ESCO classification: it lacks "occupations_en.csv".'),
  ]);
});
