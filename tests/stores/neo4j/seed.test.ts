import { hostname } from "node:os";

import { beforeEach, expect, test } from "@jest/globals";
import type { Driver } from "neo4j-driver";

import type { Guide } from "../../../src/guide/guide.js";
import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash, contentHasher } from "../../../src/content/write/content-hash.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { neo4jSource } from "../../../src/stores/neo4j/neo4j-source.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { writer } from "../../../src/stores/neo4j/session/writer.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import type { SeedOptions } from "../../../src/stores/neo4j/write/seeding.js";
import { lockSeed } from "../../../src/stores/neo4j/write/seed-lock.js";
import { draw } from "../../support/draw.js";
import { clear, describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { until } from "../../support/until.js";

/** Not where the guide is, however little differs. */
const AS_A_WHOLE = { mostInPlace: 0 };

describeWithNeo4j("seed", () => {
  const neo4j = useNeo4j();
  beforeEach(() => clear(neo4j.driver));

  const seed = (guide: Guide, options: Partial<SeedOptions> = {}) =>
    seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText, ...options }).then(
      ({ outcome }) => outcome,
    );
  const storedHash = async () => contentHash(await watchedGuide(neo4j.driver, neo4j.access).guide());
  const ask = async (statement: string) =>
    (await neo4j.driver.executeQuery(statement)).records[0]?.get(0) as unknown;

  /** Exactly one guide, whole, and nobody seeding. */
  async function expectOnly(guide: Guide): Promise<void> {
    expect(await storedHash()).toBe(contentHash(guide));
    expect(await ask("MATCH (n:CareerNode) RETURN count(n)")).toBe(guide.nodes.length + guide.choices.length);
    expect(await ask("MATCH (n:CareerDraft|CareerReplaced) RETURN count(n)")).toBe(0);
    expect(
      await ask("MATCH (v:GuideVersion), (g:CareerGuide {current: v.number}) RETURN v.contentHash"),
    ).toBe(contentHash(guide));
    expect(await ask("MATCH (n:GuideSource) RETURN count(n)")).toBe(guide.sources.length);
    expect(await ask("MATCH (n:GuideLevel) RETURN count(n)")).toBe(guide.levels.length);
    expect(await ask("MATCH (n:CareerGuide) RETURN coalesce(n.seeding, n.changingUntil)")).toBeNull();
  }

  test("what is there already is not written again, unless it was changed or that is forced", async () => {
    expect(await seed(OLD)).toBe("replaced");
    expect(await seed(OLD)).toBe("unchanged");
    expect(await seed(OLD, { force: true })).toBe("replaced");
    await expectOnly(OLD);
    await ask("MATCH (n:CareerNode {id: 'role:junior'}) SET n.name = 'Changed by hand'");
    expect(await seed(OLD, { force: true })).toBe("changed");
    await expectOnly(OLD);
  });

  test("whoever asks for a role by its name or id finds the one of the guide, by an index", async () => {
    await seed(OLD);
    const counted = () => ask("MATCH (n:Role {name: 'junior'}) RETURN count(n)");
    const seen = new Set<unknown>();
    const looks: Promise<unknown>[] = [];
    await seed(NEW, {
      ...AS_A_WHOLE,
      batchSize: 1,
      onProgress: () => looks.push(counted().then((count) => seen.add(count))),
    });
    await Promise.all(looks);
    expect(looks.length).toBeGreaterThan(5);
    expect([...seen]).toEqual([1]);
    for (const property of ["name", "id"]) {
      const { summary } = await neo4j.driver.executeQuery(
        `EXPLAIN MATCH (n:Role {${property}: 'junior'}) RETURN n`,
      );
      expect(JSON.stringify(summary.plan)).toContain("NodeIndexSeek");
    }
    const keys = await ask(
      "MATCH (n:Role {name: 'junior'}) UNWIND keys(n) AS key WITH key ORDER BY key RETURN collect(key)",
    );
    expect(keys).toEqual(["citations", "id", "name"]);
  });

  test("a first guide that is not written to its end is never read, and the next seed removes it", async () => {
    const stop = () => {
      throw new Error("stopped");
    };
    await expect(seed(OLD, { batchSize: 1, onProgress: stop })).rejects.toThrow("stopped");
    expect(await ask("MATCH (n:CareerNode) RETURN count(n) > 0")).toBe(true);
    await expect(storedHash()).rejects.toThrow("Neo4j holds no guide");
    await seed(NEW);
    await expectOnly(NEW);
    expect(await ask("MATCH (g:CareerGuide) RETURN g.writingFirst")).toBeNull();
  });

  test("a guide whose root somebody deleted is replaced, and what others added to it stays", async () => {
    await seed(OLD);
    await ask("MATCH (g:CareerGuide) DELETE g");
    await ask("MATCH (n:Role {id: 'role:junior'}) SET n.salary = 7");
    await seed(NEW);
    await expectOnly(NEW);
    expect(await ask("MATCH (n:Role {id: 'role:junior'}) RETURN n.salary")).toBe(7);
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

  test("names in other languages are found too, even if an earlier release made the index", async () => {
    await seed(OLD);
    await neo4j.driver.executeQuery("DROP INDEX career_names");
    await neo4j.driver.executeQuery(
      "CREATE FULLTEXT INDEX career_names FOR (n:CareerNode) ON EACH [n.name, n.alternativeNames]",
    );
    const [first, ...others] = NEW.nodes;
    await seed({
      ...NEW,
      nodes: [{ ...first!, translations: [{ language: "fr", name: "infirmière" }] }, ...others],
    });
    await ask("CALL db.awaitIndexes(60)");
    expect(
      await ask(
        "CALL db.index.fulltext.queryNodes('career_names', 'infirmière') YIELD node RETURN collect(node.id)",
      ),
    ).toEqual([first!.id]);
  });

  test("nodes of others stay as they are, whatever they are called", async () => {
    await ask(`
      CREATE (:TestOnly:Role {id: 'role:junior'})-[:REQUIRES {of: 'others'}]->(:TestOnly:Skill {id: 'skill:java'})`);
    const others = () =>
      ask(`MATCH (n:TestOnly) OPTIONAL MATCH (n)-[r]->(m)
           WHERE m:TestOnly
           WITH n, r, m ORDER BY elementId(n)
           RETURN collect([elementId(n), labels(n), properties(n), properties(r), elementId(m)])`);
    const before = await others();
    await seed(OLD);
    await seed(NEW);
    await seed(OLD, AS_A_WHOLE);
    await seed(NEW, { force: true });
    expect(await others()).toEqual(before);
    expect(await storedHash()).toBe(contentHash(NEW));
  });

  test.each([
    ["where it is", {}],
    ["as a whole", AS_A_WHOLE],
  ])("what others add to a node stays with its id when the guide is changed %s", async (_, how) => {
    await seed(OLD);
    await ask(`
      MATCH (junior:Role {id: 'role:junior'}), (sql:Skill {id: 'skill:sql'}), (nosql:Skill {id: 'skill:nosql'})
      SET junior.pageRank = 0.5, junior:Watched
      CREATE (other:TestOnly {id: 'other'})-[:HELD_BY {since: 2020}]->(junior)-[:PAID]->(other),
        (junior)-[:KNOWS {of: 'others'}]->(sql)-[:SIMILAR {score: 1}]->(nosql)`);
    const added = () =>
      ask(`MATCH (junior:Role {id: 'role:junior', pageRank: 0.5}) WHERE junior:Watched
           MATCH (x)-[r:HELD_BY|PAID|KNOWS|SIMILAR]->(y)
           WITH r, x, y ORDER BY type(r)
           RETURN collect([type(r), properties(r), x.id, y.id])`);
    const before = await added();
    expect(before).toHaveLength(4);
    await seed(NEW, how);
    expect(await added()).toEqual(before);
    expect(await ask("MATCH (n:Watched) RETURN count(n)")).toBe(1);
    expect(await storedHash()).toBe(contentHash(NEW));
  });

  test.each([
    ["where it is", {}],
    ["as a whole", { ...AS_A_WHOLE, batchSize: 2 }],
  ])("a reader sees no mixture while the guide is changed %s", async (_, how) => {
    await seed(OLD);
    const progress = { done: false };
    const seen = new Set<string>();
    const reading = async (): Promise<void> => {
      while (!progress.done) seen.add(await storedHash());
    };
    const writing = async (): Promise<void> => {
      // At least a dozen times, and on a busy machine until both have been seen.
      for (let i = 0; !progress.done && (i < 12 || (seen.size < 2 && i < 100)); i++)
        await seed(i % 2 ? OLD : NEW, how);
    };
    const end = (): void => void (progress.done = true);
    await Promise.all([reading().finally(end), writing().finally(end)]);
    expect([...seen].sort()).toEqual([contentHash(OLD), contentHash(NEW)].sort());
  });

  test("a request that began with a guide is told when that was replaced", async () => {
    await seed(OLD);
    const { graph, status } = neo4jSource(neo4j.driver, { ...neo4j.access, contentHasher }).current();
    expect((await status()).contentHash).toBe(contentHash(OLD));
    expect(contentHash((await graph.snapshot()).guide)).toBe(contentHash(OLD));
    await seed(NEW);
    await expect(graph.nodes(["role:junior"])).rejects.toMatchObject(REPLACED);
  });

  test("a reader waits while a guide is being put in place, and no longer than its seed says", async () => {
    await seed(OLD);
    const { graph } = neo4jSource(neo4j.driver, { ...neo4j.access, contentHasher }).current();
    const look = () => graph.nodes(["role:junior"]);
    await look();
    await ask("MATCH (g:CareerGuide) SET g.changingUntil = timestamp() + 500");
    expect(await look()).toMatchObject([{ name: "junior" }]);
    await ask("MATCH (g:CareerGuide) SET g.changingUntil = timestamp() + 600000");
    await expect(look()).rejects.toMatchObject(REPLACED);
    await seed(OLD, { force: true });
    await expectOnly(OLD);
  });

  test("a request is told when the guide has lost its version, and how to repair it", async () => {
    await seed(OLD);
    await ask("MATCH (n:GuideVersion) DETACH DELETE n");
    const { graph } = neo4jSource(neo4j.driver, { ...neo4j.access, contentHasher }).current();
    await expect(graph.snapshot()).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message:
        "The guide in Neo4j is broken: its (:GuideVersion) is missing. Write it anew with `career-graph seed --force`.",
    });
  });

  test("a guide of an earlier release is not read; seed brings it into the present layout where it is", async () => {
    await seed(OLD);
    await intoFirstLayout(neo4j.driver);
    const { graph } = neo4jSource(neo4j.driver, { ...neo4j.access, contentHasher }).current();
    await expect(graph.snapshot()).rejects.toMatchObject({
      message:
        "The guide in Neo4j was written by an earlier release: `career-graph seed` brings it into the present layout.",
    });
    const before = await ask("MATCH (n:CareerNode {id: 'role:junior', generation: 7}) RETURN elementId(n)");
    let upgraded = 0;
    expect(await seed(OLD, { onUpgrade: () => upgraded++ })).toBe("changed");
    expect(upgraded).toBe(1);
    await expectOnly(OLD);
    expect(await ask("MATCH (n:CareerNode {id: 'role:junior'}) RETURN elementId(n)")).toBe(before);
    expect(await ask("MATCH (n:CareerNode) RETURN count(n.generation)")).toBe(0);
    await expect(ask("CREATE (:CareerNode {id: 'role:junior'})")).rejects.toThrow("already exists");
    await seed(NEW, { onUpgrade: () => upgraded++ });
    expect(upgraded).toBe(1);
  });

  test("a seed that finds another at work says whom it waits for, and then writes", async () => {
    await seed(OLD);
    const lock = await lockSeed(writer(neo4j.driver, neo4j.access), () => undefined);
    const waited: string[] = [];
    const seeding = seed(NEW, { onWait: (holder) => waited.push(holder) });
    await until("the second seed waits", () => waited.length > 0);
    expect(await storedHash()).toBe(contentHash(OLD));
    await lock.release();
    expect(await seeding).toBe("changed");
    expect(waited).toEqual([`${hostname()}:${process.pid}`]);
    await expectOnly(NEW);
  });

  test("of two seeds at once each writes its guide, one after the other", async () => {
    const drivers = [connectNeo4j(neo4j.access), connectNeo4j(neo4j.access)];
    try {
      const outcomes = await Promise.all(
        [OLD, NEW].map((guide, i) =>
          seedGuide(drivers[i]!, guide, { ...neo4j.access, ...AS_A_WHOLE, ...guideText, batchSize: 1 }),
        ),
      );
      expect(outcomes).toMatchObject([{ outcome: "replaced" }, { outcome: "replaced" }]);
      await expectOnly((await storedHash()) === contentHash(OLD) ? OLD : NEW);
    } finally {
      for (const driver of drivers) await driver.close();
    }
  });
});

