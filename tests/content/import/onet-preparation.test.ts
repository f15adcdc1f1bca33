import { expect, test } from "@jest/globals";
import { cp, rm } from "node:fs/promises";
import { basename, join } from "node:path";

import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { temporaryFolder } from "../folder.js";
import { importing, ONET } from "./importing.js";

async function prepared(): Promise<string> {
  const folder = join(await temporaryFolder(), basename(ONET));
  await cp(ONET, folder, { recursive: true });
  await cp(`${ONET}-preparation`, folder, { recursive: true });
  return folder;
}

async function rolesIn(folder: string) {
  const { guide, lines, report } = await importing((set) => importOnet(set), folder);
  const roles = new Map(guide.nodes.flatMap((node) => (node.kind === "ROLE" ? [[node.id, node]] : [])));
  return { roles, lines, report };
}

test("education is the category with the largest share, experience the quartiles of the categories", async () => {
  const { roles } = await rolesIn(await prepared());
  expect(roles.get("role:onet-91-1011-00")).toMatchObject({
    education: { level: 4, name: "Lamp Certificate", share: 0.605 },
    experience: { min: 0, typical: 1.5, max: 4 },
    citations: [
      { origin: "IMPORT", source: "onet", section: "Occupation Data" },
      { origin: "IMPORT", source: "onet", section: "Education, Training, and Experience" },
    ],
  });
});

test("suppressed rows are left out; with less than half of the answers the education is that of the Job Zone", async () => {
  const { roles } = await rolesIn(await prepared());
  // In Job Zone 4; more than half of the answers on education are suppressed.
  expect(roles.get("role:onet-91-1012-00")).toMatchObject({
    level: 4,
    education: { level: 6, name: "Bachelor's Degree", share: null },
    experience: { min: 4, typical: 5, max: 6 },
    citations: [
      { origin: "IMPORT", source: "onet", section: "Occupation Data" },
      { origin: "IMPORT", source: "onet", section: "Education, Training, and Experience" },
      { origin: "DERIVED", source: "onet-derived-education", section: null },
    ],
  });
});

test("an occupation without an answer has the education of its Job Zone, and no experience", async () => {
  const { roles } = await rolesIn(await prepared());
  expect(roles.get("role:onet-91-2011-00")).toMatchObject({
    level: 3,
    education: { level: 4, name: "Lamp Certificate", share: null },
    experience: null,
    citations: [
      { origin: "IMPORT", source: "onet", section: "Occupation Data" },
      { origin: "DERIVED", source: "onet-derived-education", section: null },
    ],
  });
  const withoutZone = [...roles.values()].filter(({ level }) => level === null);
  expect(withoutZone.length).toBeGreaterThan(0);
  expect(withoutZone.every(({ education }) => education === null)).toBe(true);
});

test("rows that cannot be used are named", async () => {
  const { roles, lines } = await rolesIn(await prepared());
  const file = "Education, Training, and Experience.txt";
  expect(lines.filter((line) => line.includes(file))).toEqual([
    `${file}:13: rejected: the category of scale RL is not from 1 to 12 (13).`,
    `${file}:14: rejected: the value is not from 0 to 100 (101.00).`,
    `${file}:15: rejected: the occupation is not in Occupation Data.txt (99-0000.00).`,
  ]);
  expect(roles.get("role:onet-91-2011-00")).toMatchObject({ experience: null });
});

test("a data set that lacks one of the files is imported without education and experience", async () => {
  const folder = await prepared();
  await rm(join(folder, "Education, Training, and Experience Categories.txt"));
  const { roles, report } = await rolesIn(folder);
  expect(report.absences).toEqual([
    {
      file: "Education, Training, and Experience Categories.txt",
      lacking: "roles have no education and no experience",
    },
  ]);
  expect([...roles.values()].filter(({ education, experience }) => education ?? experience)).toEqual([]);
});
