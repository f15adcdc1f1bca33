import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";

import type { CareerSource } from "../../src/career/source.js";
import { guideText } from "../../src/content/packed-guide.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import type { Guide } from "../../src/guide/guide.js";
import { createServer } from "../../src/server/http/create-server.js";
import { connectNeo4j } from "../../src/stores/neo4j/session/connect.js";
import { watchedGuide } from "../../src/stores/neo4j/watched-guide.js";
import { seedGuide } from "../../src/stores/neo4j/write/seed-guide.js";
import type { WatchedGuide } from "../../src/stores/replica/watched-guide.js";
import { replicaSource } from "../../src/stores/replica/replica-source.js";
import { draw } from "../support/draw.js";
import { describeWithNeo4j, useNeo4j } from "../support/neo4j.js";
import { eventually } from "../support/until.js";

const NAME = "query ($id: ID!) { role(id: $id) { name leadsTo { nodes { name } } } }";
const PATH = `{ shortestPath(from: "role:a", to: "role:c") { roles { name } mermaid } }`;
const WIDGET = "/widget/path.json?from=role:a&to=role:c";
const EMBED = "/embed/path?from=role:a&to=role:c";

const BEFORE = draw("a -> b -> c");
/** The same guide in which a role has another name. */
const AFTER: Guide = {
  ...BEFORE,
  nodes: BEFORE.nodes.map((node) => (node.id === "role:b" ? { ...node, name: "Renamed" } : node)),
};

describeWithNeo4j("a server that follows Neo4j, with all lanes on", () => {
  const neo4j = useNeo4j();
  let source: CareerSource;
  let app: FastifyInstance;
  let reads = 0;
  let checks = 0;

  const seed = (guide: Guide): Promise<unknown> =>
    seedGuide(neo4j.driver, guide, { ...neo4j.access, ...guideText });
  const post = async (query: string, variables = {}): Promise<string> => {
    const payload = { query, variables };
    return (await app.inject({ method: "POST", url: "/graphql", payload })).body;
  };
  const get = (url: string, etag = '"none"') => app.inject({ url, headers: { "if-none-match": etag } });
  const write = (statement: string) => neo4j.driver.executeQuery(statement);
  const rename = (name: string) => write(`MATCH (n:Role {id: 'role:b'}) SET n.name = '${name}'`);
  const asked = `/graphql?${new URLSearchParams({ query: PATH }).toString()}`;
  const everything = (): Promise<string[]> =>
    Promise.all([
      post(NAME, { id: "role:a" }),
      post(PATH),
      get(WIDGET).then(({ body }) => body),
      get(EMBED).then(({ body }) => body),
    ]);

  beforeAll(async () => {
    await seed(BEFORE);
    const stored = watchedGuide(connectNeo4j(neo4j.access), neo4j.access);
    const counted: WatchedGuide = {
      ...stored,
      guide: () => stored.guide().finally(() => reads++),
      fingerprint: () => stored.fingerprint().finally(() => checks++),
    };
    source = await replicaSource(counted, {
      store: "neo4j/replica",
      pollMs: 5,
      contentHash,
      validate: () => [],
      log: { info: () => undefined, warn: () => undefined },
      onGuide: () => undefined,
    });
    ({ app } = await createServer(source, pino({ level: "silent" })));
  });
  afterAll(async () => {
    await app.close();
    await source.close();
  });

  test("shows a write in every kept answer, and no longer says 304 to who has the old one", async () => {
    for (let i = 0; i < 3; i++)
      for (const answer of await everything()) expect(answer).not.toContain("Renamed");
    const etags = await Promise.all(
      [asked, WIDGET, EMBED].map(async (url) => {
        const etag = String((await get(url)).headers.etag);
        expect((await get(url, etag)).statusCode).toBe(304);
        return [url, etag] as const;
      }),
    );

    await seed(AFTER);
    await eventually(async () => {
      for (const answer of await everything()) expect(answer).toContain("Renamed");
    });
    for (const [url, etag] of etags) {
      const answer = await get(url, etag);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain("Renamed");
      expect((await get(url, String(answer.headers.etag))).statusCode).toBe(304);
    }

    // Back to the first guide: its old versions are right again.
    await seed(BEFORE);
    await eventually(async () => {
      for (const answer of await everything()) expect(answer).not.toContain("Renamed");
    });
    for (const [url, etag] of etags) expect((await get(url, etag)).statusCode).toBe(304);
  });

  test("an edit by hand is answered with 200 and another ETag, also to who has the old version", async () => {
    const etag = String((await get(asked)).headers.etag);
    await rename("Renamed");
    await eventually(async () => {
      const answer = await get(asked, etag);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain("Renamed");
      expect((await get(asked, String(answer.headers.etag))).statusCode).toBe(304);
    });
    await rename("b");
    await eventually(async () => {
      expect((await get(asked, etag)).statusCode).toBe(304);
    });
  });

  test("what others write beside the guide is no reason to read it again: what is kept stays", async () => {
    const etag = String((await get(asked)).headers.etag);
    const { graph } = source.current();
    const before = reads;
    for (let i = 0; i < 5; i++) {
      const checked = checks;
      await write("CREATE (:TestOnly)");
      await eventually(() => {
        expect(checks).toBeGreaterThan(checked);
      });
      expect((await get(asked, etag)).statusCode).toBe(304);
      expect(source.current().graph).toBe(graph);
    }
    // The first check after a guide was read may find nothing to compare with.
    expect(reads).toBeLessThanOrEqual(before + 1);
  });
});
