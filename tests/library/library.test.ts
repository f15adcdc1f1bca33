import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { ask, CareerGraphError, openGuide } from "../../src/library/index.js";
import { careerGraph } from "../support/command.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "career-graph-library-"));
});
afterAll(() => rm(folder, { recursive: true }));

const BAKERY = `
title: A bakery
version: "1"
sources:
  - id: us
    title: Our own list
    origin: CURATED
`;

describe("openGuide", () => {
  test("without an argument opens the shipped guide", async () => {
    const shipped = await openGuide();
    const same = await openGuide("graph-seed");
    expect(shipped.contentHash).toBe(same.contentHash);
    const { title, version, contentHash } = await shipped.guide();
    expect({ title, version, contentHash }).toEqual({
      title: shipped.title,
      version: shipped.version,
      contentHash: shipped.contentHash,
    });
    await Promise.all([shipped.close(), same.close()]);
  });

  test("opens a file, and several guides as one", async () => {
    const file = join(folder, "guide.jsonl.gz");
    expect(await careerGraph(["export", "--format", "jsonl", "--out", file])).toMatchObject({ code: 0 });
    const one = await openGuide(file);
    const both = await openGuide({ guides: [file, "graph-seed"] });
    const seed = await openGuide();
    expect(one.contentHash).toBe(seed.contentHash);
    expect((await both.roles({ first: 1 })).totalCount).toBe((await seed.roles({ first: 1 })).totalCount);
    await Promise.all([one, both, seed].map((each) => each.close()));
  });

  test("rejects a guide with every problem by file and line", async () => {
    const place = join(folder, "bakery.yaml");
    await writeFile(place, `${BAKERY}roles:\n  - id: role:baker\n    name: Baker\n    levle: 1\n`);
    const error = await openGuide(folder).catch((reason: unknown) => reason as CareerGraphError);
    expect(error).toBeInstanceOf(CareerGraphError);
    expect(error).toMatchObject({ code: "INVALID_GUIDE" });
    const { errors } = error as CareerGraphError;
    expect(errors).toContainEqual({
      message: expect.stringMatching(/bakery\.yaml:\d+: .*levle/),
      extensions: { code: "INVALID_GUIDE", file: place, line: expect.any(Number) },
    });
    await rm(place);
  });

  test("rejects a place where nothing is", async () => {
    await expect(openGuide(join(folder, "nowhere"))).rejects.toMatchObject({ code: "INVALID_GUIDE" });
  });
});

describe("a guide that is open", () => {
  test("answers plain objects, many questions at a time", async () => {
    const guide = await openGuide();
    const { nodes } = await guide.roles({ first: 20 });
    const gaps = await Promise.all(nodes.map(({ id }) => guide.skillGap({ to: id })));
    for (const gap of gaps) {
      expect(Object.getPrototypeOf(gap)).toBe(Object.prototype);
      expect(gap.coverage).toBe(0);
      expect(gap.hours.typical).toBeGreaterThan(0);
    }
    await guide.close();
  });

  test("is asked any operation by `ask`", async () => {
    const guide = await openGuide();
    const text = "query ($id: ID!) { role(id: $id) { name } }";
    const variables = { id: "role:qa-engineer" };
    expect(await ask(guide, text, variables)).toEqual({ role: { name: "QA Engineer" } });
    // As GraphQL Code Generator writes operations.
    expect(await guide.ask(new String(text), variables)).toEqual({ role: { name: "QA Engineer" } });
    await guide.close();
  });

  test("is not asked any more once it is closed", async () => {
    const guide = await openGuide();
    await guide.close();
    await guide.close();
    await expect(guide.guide()).rejects.toMatchObject({ code: "CLOSED", message: "The guide is closed." });
  });

  test("keeps no process alive", async () => {
    const { stdout } = await runScript(
      'import { openGuide } from "./dist/index.js"; const guide = await openGuide(); console.log((await guide.role({ id: "role:qa-engineer" })).name);',
    );
    expect(stdout).toBe("QA Engineer\n");
  });
});

async function runScript(script: string): Promise<{ stdout: string }> {
  const { execFile } = await import("node:child_process");
  const { promisify } = await import("node:util");
  return promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    timeout: 45_000,
  });
}
