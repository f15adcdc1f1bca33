import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "@jest/globals";

import { temporaryFolder } from "../content/folder.js";
import { careerGraph } from "../support/command.js";

const TEXT = "Backend services in Python\nand SQL. No experience in Java.";

async function fileOf(text: string): Promise<string> {
  const file = join(await temporaryFolder(), "cv.txt");
  await writeFile(file, text);
  return file;
}

test("skills prints what a text speaks of, as lines or as JSON", async () => {
  const file = await fileOf(TEXT);
  const lines = await careerGraph(["skills", file]);
  expect(lines.code).toBe(0);
  expect(lines.out).toMatch(/^0\.\d\d {2}Python: "Python"$/m);
  expect(lines.out).not.toContain("Java");
  const { out } = await careerGraph(["skills", file, "--json"]);
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({
      id: "technology:python",
      name: "Python",
      matched: "Python",
      start: 20,
      end: 26,
    }),
  );
});

test("skills reads standard input where the file is called -", async () => {
  const { code, out } = await careerGraph(["skills", "-", "--json"], {}, TEXT);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({ id: "technology:python", start: 20, end: 26 }),
  );
  expect(await careerGraph(["skills", "-"], {}, "")).toMatchObject({
    code: 0,
    out: expect.stringContaining("The text speaks of no competency of this guide."),
  });
});

test("skills says when there is nothing, and what is wrong", async () => {
  expect(await careerGraph(["skills", await fileOf("the canteen is open")])).toMatchObject({
    code: 0,
    out: expect.stringContaining("The text speaks of no competency of this guide."),
  });
  expect(await careerGraph(["skills", "no-such-file.txt"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("no-such-file.txt cannot be read"),
  });
  expect(await careerGraph(["skills", await fileOf("a ".repeat(10_001))])).toMatchObject({
    code: 2,
    err: expect.stringContaining("`text` takes at most 20000 characters"),
  });
});
