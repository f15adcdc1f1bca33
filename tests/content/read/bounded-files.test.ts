import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { beforeEach, describe, expect, test } from "@jest/globals";

import { readCrosswalk } from "../../../src/content/combine/read-crosswalk.js";
import { formatProblems } from "../../../src/content/problem.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { temporaryFolder } from "../folder.js";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const HEAD = '{"type":"GUIDE","title":"A","version":"1"}\n';
const at = (name: string): string => join(folder, name);

/** The only problem of a guide, without the folder. */
async function onlyProblem(path: string): Promise<string> {
  const { guide, problems } = await loadGuide(path);
  expect(guide).toBeNull();
  const lines = formatProblems(problems);
  expect(lines).toHaveLength(1);
  return lines[0]!.replace(`${folder}/`, "");
}

describe("what is no regular file is not waited for", () => {
  test("a pipe in place of JSONL", async () => {
    await once(spawn("mkfifo", [at("guide.jsonl")]), "close");
    expect(await onlyProblem(at("guide.jsonl"))).toBe("guide.jsonl: Is not a regular file.");
  });

  test("a pipe among the YAML files", async () => {
    await mkdir(at("guide"));
    await once(spawn("mkfifo", [at("guide/guide.yaml")]), "close");
    expect(await onlyProblem(at("guide"))).toBe("guide/guide.yaml: Is not a regular file.");
  });

  test("a pipe in place of a crosswalk", async () => {
    await once(spawn("mkfifo", [at("pairs.csv")]), "close");
    expect((await readCrosswalk(at("pairs.csv"))).problems[0]!.message).toBe("Is not a regular file.");
  });
});

test("a line has an end", async () => {
  await writeFile(at("long.jsonl"), `${HEAD}{"type":"ROLE","id":"${"a".repeat(17 * 2 ** 20)}`);
  expect(await onlyProblem(at("long.jsonl"))).toMatch(
    /^long\.jsonl(:\d+)?: Has a line of more than 16 MB\.$/,
  );
});

test("a compressed file does not grow without end", async () => {
  await writeFile(at("bomb.jsonl.gz"), gzipSync(Buffer.alloc(80 * 2 ** 20, "\n")));
  expect(await onlyProblem(at("bomb.jsonl.gz"))).toMatch(/: Grows to more than 200 times its size/);
});

test("of many problems the first are told, and how many more there are", async () => {
  await writeFile(at("bad.jsonl"), HEAD + "{}\n".repeat(5213));
  const { problems } = await loadGuide(at("bad.jsonl"));
  const lines = formatProblems(problems);
  expect(problems).toHaveLength(5213);
  expect(lines).toHaveLength(1001);
  expect(lines.at(-1)).toBe("and 4,213 more");
});

test("after ten thousand problems the rest is not read", async () => {
  await writeFile(at("bad.jsonl"), HEAD + "{}\n".repeat(30_000));
  const { problems } = await loadGuide(at("bad.jsonl"));
  expect(problems).toHaveLength(10_001);
  expect(problems.map(({ message }) => message)).toContain(
    "Has 10000 problems or more; the rest was not read.",
  );
});

describe("depth has words of its own", () => {
  const TOO_DEEP = "Is nested too deeply to be read.";
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

  test.each([200, 5_000, 100_000])("in JSONL, %d levels", async (depth) => {
    await writeFile(at("deep.jsonl"), `${HEAD}{"type":"ROLE","id":${nested(depth)}}\n`);
    const { problems } = await loadGuide(at("deep.jsonl"));
    expect(problems).toMatchObject([{ line: 2, message: TOO_DEEP }]);
  });

  test.each([1_000, 3_000, 20_000])("in YAML, %d levels", async (depth) => {
    await mkdir(at("guide"));
    await writeFile(at("guide/guide.yaml"), `roles: ${nested(depth)}`);
    const { problems } = await loadGuide(at("guide"));
    expect(problems).toMatchObject([{ line: null, message: TOO_DEEP }]);
  });

  test.each(["- ", "? ", " "])("in YAML, by lines that begin with %j", async (mark) => {
    await mkdir(at("guide"));
    await writeFile(at("guide/guide.yaml"), `roles:\n${mark.repeat(5_000)}x\n`);
    expect(await onlyProblem(at("guide"))).toBe(`guide/guide.yaml: ${TOO_DEEP}`);
  });

  test("in a crosswalk", async () => {
    await writeFile(at("pairs.yaml"), nested(20_000));
    expect((await readCrosswalk(at("pairs.yaml"))).problems[0]!.message).toBe(TOO_DEEP);
  });
});

test("aliases of YAML that multiply are refused", async () => {
  const levels = Array.from({ length: 12 }, (_, i) => {
    const item = i === 0 ? "lol" : `*a${i - 1}`;
    return `&a${i} [${Array(10).fill(item).join(", ")}]`;
  });
  await mkdir(at("guide"));
  await writeFile(at("guide/guide.yaml"), `roles:\n${levels.map((level) => `  - ${level}`).join("\n")}\n`);
  const began = performance.now();
  const { problems } = await loadGuide(at("guide"));
  expect(problems.length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(5_000);
});
