import { beforeAll, expect, test } from "@jest/globals";

import type { RoleMetrics } from "../../../src/career/analytics/role-analytics.js";
import { askRoleAnalytics } from "../../../src/career/questions/ask-role-analytics.js";
import type { CareerSource } from "../../../src/career/source.js";
import { guideText } from "../../../src/content/packed-guide.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { contentHasher } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import { neo4jSource } from "../../../src/stores/neo4j/neo4j-source.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { watchedGuide } from "../../../src/stores/neo4j/watched-guide.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import { replicaSource } from "../../../src/stores/replica/replica-source.js";
import { describeWithNeo4j, useNeo4j, useNeo4jWithGds } from "../../support/neo4j.js";
import { describeWithGds } from "../../support/neo4j-gds.js";

/** As if the shipped guide were too large. */
const MOST = 10;

const quiet = {
  ...{ store: "neo4j/replica", pollMs: 60_000, validate: () => [], contentHash: guideText.contentHash },
  ...{ log: { info: () => undefined, warn: () => undefined }, onGuide: () => undefined },
};

describeWithGds("role analytics of a guide too large for this program", () => {
  const neo4j = useNeo4jWithGds();
  let guide: Guide;
  let ours: ReadonlyMap<string, RoleMetrics>;
  beforeAll(async () => {
    guide = (await loadGuide("graph-seed")).guide!;
    await seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
    ours = new Map((await askRoleAnalytics(memoryGraph(guide))).map((each) => [each.role.id, each]));
  });

  async function expectSame(source: CareerSource): Promise<void> {
    const theirs = await askRoleAnalytics(source.current().graph, MOST);
    await source.close();
    expect(theirs).toHaveLength(ours.size);
    for (const { computedBy, betweenness, role, ...rest } of theirs) {
      const { computedBy: us, betweenness: right, ...own } = ours.get(role.id)!;
      expect(us).toBe("career-graph");
      expect(computedBy).toMatch(/^Neo4j Graph Data Science \d+\.\d+/);
      expect(Math.abs(betweenness - right)).toBeLessThan(1e-9 * Math.max(1, right));
      expect({ ...rest, role: { ...role } }).toEqual(own);
    }
  }

  test("READS=replica: the library computes the betweenness", async () => {
    await expectSame(await replicaSource(watchedGuide(connectNeo4j(neo4j.access), neo4j.access), quiet));
  });

  test("READS=cypher: the same", async () => {
    await expectSame(neo4jSource(connectNeo4j(neo4j.access), { ...neo4j.access, contentHasher }));
  });

  test("nothing stays in the memory of the library", async () => {
    const { records } = await neo4j.driver.executeQuery(
      "CALL gds.graph.list() YIELD graphName RETURN graphName",
    );
    expect(records).toEqual([]);
  });
});

describeWithNeo4j("role analytics of such a guide where Neo4j has no library for them", () => {
  const neo4j = useNeo4j();

  test("are refused, as from files", async () => {
    const { guide } = await loadGuide("graph-seed");
    await seedGuide(neo4j.driver, guide!, { ...neo4j.access, ...guideText });
    const source = neo4jSource(connectNeo4j(neo4j.access), { ...neo4j.access, contentHasher });
    for (const graph of [source.current().graph, memoryGraph(guide!)])
      await expect((async () => askRoleAnalytics(graph, MOST))()).rejects.toMatchObject({
        code: "GUIDE_TOO_LARGE",
      });
    await source.close();
  });
});
