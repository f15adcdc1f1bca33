import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";

import { importReport } from "../../../src/content/import/import-report.js";
import { OWN_TABLES } from "../../../src/content/import/tables/columns.js";
import { importTables } from "../../../src/content/import/tables/import-tables.js";
import { validate } from "../../../src/content/validate.js";
import { temporaryFolder } from "../folder.js";
import { importing, refusal } from "./importing.js";

type Files = Readonly<Record<string, string | Buffer>>;

async function write(files: Files): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
const read = async (files: Files) => importing(importTables, await write(files));
const refused = async (files: Files): Promise<string[]> => refusal(importTables, await write(files));

const ROLES = "id,name\ncook,Cook\nchef,Chef\n";
const SKILLS = "id,name,hours\nknife-work,Knife work,20\nmenus,Menus,\n";

describe("only the files and columns that are there", () => {
  test("roles alone are a guide", async () => {
    const { guide, lines } = await read({ "roles.csv": ROLES });
    expect(guide.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual(["role:chef Chef", "role:cook Cook"]);
    expect(lines).toEqual([]);
    expect(guide.sources).toMatchObject([{ id: "tables", origin: "IMPORT" }]);
  });

  test("ends are named by id, with or without the prefix, or by name; what is left out says least", async () => {
    const { guide } = await read({
      "roles.csv": ROLES,
      "skills.csv": SKILLS,
      "requires.csv": "from,to\nrole:cook,knife-work\nChef,skill:menus\n",
      "leads_to.csv": "from,to\ncook,chef",
      "builds_on.csv": "from,to\nMENUS,Knife Work\n",
    });
    expect(guide.edges.REQUIRES).toMatchObject([
      { from: "role:chef", to: "skill:menus", importance: "ESSENTIAL", weight: null },
      { from: "role:cook", to: "skill:knife-work" },
    ]);
    expect(guide.edges.LEADS_TO).toMatchObject([{ kind: "RELATED", rank: null, reason: null }]);
    expect(guide.edges.BUILDS_ON).toMatchObject([{ from: "skill:menus", to: "skill:knife-work" }]);
    expect(guide.nodes.find(({ id }) => id === "skill:knife-work")).toMatchObject({
      hours: { min: 20, typical: 20, max: 20 },
    });
    expect(guide.nodes.find(({ id }) => id === "skill:menus")).toMatchObject({ hours: null });
  });

  test("every kind of value", async () => {
    const { guide } = await read({
      "guide.csv": "title,version,licence\nThe kitchen,2,CC BY 4.0\n",
      "levels.csv": "number,name\n1,Starter\n2,Maker\n",
      "roles.csv":
        'id,name,level,alternative_names,external_ids,translations,experience,education_level,education_name\ncook,Cook,2,"Line cook; Grill cook",isco-08|5120|EXACT;esco-code|5120.1,de|Koch,3,4,Certificate\nstarter,Starter,1,,,,,,\n',
      "skills.csv": "id,name,hours_min,hours,hours_max\nknives,Knives,10,20,40\nsauces,Sauces,,,8\n",
      "choices.csv": "id,name,pick\neither,Either,\n",
      "options.csv": "from,to\neither,knives\neither,sauces\n",
      "requires.csv": "from,to,importance,level,demand\ncook,either,optional,0.5,in demand\n",
    });
    expect(guide).toMatchObject({
      title: "The kitchen",
      version: "2",
      levels: [{ name: "Starter" }, { name: "Maker" }],
    });
    expect(guide.sources[0]).toMatchObject({ licence: "CC BY 4.0" });
    expect(guide.nodes[0]).toMatchObject({
      level: 2,
      alternativeNames: ["Line cook", "Grill cook"],
      externalIds: [
        { scheme: "isco-08", value: "5120", match: "EXACT" },
        { scheme: "esco-code", value: "5120.1", match: null },
      ],
      translations: [{ language: "de", name: "Koch" }],
      experience: { min: 3, typical: 3, max: 3 },
      education: { level: 4, name: "Certificate", share: null },
    });
    expect(guide.nodes.map((node) => ("hours" in node ? node.hours : null))).toEqual([
      null,
      null,
      { min: 10, typical: 20, max: 40 },
      { min: 8, typical: 8, max: 8 },
    ]);
    expect(guide.choices).toMatchObject([{ id: "choice:either", pick: 1 }]);
    expect(guide.edges.REQUIRES).toMatchObject([{ importance: "OPTIONAL", level: 0.5, demand: "IN_DEMAND" }]);
  });

  test("a column that is not known is told, with what it may be", async () => {
    const { lines } = await read({
      "roles.csv": ROLES,
      "leads_to.csv": "from,to,knid\ncook,chef,PROMOTION\n",
    });
    expect(lines).toEqual([
      'leads_to.csv:1: repaired: the column "knid" is unknown, so it is not read (Did you mean "kind"?).',
    ]);
  });

  test("cells that look like formulas are texts", async () => {
    const { guide } = await read({ "roles.csv": 'id,name\ncook,"=SUM(A1,A2)"\n' });
    expect(guide.nodes[0]?.name).toBe("=SUM(A1,A2)");
  });
});

describe("what is wrong refuses all, by file and line, with what to do", () => {
  test.each<[string, Files, string]>([
    [
      "an end that is not there",
      { "leads_to.csv": "from,to\ncook,shef\n" },
      'leads_to.csv:2: to names nothing: There is no role "shef". Did you mean "chef"?',
    ],
    [
      "an end of another kind",
      { "skills.csv": SKILLS, "leads_to.csv": "from,to\ncook,skill:menus\n" },
      'leads_to.csv:2: to names nothing: "skill:menus" is a skill, but a role belongs there.',
    ],
    ["an empty end", { "leads_to.csv": "from,to\ncook,\n" }, "leads_to.csv:2: to is empty."],
    [
      "a decimal comma",
      { "skills.csv": 'id,name,hours\nknives,Knives,"2,5"\n' },
      'skills.csv:2: hours is not a number: "2,5". Write 2.5.',
    ],
    [
      "a word that is none",
      { "leads_to.csv": "from,to,kind\ncook,chef,promotoin\n" },
      'leads_to.csv:2: kind should be one of PROMOTION, BROADENING, SPECIALIZATION, CHANGE, RELATED, not "promotoin". Did you mean "PROMOTION"?',
    ],
    ["no name", { "skills.csv": "id,name\nknives,\n" }, "skills.csv:2: name is empty."],
    ["no id", { "skills.csv": "id,name\n,Knives\n" }, "skills.csv:2: id is empty."],
    [
      "an id without letters",
      { "skills.csv": "id,name\n??,Knives\n" },
      'skills.csv:2: id needs a letter a–z or a digit: "??".',
    ],
    [
      "a needed column that is missing",
      { "skills.csv": "id,title\nknives,Knives\n" },
      'skills.csv:1: Expected a header with the columns "id", "name", separated by commas, but it has no "name". Its header: "id,title".',
    ],
    [
      "a row with too many cells",
      { "skills.csv": "id,name\nknives,Knives,3\n" },
      "skills.csv:2: The row has more or fewer cells than the header's 2 (it has 3).",
    ],
    [
      "an education without a name",
      { "roles.csv": "id,name,education_level\ncook,Cook,4\n" },
      "roles.csv:2: education_name is empty, but education_level is given.",
    ],
    [
      "an open quote",
      { "skills.csv": 'id,name\nknives,"Knives\n' },
      "skills.csv:2: Ends within a quoted cell: the file was cut short.",
    ],
    [
      "UTF-16",
      { "skills.csv": Buffer.from("id,name\nknives,Knives\n", "utf16le") },
      "skills.csv: Is not in UTF-8, as expected: it looks like UTF-16.",
    ],
    [
      "Windows-1252",
      { "skills.csv": Buffer.from("id,name\nsauté,Sauté\n", "latin1") },
      "skills.csv:2: Is not in UTF-8, as expected.",
    ],
    [
      "semicolons",
      { "skills.csv": "id;name\nknives;Knives\n" },
      'skills.csv:1: Expected a header with the columns "id", "name", separated by commas, but the file is separated by semicolons. Its header: "id;name".',
    ],
  ])("%s", async (_, files, told) => {
    expect(await refused({ "roles.csv": ROLES, ...files })).toEqual([told]);
  });

  test("a folder without any of the files", async () => {
    expect((await refused({ "notes.csv": "a\n" }))[0]).toMatch(
      /Is not a graph of your own: give a folder with any of "guide\.csv", "roles\.csv", .*; "career-graph init FOLDER" writes one\.$/,
    );
  });

  test("a very long line", async () => {
    const [message] = await refused({ "roles.csv": `id,name\ncook,${"x".repeat(5_000_000)}\n` });
    expect(message).toMatch(/^roles\.csv/);
  });

  test("what rules refuse is told by file and line: ids twice, cycles, edges twice", async () => {
    const path = await write({
      "roles.csv": "id,name\ncook,Cook\ncook,Chef\n",
      "skills.csv": SKILLS,
      "builds_on.csv": "from,to\nmenus,knife-work\nknife-work,menus\n",
    });
    const progress = { start: () => undefined, advance: () => undefined };
    const { guide, locate } = await importTables({ path, report: importReport(() => undefined), progress });
    const problems = validate(guide, locate).map(
      ({ file, line, message }) => `${file.split("/").at(-1)!}:${line ?? ""}: ${message}`,
    );
    expect(problems).toEqual([
      expect.stringMatching(/^builds_on\.csv:\d: Prerequisites go in a circle: .*skill:knife-work/),
      expect.stringMatching(/^roles\.csv:3: .*role:cook/),
    ]);
  });
});

test("docs/data.md lists every file with its columns", async () => {
  const docs = await readFile("docs/data.md", "utf8");
  const rows = docs.split("\n").flatMap((line) => {
    const [, file, columns] = /^\| `([a-z_]+)\.csv` +\| (.*?) +\|/.exec(line) ?? [];
    return file === undefined ? [] : [`${file}: ${columns!.replace(/[*`]/g, "")}`];
  });
  expect(rows).toEqual(OWN_TABLES.map(({ title, columns }) => `${title}: ${columns.join(", ")}`));
});
