import { mkdtemp, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

import { guideCopyIn } from "../../../src/cli/guide-copy.js";
import { readConfig } from "../../../src/config.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { copyKeeper, type CopyKeeperOptions } from "../../../src/stores/replica/copy-keeper.js";
import { draw } from "../../support/draw.js";
import { eventually } from "../../support/until.js";

const GUIDES = [draw("a -> b"), draw("a -> c"), draw("a -> d")] as const;
const NEO4J = readConfig({ NEO4J_URI: "bolt://db.example.org" }).neo4j!;

let folder: string;
let lines: string[];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "career-graph-copy-")), "kept");
  lines = [];
});
afterEach(() => rm(join(folder, ".."), { recursive: true }));

const write = (line: string): void => void lines.push(line);
/** As a server that has just started. */
const keeper = (options: Partial<CopyKeeperOptions> = {}, neo4j = NEO4J) =>
  copyKeeper(guideCopyIn(folder, neo4j), {
    log: { info: write, warn: write },
    validate: () => [],
    contentHash,
    ...options,
  });
const kept = async (neo4j = NEO4J) => (await keeper({}, neo4j).restore())?.guide ?? null;
const isKept = (guide: Guide): Promise<void> =>
  eventually(async () => {
    expect(await kept()).toEqual(guide);
  });
const files = () => readdir(folder);
const onlyFile = async () => join(folder, (await files())[0]!);

test("before anything is kept there is nothing, and nothing is said of it", async () => {
  expect(await kept()).toBeNull();
  expect(lines).toEqual([]);
});

test("what is kept is found by the next process, and only its user may read it", async () => {
  const before = Date.now();
  keeper().keep(GUIDES[0], "h");
  await isKept(GUIDES[0]);
  const { keptAt, hash } = (await keeper().restore())!;
  expect(keptAt.getTime()).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
  expect(hash).toBe(contentHash(GUIDES[0]));
  expect((await stat(await onlyFile())).mode & 0o777).toBe(0o600);
});

test("of guides that come while one is written the last is kept", async () => {
  const { keep } = keeper();
  for (const [i, guide] of GUIDES.entries()) keep(guide, String(i));
  await isKept(GUIDES[2]);
  expect(await files()).toHaveLength(1);
});

test("each database has a file of its own", async () => {
  keeper().keep(GUIDES[0], "h");
  await isKept(GUIDES[0]);
  expect(await kept({ ...NEO4J, database: "other" })).toBeNull();
  expect(await kept({ ...NEO4J, uri: "bolt://other.example.org" })).toBeNull();
});

test.each<[string, (file: string) => Promise<void>, string]>([
  ["that was cut short", (file) => truncate(file, 40), "Ends too early"],
  ["that is something else", (file) => writeFile(file, "a photograph"), "Is not sound gzip data"],
])("a copy %s is of no use, and that is said", async (_, damage, reason) => {
  keeper().keep(GUIDES[0], "h");
  await isKept(GUIDES[0]);
  await damage(await onlyFile());
  lines.length = 0;
  expect(await kept()).toBeNull();
  expect(lines).toEqual([expect.stringContaining("is of no use.")]);
  expect(lines[0]).toContain(reason);
});

test("so is one with faults", async () => {
  keeper().keep(GUIDES[0], "h");
  await isKept(GUIDES[0]);
  lines.length = 0;
  expect(await keeper({ validate: () => ["It is broken."] }).restore()).toBeNull();
  expect(lines).toEqual([`The copy of the guide in ${await onlyFile()} is of no use. It is broken.`]);
});

test("where nothing can be written the reason is said, and it is tried again with the next guide", async () => {
  await writeFile(folder, "");
  const { keep } = keeper();
  keep(GUIDES[0], "h");
  await eventually(() => {
    expect(lines).toEqual([
      expect.stringMatching(/^The copy of the guide was not written\. .*\(E(EXIST|NOTDIR)\)/),
    ]);
  });
  await rm(folder);
  keep(GUIDES[0], "h");
  await isKept(GUIDES[0]);
});
