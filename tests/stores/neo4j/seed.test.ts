import { spawn } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";

import { beforeEach, expect, test } from "@jest/globals";

import type { Guide } from "../../../src/guide/guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { neo4jSource } from "../../../src/stores/neo4j/neo4j-source.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { seedGuide, type SeedOptions } from "../../../src/stores/neo4j/write/seed-guide.js";
import { careerGraph } from "../../support/command.js";
import { draw } from "../../support/draw.js";
import { clear, describeWithNeo4j, environmentOf, useNeo4j } from "../../support/neo4j.js";
import { inTime, until } from "../../support/until.js";

describeWithNeo4j("seed", () => {
  const neo4j = useNeo4j();
  beforeEach(() => clear(neo4j.driver));

  const seed = (guide: Guide, options: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, { ...neo4j.access, contentHash, graceMs: 0, ...options });
  const storedHash = async () => contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide());
  const ask = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records[0]?.get(0) as unknown;

  /** Exactly one guide, whole, and nobody seeding. */
  async function expectOnly(guide: Guide): Promise<void> {
    expect(await storedHash()).toBe(contentHash(guide));
    expect(await ask("MATCH (n:CareerNode) RETURN count(n)")).toBe(guide.nodes.length + guide.choices.length);
    expect(await ask("MATCH (n:GuideVersion) RETURN count(n)")).toBe(1);
    expect(await ask("MATCH (n:GuideSource) RETURN count(n)")).toBe(guide.sources.length);
    expect(await ask("MATCH (n:GuideLevel) RETURN count(n)")).toBe(guide.levels.length);
    expect(await ask("MATCH (n:CareerGuide) RETURN n.seeding")).toBeNull();
  }

  /** Seeds in a process that is killed once this is true; false when it had ended before that was seen. */
  async function killSeedWhen(reached: string): Promise<boolean> {
    const child = spawn(process.execPath, ["dist/main.js", "seed"], {
      env: { PATH: process.env["PATH"] ?? "", ...environmentOf(neo4j.access) },
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    const isTime = async () => child.exitCode !== null || (await ask(reached)) === true;
    try {
      await until(`"${reached}" is true`, isTime, { everyMs: 1 });
    } finally {
      child.kill("SIGKILL");
    }
    await inTime("the killed seed to end", ended);
    return child.signalCode === "SIGKILL";
  }

  test("what is there already is not written again, unless it was changed or that is forced", async () => {
    expect(await seed(OLD)).toBe("written");
    expect(await seed(OLD)).toBe("unchanged");
    expect(await seed(OLD, { force: true })).toBe("written");
    await expectOnly(OLD);
    await ask("MATCH (n:CareerNode {id: 'role:junior'}) SET n.name = 'Changed by hand'");
    expect(await seed(OLD)).toBe("written");
    await expectOnly(OLD);
  });

  test("names are found by the full-text index", async () => {
    await seed(OLD);
    await ask("CALL db.awaitIndexes(60)");
    expect(
      await ask(
        "CALL db.index.fulltext.queryNodes('career_names', 'jun*') YIELD node RETURN collect(node.id)",
      ),
    ).toEqual(["role:junior"]);
  });

  test("nodes of others stay as they are, whatever they are called", async () => {
    await ask(`
      CREATE (:TestOnly:Role {id: 'role:junior'})-[:REQUIRES {of: 'others'}]->(:TestOnly:Skill {id: 'skill:java'}),
        (:TestOnly:CareerNode {id: 'role:junior'}), (:TestOnly:CareerNode {id: 'role:senior', generation: 'spring'})`);
    await seed(OLD);
    await ask(`
      MATCH (n:CareerNode {id: 'role:junior'}), (other:TestOnly {id: 'skill:java'}) WHERE n.generation >= 1
      CREATE (other)-[:HELD_BY {since: 2020}]->(n)-[:PAID]->(other)`);
    const ties = () =>
      ask(`MATCH (n:CareerNode {id: 'role:junior'})-[r]-(other:TestOnly) WHERE n.generation >= 1
           RETURN collect([type(r), properties(r), startNode(r) = n, other.id])`);
    const tied = await ties();
    expect(tied).toHaveLength(2);
    const others = () =>
      ask(`MATCH (n:TestOnly) OPTIONAL MATCH (n)-[r]->(m)
           WHERE m:TestOnly
           WITH n, r, m ORDER BY elementId(n)
           RETURN collect([elementId(n), labels(n), properties(n), properties(r), elementId(m)])`);
    const before = await others();
    await seed(NEW);
    await seed(NEW, { force: true });
    expect(await others()).toEqual(before);
    expect(new Set((await ties()) as unknown[])).toEqual(new Set(tied as unknown[]));
    expect(await storedHash()).toBe(contentHash(NEW));
  });

  test("a reader sees the old guide or the new one, never something between", async () => {
    await seed(OLD);
    const progress = { done: false };
    const seen = new Set<string>();
    const reading = async (): Promise<void> => {
      while (!progress.done) seen.add(await storedHash());
    };
    const writing = async (): Promise<void> => {
      // At least a dozen times, and on a busy machine until both have been seen.
      for (let i = 0; !progress.done && (i < 12 || (seen.size < 2 && i < 100)); i++)
        await seed(i % 2 ? OLD : NEW, { batchSize: 2 });
    };
    const end = (): void => void (progress.done = true);
    await Promise.all([reading().finally(end), writing().finally(end)]);
    expect([...seen].sort()).toEqual([contentHash(OLD), contentHash(NEW)].sort());
  });

  test("a request goes on with the guide that it began with, and is told when that is gone", async () => {
    await seed(OLD);
    const source = neo4jSource(neo4j.driver, neo4j.access);
    const { graph, status } = source.current();
    expect((await status()).contentHash).toBe(contentHash(OLD));
    const seeding = seed(NEW, { graceMs: 4000 });
    const isReplaced = async () => (await source.current().status()).contentHash === contentHash(NEW);
    await until("the new guide is the one that is read", isReplaced);
    expect(contentHash((await graph.snapshot()).guide)).toBe(contentHash(OLD));
    await seeding;
    await expect(graph.snapshot()).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("was replaced") as unknown,
    });
  });

  test("a request is told when the guide has lost its version, and how to repair it", async () => {
    await seed(OLD);
    await ask("MATCH (n:GuideVersion) DETACH DELETE n");
    const { graph } = neo4jSource(neo4j.driver, neo4j.access).current();
    await expect(graph.snapshot()).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message:
        "The guide in Neo4j is broken: its (:GuideVersion) is missing. Write it anew with `career-graph seed`.",
    });
  });

  test("a seed that finds another at work says whom it waits for, and then writes", async () => {
    await seed(OLD);
    const waited: string[] = [];
    let started: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (started = resolve));
    // The first keeps the lock for as long as it leaves the old guide to its readers.
    const seeding = seed(NEW, { graceMs: 3000, onProgress: started });
    await inTime("the first seed to write", first);
    expect(await seed(OLD, { onWait: (holder) => waited.push(holder) })).toBe("written");
    expect(await seeding).toBe("written");
    expect(waited).toEqual([`${hostname()}:${process.pid}`]);
    await expectOnly(OLD);
  });

  test("of two seeds at once each writes its guide, one after the other", async () => {
    const drivers = [connectNeo4j(neo4j.access), connectNeo4j(neo4j.access)];
    try {
      const outcomes = await Promise.all(
        [OLD, NEW].map((guide, i) =>
          seedGuide(drivers[i]!, guide, { ...neo4j.access, contentHash, graceMs: 0, batchSize: 1 }),
        ),
      );
      expect(outcomes).toEqual(["written", "written"]);
      await expectOnly((await storedHash()) === contentHash(OLD) ? OLD : NEW);
    } finally {
      for (const driver of drivers) await driver.close();
    }
  });

  test("killed midway at any point the old guide or the new one is whole, and the next run heals it", async () => {
    const { guide: shipped } = await loadGuide("graph-seed");
    const moments = {
      "it has the lock": "MATCH (g:CareerGuide) RETURN g.seeding IS NOT NULL",
      "nodes are written":
        "MATCH (g:CareerGuide) RETURN EXISTS { (n:CareerNode) WHERE n.generation > g.current }",
      "edges are written":
        "MATCH (g:CareerGuide) RETURN EXISTS { (n:CareerNode)-[:REQUIRES]->() WHERE n.generation > g.current }",
      "the new one is read": "MATCH (g:CareerGuide) RETURN g.current > 1",
    };
    for (const [moment, reached] of Object.entries(moments)) {
      let isKilled = false;
      for (let tries = 0; !isKilled && tries < 10; tries++) {
        await clear(neo4j.driver);
        await seed(OLD);
        isKilled = await killSeedWhen(reached);
      }
      expect({ moment, isKilled }).toEqual({ moment, isKilled: true });
      const read = [contentHash(OLD), contentHash(shipped!)];
      expect({ moment, whole: read.includes(await storedHash()) }).toEqual({ moment, whole: true });
      const healed = await careerGraph(["seed"], environmentOf(neo4j.access));
      expect({ moment, ...healed }).toMatchObject({ moment, code: 0, err: "" });
      await expectOnly(shipped!);
    }
  }, 400_000);
});

const OLD: Guide = {
  ...draw("junior -> senior -> lead\nsenior: java, 1 of {sql nosql}\njava < jvm"),
  levels: [{ number: 1, name: "Entry", description: null }],
  proficiencyLevels: [{ level: 0.5, name: "Working", description: null }],
};
const NEW = draw("junior -> expert\njunior: git\nexpert: rust, git, 1 of {sql nosql}\nrust < c");