/** Makes of the only guide what an earlier release wrote, with half a guide that was being seeded beside it. */
async function intoFirstLayout(driver: Driver): Promise<void> {
  for (const statement of [
    "DROP CONSTRAINT career_node_id",
    "DROP CONSTRAINT guide_version_number",
    "MATCH (g:CareerGuide) SET g.current = 7, g.latest = 8",
    "MATCH (v:GuideVersion) SET v.generation = 7 REMOVE v.number, v.layout",
    "MATCH (n:CareerNode) SET n.generation = 7",
    "CREATE (:CareerNode:Role {generation: 8, id: 'role:junior', name: 'junior'})-[:LEADS_TO]->(:CareerNode:Role {generation: 8, id: 'role:new'})",
    "CREATE CONSTRAINT career_node_id FOR (n:CareerNode) REQUIRE (n.generation, n.id) IS UNIQUE",
    "CREATE CONSTRAINT guide_version_generation FOR (n:GuideVersion) REQUIRE (n.generation) IS UNIQUE",
  ])
    await driver.executeQuery(statement);
}

const REPLACED = {
  code: "STORE_UNAVAILABLE",
  message: "The guide was replaced while this was answered: ask again.",
};
const OLD: Guide = {
  ...draw("junior -> senior -> lead\nsenior: java, 1 of {sql nosql}\njava < jvm"),
  levels: [{ number: 1, name: "Entry", description: null }],
  proficiencyLevels: [{ level: 0.5, name: "Working", description: null }],
};
const NEW = draw("junior -> expert\njunior: git\nexpert: rust, git, 1 of {sql nosql}\nrust < c");
