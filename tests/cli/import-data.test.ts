import { copyFile, cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";

import { careerGraph } from "../support/command.js";

const ONET = "tests/fixtures/onet-1.0";
let folder: string;
let onet: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
  onet = join(folder, "onet.jsonl.gz");
  expect(await careerGraph(["import", "onet", ONET, "--out", onet])).toMatchObject({ code: 0 });
});

test("import onet writes a valid guide, counts rows on stderr and names each fault in the report", async () => {
  const [out, report] = [join(folder, "a.jsonl"), join(folder, "report.txt")];
  const {
    code,
    out: said,
    err,
  } = await careerGraph(["import", "onet", ONET, "--out", out, "--report", report]);
  expect(code).toBe(0);
  expect(said).toMatch(
    /O\*NET 1\.0, 18 nodes, 7 LEADS_TO, 13 REQUIRES, 2 OPTION, 8 IN_GROUP, content [0-9a-f]{64}\n$/,
  );
  expect(err).toContain("Skills.txt: 12 rows in, 9 used, 3 left out, 1 repaired, 0 rejected\n");
  expect(err).toContain(
    "Education, Training, and Experience.txt: is not there; roles have no education and no experience\n",
  );
  expect(err).toContain("  1 × rejected: the occupation has this alternate title already\n");
  expect((await readFile(report, "utf8")).split("\n")).toContain(
    `${ONET}/Alternate Titles.txt:4: rejected: the occupation has this alternate title already (lantern tender (LT)).`,
  );
  expect(await careerGraph(["validate", out])).toMatchObject({ code: 0 });
});

test("related occupations come in the publisher's order, page by page", async () => {
  const page = async (after: string): Promise<Leading> => {
    const question = `{ role(id: "role:onet-91-1011-00") { leadsTo(first: 2${after}) { edges { rank node { id } } pageInfo { endCursor } } } }`;
    const { out } = await careerGraph(["query", question, "--guide", onet]);
    return (JSON.parse(out) as { data: { role: { leadsTo: Leading } } }).data.role.leadsTo;
  };
  const first = await page("");
  const second = await page(`, after: "${first.pageInfo.endCursor}"`);
  expect([...first.edges, ...second.edges]).toEqual([
    { rank: 1, node: { id: "role:onet-91-1012-00" } },
    { rank: 2, node: { id: "role:onet-92-1011-00" } },
    { rank: 11, node: { id: "role:onet-91-2011-00" } },
  ]);
});

