import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { pino } from "pino";

import type { CareerSource } from "../../../src/career/source.js";
import { guideText } from "../../../src/content/packed-guide.js";
import { contentHash, contentHasher } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { createServer } from "../../../src/server/http/create-server.js";
import { neo4jSource } from "../../../src/stores/neo4j/neo4j-source.js";
import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import { draw } from "../../support/draw.js";
import { describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { eventually } from "../../support/until.js";

const GUIDE = draw("a -> b -> c\na: git\nb: java, 1 of {sql nosql}\njava < jvm");
/** The same guide in which a role has another name. */
const EDITED: Guide = {
  ...GUIDE,
  nodes: GUIDE.nodes.map((node) => (node.id === "role:b" ? { ...node, name: "Renamed" } : node)),
};
const WIDGET = "/widget/path.json?from=role:a&to=role:c&steps=any";

describeWithNeo4j("what READS=cypher keeps of a whole guide", () => {
  const neo4j = useNeo4j();
  let source: CareerSource;
  let app: FastifyInstance;
  let statements = 0;

  beforeAll(async () => {
    const driver = connectNeo4j(neo4j.access);
    countStatements(driver, () => statements++);
    source = neo4jSource(driver, { ...neo4j.access, contentHasher });
    ({ app } = await createServer(source, pino({ level: "silent" })));
  });
  afterAll(async () => {
    await app.close();
    await source.close();
  });
  beforeEach(() => seedGuide(neo4j.driver, GUIDE, { ...neo4j.access, ...guideText, force: true }));

  const write = (statement: string) => neo4j.driver.executeQuery(statement);
  const rename = (name: string) => write(`MATCH (n:Role {id: 'role:b'}) SET n.name = '${name}'`);
  const others = () => write("CREATE (:TestOnly)");
  const snapshot = async () => source.current().graph.snapshot();
  const status = async () => source.current().status();
  const get = (url: string, etag = '"none"') => app.inject({ url, headers: { "if-none-match": etag } });
  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    const before = statements;
    await work();
    return statements - before;
  }

  test("is read once while nobody commits anything", async () => {
    const first = await snapshot();
    expect(first.guide).toEqual(GUIDE);
    const again = await statementsOf(async () => {
      expect(await snapshot()).toBe(first);
    });
    expect(again).toBe(1);
  });

  test("is kept when others commit something else", async () => {
    const first = await snapshot();
    const names = await source.current().graph.catalogue();
    await others();
    expect(await snapshot()).toBe(first);
    expect(await source.current().graph.catalogue()).toBe(names);
  });

  test("is read again after an edit by hand", async () => {
    await snapshot();
    await rename("Renamed");
    expect((await snapshot()).guide).toEqual(EDITED);
    await rename("b");
    expect((await snapshot()).guide).toEqual(GUIDE);
  });

  test("requests that come together read it once", async () => {
    const together = () => Promise.all(Array.from({ length: 8 }, snapshot));
    await rename("Renamed");
    const one = await statementsOf(snapshot);
    await rename("b");
    const eight = await statementsOf(async () => {
      const [first, ...more] = await together();
      for (const each of more) expect(each).toBe(first);
    });
    expect(eight).toBeLessThan(8 + 3 * one);
  });

  test("the hash is that of what is stored, in the status, in /health and in ETags", async () => {
    expect((await status()).contentHash).toBe(contentHash(GUIDE));
    const before = await get(WIDGET);
    const etag = String(before.headers.etag);
    expect((await get(WIDGET, etag)).statusCode).toBe(304);
    await others();
    expect((await get(WIDGET, etag)).statusCode).toBe(304);

    await rename("Renamed");
    // After a check the store is left alone for nine times its length.
    await eventually(async () => {
      expect((await status()).contentHash).toBe(contentHash(EDITED));
    });
    expect((await get("/health")).json()).toMatchObject({ status: "ok", contentHash: contentHash(EDITED) });
    const edited = await get(WIDGET, etag);
    expect([edited.statusCode, edited.body]).toEqual([200, expect.stringContaining("Renamed")]);

    await rename("b");
    await eventually(async () => {
      expect((await get(WIDGET, etag)).statusCode).toBe(304);
    });
  });

  test("a guide with a fault has no ETag, and /health says what is wrong", async () => {
    await write("MATCH (n:Role {id: 'role:b'}) SET n.name = 7");
    const trouble = "The guide in Neo4j is broken: role:b has no usable name: it should be a text.";
    await eventually(async () => {
      expect((await status()).trouble).toBe(trouble);
    });
    expect((await get("/health")).json()).toMatchObject({ status: "stale", reason: trouble });
    expect((await get("/widget/path.json?from=role:a&to=role:a")).headers).not.toHaveProperty("etag");
    await expect(snapshot()).rejects.toThrow(trouble);
    await rename("b");
    await eventually(async () => {
      expect(await status()).toMatchObject({ trouble: null, contentHash: contentHash(GUIDE) });
    });
  });
});

/** Each statement has a session of its own. */
function countStatements(driver: Driver, count: () => void): void {
  const session = driver.session.bind(driver);
  driver.session = (...settings) => {
    count();
    return session(...settings);
  };
}
