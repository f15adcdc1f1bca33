import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { writeGuide } from "../../../src/content/write/write-guide.js";
import type { Guide } from "../../../src/guide/guide.js";
import { listVersions, rollBack } from "../../../src/stores/neo4j/write/roll-back.js";
import { compareGuide, seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import type { SeedOptions } from "../../../src/stores/neo4j/write/seeding.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { careerGraph } from "../../support/command.js";
import { draw } from "../../support/draw.js";
import { largeGuide } from "../../support/large-guide.js";
import { clear, describeWithNeo4j, environmentOf, useNeo4j } from "../../support/neo4j.js";

const AS_A_WHOLE = { mostInPlace: 0 };

describeWithNeo4j("versions of the guide in Neo4j", () => {
  const neo4j = useNeo4j();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "career-graph-versions-"));
    for (const [name, guide] of Object.entries(GUIDES))
      await writeGuide(guide, { format: "jsonl", out: fileOf(name) });
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => clear(neo4j.driver));

  const fileOf = (name: string): string => join(folder, `${name}.jsonl`);
  const options = (more: Partial<SeedOptions>) => ({ ...neo4j.access, ...guideText, ...more });
  const seed = (guide: Guide, more: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, options(more));
  const goBack = (to: number | null = null, more: Partial<SeedOptions> = {}) =>
    rollBack(neo4j.driver, to, options(more));
  const versions = () => listVersions(neo4j.driver, options({}));
  const stored = async () => contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide());
  const ask = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records[0]?.get(0) as unknown;
  const run = (...args: string[]) => careerGraph(args, environmentOf(neo4j.access));
  const renameByHand = (name: string) =>
    ask(`MATCH (n:Role {id: 'role:junior'}) SET n.name = '${name}' RETURN 1`);

  test("say who seeded them, when and from which commit", async () => {
    const before = Date.now();
    await seed(FIRST, { seededBy: "ann", commit: "1a2b3c" });
    const [version] = await versions();
    expect(version).toMatchObject({ seededBy: "ann", commit: "1a2b3c", contentHash: contentHash(FIRST) });
    expect(version!.seededAt.getTime()).toBeGreaterThan(before - 60_000);
    await run("seed", "--guide", "graph-seed");
    expect(await versions()).toMatchObject([
      {
        seededBy: userInfo().username,
        commit: expect.stringMatching(/^[0-9a-f]{40}(-dirty)?$/) as unknown,
        isCurrent: true,
      },
      { number: version!.number, isCurrent: false },
    ]);
    await run("seed", "--guide", fileOf("FIRST"), "--by", "bob", "--commit", "v7");
    expect((await versions())[0]).toMatchObject({ seededBy: "bob", commit: "v7" });
    await run("seed", "--guide", fileOf("SECOND"));
    expect((await versions())[0]).toMatchObject({ commit: null });
  });

  test("are kept as many as asked for, and one that is kept can be seeded again", async () => {
    for (const guide of [FIRST, SECOND, THIRD, FIRST]) await seed(guide);
    expect((await versions()).map(({ contentHash: hash }) => hash)).toEqual(
      [FIRST, THIRD, SECOND].map(contentHash),
    );
    const [, , second] = await versions();
    const { to, number } = await goBack(second!.number, { seededBy: "ann" });
    expect(to.contentHash).toBe(contentHash(SECOND));
    expect(await stored()).toBe(contentHash(SECOND));
    expect((await versions()).map(({ contentHash: hash }) => hash)).toEqual(
      [SECOND, FIRST, THIRD].map(contentHash),
    );
    expect((await versions())[0]).toMatchObject({ number, seededBy: "ann", isCurrent: true });
    await seed(THIRD, { keep: 0 });
    expect(await versions()).toHaveLength(1);
    expect(await ask("MATCH (a:GuideArchive) RETURN collect(DISTINCT a.contentHash)")).toEqual([
      contentHash(THIRD),
    ]);
    await expect(goBack()).rejects.toThrow("There is no such version in Neo4j.");
    expect(await stored()).toBe(contentHash(THIRD));
  });

  test.each([
    ["where the guide is", {}],
    ["as a whole", AS_A_WHOLE],
  ])("rollback leads back, and a second one forth again: %s", async (_, how) => {
    await seed(FIRST, how);
    await seed(SECOND, how);
    for (const guide of [FIRST, SECOND, FIRST]) {
      await goBack(null, how);
      expect(await stored()).toBe(contentHash(guide));
    }
    expect(await versions()).toHaveLength(2);
  });

  test("an edit by hand is named and not undone, unless that is forced; then rollback brings it back", async () => {
    await seed(FIRST);
    await renameByHand("By hand");
    const edited = await stored();
    const refusal = await seed(SECOND).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      name: "EditedByHand",
      comparison: {
        undone: {
          changes: {
            size: 1,
            nodes: {
              changed: [{ before: { name: "junior" }, after: { name: "By hand" }, fields: ["name"] }],
            },
          },
        },
      },
    });
    expect(await stored()).toBe(edited);
    await seed(SECOND, { force: true });
    expect(await stored()).toBe(contentHash(SECOND));
    expect(await versions()).toMatchObject([{ edited: false }, { edited: true, contentHash: edited }]);
    await goBack();
    expect(await stored()).toBe(edited);
    await seed(SECOND, AS_A_WHOLE);
    expect(await stored()).toBe(contentHash(SECOND));
  });

  describe("edits by hand that the new guide does not undo need no force:", () => {
    test("it says the same", async () => {
      await seed(FIRST);
      await renameByHand("By hand");
      const taken = renamed(FIRST, "By hand");
      expect(await seed(taken)).toMatchObject({ outcome: "changed", difference: { size: 0 } });
      expect((await versions())[0]).toMatchObject({ contentHash: contentHash(taken) });
    });

    test("it changes something else of the same role", async () => {
      await seed(FIRST);
      await renameByHand("By hand");
      const nodes = renamed(FIRST, "By hand").nodes.map((node) => ({ ...node, summary: "Said anew" }));
      await seed({ ...FIRST, nodes });
      expect(await stored()).toBe(contentHash({ ...FIRST, nodes }));
    });
  });

  test("an edit by hand that leaves no valid guide, or one of a guide that is not kept, asks for force too", async () => {
    await seed(FIRST);
    await ask("MATCH (n:Role {id: 'role:junior'}) REMOVE n.name RETURN 1");
    await expect(seed(SECOND)).rejects.toMatchObject({
      comparison: { unreadable: expect.stringContaining("role:junior has no usable name") as unknown },
    });
    await renameByHand("By hand");
    await ask("MATCH (a:GuideArchive) DETACH DELETE a RETURN 1");
    await expect(seed(SECOND)).rejects.toMatchObject({ comparison: { undone: { changes: null } } });
    await seed(SECOND, { force: true });
    expect(await stored()).toBe(contentHash(SECOND));
  });

  test("a guide that differs in one line is kept by the blocks of the one before, but for that which holds it", async () => {
    const large = largeGuide({ roles: 100, transitions: 3000, competencies: 400 });
    const blocks = () => ask("MATCH (b:GuideArchiveBlock) RETURN count(b)") as Promise<number>;
    await seed(large);
    const before = await blocks();
    expect(before).toBeGreaterThan(4);
    const nodes = large.nodes.map((node, i) => (i === 50 ? { ...node, summary: "Said anew" } : node));
    await seed({ ...large, nodes });
    expect((await blocks()) - before).toBeLessThanOrEqual(2);
    const { to } = await goBack();
    expect(to.contentHash).toBe(contentHash(large));
    expect(await stored()).toBe(contentHash(large));
    await seed(FIRST, { keep: 0 });
    expect(await blocks()).toBe(1);
  });

  test("a comparison writes nothing", async () => {
    const count = () => ask("MATCH (n:CareerGuide|CareerNode|GuideVersion) RETURN count(n)");
    expect(await compareGuide(neo4j.driver, FIRST, options({}))).toMatchObject({
      live: null,
      unreadable: null,
    });
    expect(await count()).toBe(0);
    await seed(FIRST);
    const before = await count();
    expect(await compareGuide(neo4j.driver, SECOND, options({}))).toMatchObject({
      difference: { nodes: { added: [{ id: "role:expert" }], removed: [], changed: [] } },
      undone: null,
    });
    expect(await count()).toBe(before);
    expect(await stored()).toBe(contentHash(FIRST));
  });

  test("the commands say what would change, what did, what was edited and where they went back to", async () => {
    const hash = contentHash(FIRST);
    expect(await run("seed", "--guide", fileOf("FIRST"), "--dry-run")).toEqual({
      code: 0,
      out: "Neo4j holds no guide: A drawing 1: 2 nodes, 0 choices and 1 edge would be written.\nNothing was written.\n",
      err: "",
    });
    expect(await run("seed", "--guide", fileOf("FIRST"), "--by", "ann")).toMatchObject({
      code: 0,
      out: `A drawing 1: 2 nodes, 0 choices and 1 edge written to Neo4j as version 1.\nContent ${hash}\n`,
    });
    expect((await run("rollback")).err).toBe(
      "No earlier version is kept in Neo4j: `career-graph seed --keep N` keeps the last N before the current one.\n",
    );
    expect(await run("seed", "--guide", fileOf("SECOND"), "--dry-run")).toEqual({
      code: 0,
      out: [
        "Nodes: 1 added, 0 removed, 0 changed. Edges: 1 added, 0 removed, 0 changed.",
        '  added: role:expert "expert"',
        "  added: role:senior leads to role:expert",
        "Nothing was written.\n",
      ].join("\n"),
      err: "",
    });
    await renameByHand("By hand");
    const refused = await run("seed", "--guide", fileOf("SECOND"));
    expect({ ...refused, err: refused.err.replace(/on \d{4}-\d\d-\d\d at \d\d:\d\d/, "on DAY") }).toEqual({
      code: 1,
      out: "",
      err: [
        "The guide in Neo4j was edited by hand since it was seeded as version 1 (1, seeded on DAY by ann). A seed would undo:",
        "Nodes: 0 added, 0 removed, 1 changed. Edges: 0 added, 0 removed, 0 changed.",
        '  renamed: role:junior "junior" is now "By hand"',
        "Nothing was written. With --force it is, and the command rollback leads back.\n",
      ].join("\n"),
    });
    expect(await run("seed", "--guide", fileOf("SECOND"), "--dry-run")).toMatchObject({ code: 1 });
    expect((await run("seed", "--guide", fileOf("SECOND"), "--force")).out).toContain("3 changes written.");
    const list = await run("rollback", "--list");
    expect(list.out).toMatch(
      /^A drawing: version \d+ \(1, seeded on .*\), current, content .*\nA drawing: version 1 \(1, seeded on .* by ann\), edited by hand, content .*\n$/,
    );
    expect((await run("rollback", "--to", "77")).err).toBe(
      "Version 77 is not kept in Neo4j; these are: 1.\n",
    );
    expect((await run("rollback", "--to", "last")).code).toBe(2);
    const back = await run("rollback", "--by", "bob");
    expect(back.out).toMatch(
      /^A drawing: version 1 \(.*\) is in Neo4j again as version \d+, in place of version \d+ \(.*\): 3 changes written\.\nContent /,
    );
    expect(await ask("MATCH (n:Role {id: 'role:junior'}) RETURN n.name")).toBe("By hand");
  });
});

function renamed(guide: Guide, name: string): Guide {
  const nodes = guide.nodes.map((node) => (node.id === "role:junior" ? { ...node, name } : node));
  return { ...guide, nodes };
}

const FIRST = draw("junior -> senior");
const SECOND = draw("junior -> senior -> expert");
const THIRD = draw("junior -> senior -> lead");
const GUIDES = { FIRST, SECOND };