interface Leading {
  readonly edges: readonly { readonly rank: number; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

test("the same input gives the same bytes", async () => {
  const again = join(folder, "again.jsonl.gz");
  await careerGraph(["import", "onet", ONET, "--out", again]);
  expect(await readFile(again)).toEqual(await readFile(onet));
});

test("--strict writes nothing when a row had to be put right, and leaves what was there", async () => {
  const out = join(folder, "strict.jsonl");
  await writeFile(out, "mine");
  const { code, err } = await careerGraph(["import", "onet", ONET, "--out", out, "--strict"]);
  expect(code).toBe(1);
  expect(err).toContain("--strict allows no row to be rejected or repaired, and 3 had to be.");
  expect(await readFile(out, "utf8")).toBe("mine");
  expect((await readdir(folder)).filter((name) => name.includes(".tmp"))).toEqual([]);
});

test("import esco derives moves on demand", async () => {
  const out = join(folder, "esco.jsonl");
  const { code, out: said } = await careerGraph([
    "import",
    "esco",
    "tests/fixtures/esco-1.0",
    "--out",
    out,
    "--derive-moves",
    "1",
    "--least-similarity",
    "0",
  ]);
  expect(code).toBe(0);
  expect(said).toContain("4 LEADS_TO");
  expect(await careerGraph(["import", "esco", "x", "--out", out, "--derive-moves", "0"])).toMatchObject({
    code: 2,
  });
});

test("groups, what is broader and what helps can be asked for, group by group", async () => {
  const esco = join(folder, "groups.jsonl");
  await careerGraph(["import", "esco", "tests/fixtures/esco-1.0", "--out", esco]);
  const { out } = await careerGraph([
    "query",
    `{
      group: node(id: "role-group:isco-08-3") { ... on RoleGroup { name narrower { name roles { nodes { name } } } } }
      roles(filter: { groups: ["role-group:isco-08-3"] }) { nodes { name group { name } broader { name } } }
      shelf: competencies(filter: { groups: ["skill-group:esco-isced-f-104"] }) { nodes { name broader { name } narrower { name } } }
      helped: node(id: "skill:esco-00000005-0000-4000-8000-000000000000") {
        ... on Competency { name prerequisites { pick } benefitsFrom { options { name } citations { section } } } }
    }`,
    "--guide",
    esco,
  ]);
  const unit = { name: "Pilots of the sea" };
  const nodes = (...names: string[]) => ({ nodes: names.map((name) => ({ name })) });
  expect((JSON.parse(out) as { data: object }).data).toEqual({
    group: {
      name: "Technicians of the sea",
      narrower: [{ ...unit, roles: nodes("harbour pilot", "river pilot", "chart reader") }],
    },
    roles: {
      nodes: [
        { name: "harbour pilot", group: unit, broader: [] },
        { name: "river pilot", group: unit, broader: [{ name: "harbour pilot" }] },
        { name: "chart reader", group: unit, broader: [] },
      ],
    },
    shelf: {
      nodes: [
        { name: "tides", broader: [], narrower: [{ name: "buoys" }] },
        { name: "buoys", broader: [{ name: "tides" }], narrower: [] },
      ],
    },
    helped: {
      name: "keep watch",
      prerequisites: [],
      benefitsFrom: [{ options: [{ name: "Norse" }], citations: [{ section: "skill–skill relations" }] }],
    },
  });
});

test("moves are derived only from a least coverage and a least similarity on, if they are given", async () => {
  const out = join(folder, "least.jsonl");
  const derive = (...more: string[]) =>
    careerGraph(["import", "esco", "tests/fixtures/esco-1.0", "--out", out, ...more]);
  const alike = (percent: string) => derive("--derive-moves", "9", "--least-similarity", percent);
  const moves = ({ out: said }: { out: string }): number => Number(/(\d+) LEADS_TO/.exec(said)?.[1] ?? 0);
  const any = ["--derive-moves", "9", "--least-similarity", "0"];
  const all = moves(await derive(...any, "--least-coverage", "0"));
  const good = moves(await derive(...any, "--least-coverage", "40"));
  expect(good).toBeGreaterThan(0);
  expect(good).toBeLessThan(all);
  for (const { reason } of (await readFile(out, "utf8"))
    .split("\n")
    .filter((line) => line.includes('"LEADS_TO"'))
    .map((line) => JSON.parse(line) as { reason: string }))
    expect(Number(/([\d.]+) %/.exec(reason)![1])).toBeGreaterThanOrEqual(40);
  expect(moves(await alike("0"))).toBeGreaterThan(moves(await alike("5")));
  expect(moves(await alike("100"))).toBe(0);
  expect((await derive("--least-coverage", "60")).code).toBe(2);
  expect((await derive("--least-similarity", "60")).code).toBe(2);
  expect((await derive("--derive-moves", "9", "--least-coverage", "101")).code).toBe(2);
});

test("a folder that is not there, an out file of another kind and a text in UTF-16 are told before anything is read", async () => {
  const refusal = async (from: string, to: string) =>
    (await careerGraph(["import", "onet", from, "--out", join(folder, to)])).err;
  expect(await refusal("nowhere", "a.jsonl")).toContain("nowhere: There is no such folder.");
  expect(await refusal(ONET, "a.json")).toContain("a.json: name the file .jsonl or .jsonl.gz.");
  const wide = join(folder, "onet-wide");
  await cp(ONET, wide, { recursive: true });
  const text = await readFile(join(wide, "Skills.txt"), "utf8");
  await writeFile(join(wide, "Skills.txt"), Buffer.from(text, "utf16le"));
  expect(await refusal(wide, "a.jsonl")).toContain(
    "Skills.txt: Is not in UTF-8, as expected: it looks like UTF-16.",
  );
});

test("a folder that is no data set is refused in words", async () => {
  const { code, err } = await careerGraph(["import", "esco", ONET, "--out", join(folder, "no.jsonl")]);
  expect(code).toBe(1);
  expect(err).toContain("Is not an ESCO classification");
  expect(err).toContain("No guide was written.");
});

test("a changed copy imported again keeps its ids, and diff tells what is new, also in answers", async () => {
  const changed = join(folder, "onet-1.1");
  await cp(ONET, changed, { recursive: true });
  const edit = async (file: string, old: string, replacement: string): Promise<void> => {
    const text = await readFile(join(changed, file), "utf8");
    expect(text).toContain(old);
    await writeFile(join(changed, file), text.replace(old, replacement));
  };
  await edit("Occupation Data.txt", "Chart Makers", "Chart Drawers");
  await edit("Related Occupations.txt", "92-1011.00\t91-1012.00\tSupplemental\t12\r\n", "");
  const after = join(folder, "after.jsonl");
  await careerGraph(["import", "onet", changed, "--out", after]);
  const questions = join(folder, "questions.yaml");
  await writeFile(
    questions,
    `paths: [{ from: role:onet-92-1011-00, to: role:onet-91-1012-00 }, { from: role:onet-91-1011-00, to: role:onet-91-1012-00 }]
gaps: [{ to: role:onet-91-1012-00, have: [skill:onet-2-c-10] }]`,
  );
  expect((await careerGraph(["diff", onet, after, "--edges"])).out).toContain(
    "LEADS_TO: 0 added, 1 removed, 0 changed\n  removed: role:onet-92-1011-00 leads to role:onet-91-1012-00\n",
  );
  const { code, out } = await careerGraph(["diff", onet, after, "--answers", questions]);
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toEqual([
    'renamed: role:onet-91-2011-00 "Chart Makers" is now "Chart Drawers"',
    "LEADS_TO: 0 added, 1 removed, 0 changed",
    "answer: path role:onet-92-1011-00 → role:onet-91-1012-00: 1 step by role:onet-92-1011-00 > role:onet-91-1012-00; now 2 steps by role:onet-92-1011-00 > role:onet-91-1011-00 > role:onet-91-1012-00",
  ]);
  const same = join(folder, "same.jsonl.gz");
  await copyFile(onet, same);
  expect((await careerGraph(["diff", onet, same])).out).toBe("The guides say the same.\n");
});

test("several guides and a crosswalk answer one query together", async () => {
  const crosswalk = join(folder, "crosswalk.csv");
  await writeFile(crosswalk, "ours,theirs\nrole:backend-developer,role:onet-91-2011-00\n");
  const guides = ["--guide", "graph-seed", "--guide", onet, "--crosswalk", crosswalk];
  const { code, out } = await careerGraph([
    "query",
    '{ role(id: "role:onet-91-2011-00") { id name alternativeNames } }',
    ...guides,
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    data: { role: { id: "role:backend-developer", name: "Backend Developer" } },
  });
  expect(out).toContain("Chart Makers");
  expect(await careerGraph(["validate", ...guides])).toMatchObject({ code: 0 });
  const wrong = join(folder, "wrong.yaml");
  await writeFile(wrong, "- [role:backend-developer, skill:onet-2-c-10]\n");
  expect(
    await careerGraph(["validate", "--guide", "graph-seed", "--guide", onet, "--crosswalk", wrong]),
  ).toMatchObject({
    code: 1,
    out: expect.stringContaining("cannot be the same: they are of different kinds"),
  });
});
