import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "@jest/globals";

import { diffGuides } from "../../../src/content/combine/diff-guides.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { formerIds } from "../../../src/guide/former-ids.js";
import type { Guide } from "../../../src/guide/guide.js";
import { temporaryFolder } from "../folder.js";
import { importing, refusal } from "./importing.js";
import { asCsv, inLayout31, oneFolderDown, onetWith, withoutColumn } from "./onet-in-layout-31.js";

const read = (folder: string) => importing((set) => importOnet(set, "1.0"), folder);
const nothing = { added: [], removed: [], changed: [] };

let before: Guide;
beforeAll(async () => {
  before = (await read(await onetWith("onet-1.0"))).guide;
});

describe("the layout since release 30.3", () => {
  test.each([
    ["as text", []],
    ["as CSV in snake case", [asCsv(false)]],
    ["as CSV with columns in snake case", [asCsv(true)]],
    ["in a folder of the one given", [oneFolderDown]],
  ])("%s says the same as the former one, but for the codes of commodities", async (_, more) => {
    const { guide, lines } = await read(await onetWith("onet-1.0", inLayout31, ...more));
    const diff = diffGuides(before, guide);
    expect(diff).toMatchObject({ added: [], removed: [], renamed: [], levels: [] });
    expect(diff.changed).toEqual(
      [
        "skill-group:onet-analytical-software",
        "skill-group:onet-object-oriented-development-software",
        "technology:onet-c",
        "technology:onet-c-plus-plus",
        "technology:onet-c-sharp",
        "technology:onet-tide-table-software",
      ].map((id) => ({ id, fields: ["externalIds"] })),
    );
    for (const edges of Object.values(diff.edges)) expect(edges).toEqual(nothing);
    expect(lines.filter((line) => line.includes("absent"))).toEqual([]);
  });

  test("gives the same bytes as text and as CSV", async () => {
    const text = await read(await onetWith("onet-1.0", inLayout31));
    const csv = await read(await onetWith("onet-1.0", inLayout31, asCsv(true)));
    expect(contentHash(csv.guide)).toBe(contentHash(text.guide));
  });

  test("names the code of a commodity as what it is, and cites the files by their new names", async () => {
    const { guide } = await read(await onetWith("onet-1.0", inLayout31));
    const group = guide.nodes.find(({ id }) => id === "skill-group:onet-analytical-software")!;
    expect(group).toMatchObject({
      name: "Analytical software",
      externalIds: [{ scheme: "onet-element", value: "2.E.1.c", match: "EXACT" }],
      citations: [{ section: "Software Skills" }],
    });
    const sections = guide.edges.REQUIRES.flatMap(({ citations }) => citations.map(({ section }) => section));
    expect(new Set(sections)).toEqual(
      new Set(["Essential Skills and Transferable Skills", "Knowledge", "Software Skills", null]),
    );
  });

  test("is said, file by file", async () => {
    const { recognised } = await read(await onetWith("onet-1.0", inLayout31));
    expect(recognised).toEqual(
      expect.arrayContaining([
        'Essential Skills.txt: recognised as "Skills".',
        'Transferable Skills.txt: recognised as "Skills".',
        'Software Skills.txt: recognised as "Technology Skills".',
        'Job Titles.txt: recognised as "Alternate Titles".',
        'Education.txt: recognised as "Education, Training, and Experience".',
      ]),
    );
  });

  test("tells which part of a table is missing", async () => {
    const folder = await onetWith("onet-1.0", inLayout31);
    await rm(join(folder, "Transferable Skills.txt"));
    const { lines } = await read(folder);
    expect(lines).toContain('Transferable Skills.txt: absent: a part of "Skills" is missing.');
  });
});

test("the group of a commodity still answers to the id that it had before", () => {
  expect(formerIds(before.nodes).get("skill-group:onet-43232605")).toBe(
    "skill-group:onet-analytical-software",
  );
});

describe("a release before 27.1", () => {
  test("does not say what is in demand: no technology is essential, and that is told", async () => {
    const folder = await onetWith("onet-1.0", withoutColumn("Technology Skills.txt", "In Demand"));
    const { guide, lines } = await read(folder);
    const technologies = guide.edges.REQUIRES.filter(({ to }) => to.startsWith("technology:"));
    expect(technologies).toHaveLength(8);
    expect(new Set(technologies.map(({ importance }) => importance))).toEqual(new Set(["OPTIONAL"]));
    expect(guide.choices).toEqual([]);
    expect(lines).toContain(
      'Technology Skills.txt, column "In Demand": absent: releases before 27.1 do not say what is in demand, so that no technology is essential and there are no choices.',
    );
  });

  test("may have no tiers of related occupations", async () => {
    const { guide } = await read(
      await onetWith("onet-1.0", withoutColumn("Related Occupations.txt", "Relatedness Tier")),
    );
    expect(guide.edges.LEADS_TO[0]).toMatchObject({
      rank: 1,
      reason: "Number 1 among the related occupations.",
    });
  });
});

test("ratings without names of elements take them from the content model", async () => {
  const { guide } = await read(await onetWith("onet-1.0", withoutColumn("Skills.txt", "Element Name")));
  expect(guide.nodes.find(({ id }) => id === "skill:onet-2-a-1-a")?.name).toBe("Reading Charts");
});

test("occupations alone are a guide, and what is missing is told", async () => {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, "Occupation Data.txt"),
    "O*NET-SOC Code\tTitle\tDescription\r\n15-1252.00\tSoftware Developers\tDevelop software.\r\n",
  );
  const { guide, lines } = await read(folder);
  expect(guide.nodes.map(({ id }) => id)).toEqual(["role:onet-15-1252-00"]);
  expect(lines).toContain("Skills.txt: absent: no role requires a skill.");
  expect(lines).toContain("Related Occupations.txt: absent: no role leads to another.");
});

describe("what is no folder of tables is refused with what to do", () => {
  const refused = (path: string) => refusal((set) => importOnet(set), path);

  test("an archive, and a folder with one", async () => {
    const folder = await temporaryFolder();
    const archive = join(folder, "db_31_0_text.zip");
    await writeFile(archive, "PK\u0003\u0004…");
    expect((await refused(archive))[0]).toBe(
      `${archive}: Is a zip archive. Unpack the archive first, for example with unzip "${archive}" -d "${archive.slice(0, -4)}", and give that folder.`,
    );
    expect((await refused(folder))[0]).toContain('Unpack the archive first, for example with unzip "db_31_0');
  });

  test("a folder with several data sets", async () => {
    const folder = await onetWith("several", oneFolderDown);
    await cp(await onetWith("second"), join(folder, "db_30_2_text"), { recursive: true });
    expect((await refused(folder))[0]).toMatch(
      /Holds several such folders: give one of ".*db_30_2_text" and ".*db_31_0_text"\.$/,
    );
  });
});
