import { setImmediate } from "node:timers/promises";

import { afterEach, beforeAll, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { reader } from "../../../src/stores/neo4j/session/reader.js";
import { ensureSchema } from "../../../src/stores/neo4j/session/schema.js";
import { wholeGuide } from "../../../src/stores/neo4j/read/whole-guide.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import { largeGuide } from "../../support/large-guide.js";
import { describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";

const SIZE = { roles: 10, transitions: 20, competencies: 2_400 };
const [GUIDE, OTHER] = [largeGuide(SIZE, 1), largeGuide(SIZE, 2)];
/** The last node of the first part. */
const AT_THE_EDGE = [...GUIDE.nodes, ...GUIDE.choices].map(({ id }) => id).sort()[1999]!;

describeWithNeo4j("a whole guide", () => {
  const neo4j = useNeo4j();
  beforeAll(() => seed());

  const seed = (guide = GUIDE) => seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
  const write = (statement: string) => neo4j.driver.executeQuery(statement);
  /** What a test has written by hand. */
  afterEach(() => write("MATCH (n:ByHand) DETACH DELETE n"));
  const read = () => wholeGuide(reader(neo4j.driver, neo4j.access), null);

  test("is read by several statements, and comes back as it was written", async () => {
    const counted = connectNeo4j(neo4j.access);
    let statements = 0;
    const session = counted.session.bind(counted);
    counted.session = (...settings) => {
      statements++;
      return session(...settings);
    };
    const guide = await wholeGuide(reader(counted, neo4j.access), null);
    await counted.close();
    expect(contentHash(guide)).toBe(contentHash(GUIDE));
    expect(guide).toEqual(GUIDE);
    // What it says of itself before and after, and for each part where it ends, its nodes and its edges.
    expect(statements).toBeGreaterThanOrEqual(2 + 2 * 3);
  });

  test("lets the event loop go round while it is put together", async () => {
    const loop = { rounds: 0, isOver: false };
    const counting = (async () => {
      for (; !loop.isOver; loop.rounds++) await setImmediate();
    })();
    await read();
    loop.isOver = true;
    await counting;
    expect(loop.rounds).toBeGreaterThan(20);
  });

  test("that is replaced while it is read is read again: it is one of the two, never a mixture", async () => {
    const progress = { done: false };
    const seen = new Set<string>();
    const writing = (async () => {
      for (const guide of [OTHER, GUIDE]) await seed(guide);
    })().finally(() => (progress.done = true));
    while (!progress.done) seen.add(contentHash(await read()));
    await writing;
    expect([...seen].sort()).toEqual([GUIDE, OTHER].map(contentHash).sort());
  });

  test("with two nodes of one id at the end of a part has both", async () => {
    await write("DROP CONSTRAINT career_node_id");
    try {
      await write(`
        MATCH (n:CareerNode {id: '${AT_THE_EDGE}'})
        CREATE (twin:ByHand:CareerNode:Competency:Skill) SET twin = properties(n)`);
      const { nodes } = await read();
      expect(nodes.filter(({ id }) => id === AT_THE_EDGE)).toHaveLength(2);
      expect(nodes).toHaveLength(GUIDE.nodes.length + 1);
    } finally {
      await write("MATCH (n:ByHand) DELETE n");
      await ensureSchema(neo4j.driver, null);
    }
  });

  test.each([
    ["no id", "name: 'By hand'"],
    ["a number for an id", "id: 7, name: 'By hand'"],
  ])("with a node that has %s is broken, and says so", async (_, properties) => {
    await write(`MATCH (g:CareerGuide) CREATE (:ByHand:CareerNode:Role {${properties}})`);
    await expect(read()).rejects.toThrow(/^The guide in Neo4j is broken: .* has no usable id/);
  });
});
