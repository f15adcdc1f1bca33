import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";

import { command } from "../support/run-command.js";

const CURRICULUM = `Curriculum,Basket Weaving
System Type,quarter
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
1,Weaving,BW,1,,,,3
2,More Weaving,BW,2,1,,,3
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "career-graph-"));
  await writeFile(join(folder, "baskets.csv"), CURRICULUM);
});

test("a curriculum is imported, valid, and reported in every format", async () => {
  const guide = join(folder, "guide.jsonl");
  expect(await command("import", "curriculum", join(folder, "baskets.csv"), "--out", guide)).toMatchObject({
    code: 0,
    err: "baskets.csv: 2 rows in, 2 used, 0 left out, 0 repaired, 0 rejected",
    out: expect.stringMatching(
      /guide\.jsonl: Basket Weaving 1, 3 nodes, 2 REQUIRES, 1 BUILDS_ON, content [0-9a-f]{64}$/,
    ),
  });
  expect(await command("validate", guide)).toMatchObject({ code: 0 });
  const table = await command("report", "--guide", guide);
  expect(table.out).toContain("Complexity (quarters) 3.3 ");
  const csv = await command("report", "--guide", guide, "--format", "csv", "--system", "semester");
  expect(csv.out.split("\n")[1]).toBe("skill:1,Weaving,3,1,2,0,1,0,1");
  const json = await command("report", "--guide", guide, "--format", "json", "--role", "role:basket-weaving");
  expect(JSON.parse(json.out)).toMatchObject({ system: "quarter", totalComplexity: 3.3 });
  const page = join(folder, "page.html");
  expect(await command("report", "--guide", guide, "--format", "html", "--out", page)).toEqual({
    code: 0,
    out: page,
    err: "",
  });
  expect(await readFile(page, "utf8")).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
});

test("a wrong file leaves nothing behind, and what is used wrongly is told", async () => {
  const bad = join(folder, "bad.csv");
  await writeFile(bad, CURRICULUM.replace("BW,2,1", "BW,2,9"));
  const before = await readdir(folder);
  expect(await command("import", "curriculum", bad, "--out", join(folder, "bad.jsonl"))).toEqual({
    code: 1,
    out: "",
    err: `${bad}:6: Course 2 names "9" as a prerequisite, but no course has that Course ID. Did you mean "1" or "2"?\n1 problem in ${bad}. No guide was written.`,
  });
  expect(await readdir(folder)).toEqual(before);
  expect(await command("import", "curriculum", join(folder, "baskets.csv"))).toMatchObject({ code: 2 });
  expect(await command("import", "novels", bad)).toMatchObject({ code: 2 });
  expect(await command("report", "--format", "pdf")).toMatchObject({ code: 2 });
  expect(await command("report", "--guide", "graph-seed", "--role", "role:backend-develper")).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean "role:backend-developer"'),
  });
  expect(
    await command("report", "--guide", "graph-seed", "--out", join(folder, "no/such/folder/page.html")),
  ).toMatchObject({ code: 1, err: expect.stringContaining("cannot be written (ENOENT)") });
});
