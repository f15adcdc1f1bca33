import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";

import { type LocalNeo4j, startNeo4j } from "../../src/local-neo4j/index.js";
import { connectNeo4j } from "../../src/stores/neo4j/session/connect.js";
import { careerGraph, LISTENING, post, type Running, serving } from "../support/command.js";
import { accessTo, describeWithNeo4j, environmentOf, VERSION } from "../support/neo4j.js";
import { portForServers } from "../support/port.js";
import { eventually } from "../support/until.js";

const PASSWORD = "only-for-these-tests";
const POLL_MS = 100;
const TIMEOUT_MS = 2000;
const QUESTION = '{ role(id: "role:backend-developer") { name requirements { options { id } } } }';
/** Codes, addresses, statements and stack traces. */
const DRIVERS_WORDS = /Neo\.|Neo4jError|bolt:|127\.0\.0\.1|MATCH|RETURN|ECONN|\.js\b|discovery|routing/;
const ANSWER = { data: { role: { name: "Backend Developer" } } };

jest.setTimeout(300_000);

/** The two ways to read as processes, and a Neo4j of their own that things are done to; each test leaves it whole. */
describeWithNeo4j("when something is wrong with Neo4j", () => {
  let home: string;
  let neo4j: LocalNeo4j;
  let replica: Running;
  let cypher: Running;
  const env = (reads: string, more: Record<string, string> = {}) => ({
    ...environmentOf(accessTo(neo4j.uri, PASSWORD)),
    READS: reads,
    NEO4J_POLL_MS: String(POLL_MS),
    NEO4J_TIMEOUT_MS: String(TIMEOUT_MS),
    ...more,
  });
  /** Writing may take longer than the short time limit that the servers have here. */
  const seed = () => careerGraph(["seed"], env("replica", { NEO4J_TIMEOUT_MS: "60000" }));
  const start = async (boltPort = 0): Promise<LocalNeo4j> =>
    startNeo4j({ version: VERSION, home, password: PASSWORD, boltPort });
  const portOf = ({ uri }: LocalNeo4j): number => Number(new URL(uri).port);

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "career-graph-faults-"));
    // The port to come back to: no outgoing connection may take it while Neo4j is stopped.
    neo4j = await start(await portForServers());
    await neo4j.stop();
    const copy = { COPY_DIR: join(home, "copy") };
    [replica, cypher] = await Promise.all([serving([], env("replica", copy)), serving([], env("cypher"))]);
  });
  afterAll(async () => {
    const servers = [replica, cypher];
    const codes = await Promise.all(servers.map((server) => server.stop()));
    await neo4j.stop();
    await rm(home, { recursive: true, force: true });
    expect(codes).toEqual([0, 0]);
    for (const server of servers) expect(server.output()).not.toContain(PASSWORD);
  });

  async function ask(statement: string, password = PASSWORD): Promise<void> {
    const driver = connectNeo4j(accessTo(neo4j.uri, password));
    try {
      await driver.executeQuery(statement);
    } finally {
      await driver.close();
    }
  }

  /** Waits until the server gives this answer, in which there is nothing of the driver's. */
  const answers = (server: Running, wanted: object): Promise<void> =>
    eventually(async () => {
      const { body } = await post(server.address, QUESTION);
      expect(body).toMatchObject(wanted);
      expect(JSON.stringify(body)).not.toMatch(DRIVERS_WORDS);
    });

  const fails = (server: Running, message: string): Promise<void> =>
    answers(server, {
      data: { role: null },
      errors: [
        { message: expect.stringContaining(message) as unknown, extensions: { code: "STORE_UNAVAILABLE" } },
      ],
    });

  async function health({ address }: Running): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(60_000) });
    const body = (await response.json()) as object;
    expect(JSON.stringify(body)).not.toMatch(DRIVERS_WORDS);
    return { status: response.status, body };
  }

  /** Waits until /health says this. Without its constraints Neo4j plans every statement anew, which takes long on a busy machine. */
  const healthIs = (server: Running, wanted: object): Promise<void> =>
    eventually(
      async () => {
        expect(await health(server)).toMatchObject(wanted);
      },
      { withinMs: 120_000 },
    );

  test("stopped before the start: says so with 200, starts to answer when it is there and seeded", async () => {
    for (const server of [replica, cypher]) {
      expect(server.output()).toContain("No guide to serve yet. Neo4j cannot be reached");
      await fails(server, "Neo4j cannot be reached");
      expect((await post(server.address, QUESTION)).status).toBe(200);
      expect(await health(server)).toMatchObject({ status: 503, body: { status: "unavailable" } });
    }
    neo4j = await start(portOf(neo4j));
    for (const server of [replica, cypher]) await fails(server, "Neo4j holds no guide");
    expect(await seed()).toMatchObject({ code: 0 });
    for (const server of [replica, cypher]) {
      await answers(server, ANSWER);
      expect(await health(server)).toMatchObject({ status: 200, body: { status: "ok" } });
    }
  });

  test("what another client writes is answered: by Cypher at once, by the replica after its next look", async () => {
    for (const name of ["By Hand", "Backend Developer"]) {
      await ask(`MATCH (n:CareerNode {id: 'role:backend-developer'}) SET n.name = '${name}'`);
      // On a busy machine Neo4j can be slower than the time limit, but what it answers is never the old name.
      const answered = await eventually(async () => {
        const { body } = await post(cypher.address, QUESTION);
        expect(body).not.toHaveProperty("errors");
        return body;
      });
      expect(answered).toMatchObject({ data: { role: { name } } });
      await answers(replica, { data: { role: { name } } });
    }
  });

  test("stopped midway and started again: the replica goes on and says so, the other asks to wait", async () => {
    await eventually(async () => {
      expect(await readdir(join(home, "copy"))).toEqual([expect.stringMatching(/^guide-.*\.jsonl\.gz$/)]);
    });
    await neo4j.stop();
    await fails(cypher, "Neo4j cannot be reached");
    await healthIs(replica, { body: { status: "stale" } });
    await answers(replica, ANSWER);
    expect((await post(replica.address, "{ guide { store } }")).body).toMatchObject({
      data: {
        guide: { store: expect.stringContaining("neo4j/replica, last good copy: Neo4j cannot") as unknown },
      },
    });
    const restarted = await serving([], env("replica", { COPY_DIR: join(home, "copy") }));
    await answers(restarted, ANSWER);
    expect(await health(restarted)).toMatchObject({
      status: 200,
      body: {
        status: "stale",
        reason: expect.stringContaining("Neo4j cannot be reached") as unknown,
        store: expect.stringMatching(/^neo4j\/replica, copy of 20.*Z from disk: Neo4j cannot/) as unknown,
      },
    });
    expect(restarted.output()).toMatch(/Serving .* from \/.*\.jsonl\.gz/);
    neo4j = await start(portOf(neo4j));
    for (const server of [replica, restarted, cypher]) await answers(server, ANSWER);
    for (const server of [replica, restarted])
      await healthIs(server, { body: { status: "ok", store: "neo4j/replica" } });
    expect(await restarted.stop()).toBe(0);
  });

  test("slower than the time limit: the same", async () => {
    neo4j.kill("SIGSTOP");
    try {
      await fails(cypher, `Neo4j did not answer within ${TIMEOUT_MS} ms`);
      await healthIs(replica, { body: { status: "stale" } });
      await answers(replica, ANSWER);
    } finally {
      neo4j.kill("SIGCONT");
    }
    for (const server of [replica, cypher]) await answers(server, ANSWER);
  });

  test("started while Neo4j is slow: listens at once, and asks everybody to come again", async () => {
    const reason = "The guide is still being read from Neo4j: ask again in a moment.";
    neo4j.kill("SIGSTOP");
    let server: Running;
    try {
      server = await serving([], env("replica", { NEO4J_TIMEOUT_MS: "60000" }), LISTENING);
      expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
      for (const probe of ["/health", "/health/ready"]) {
        const response = await fetch(`${server.address}${probe}`);
        expect(response.status).toBe(503);
        expect(await response.json()).toEqual({ status: "unavailable", reason });
      }
      const asked = await fetch(`${server.address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ roles(first: 1) { totalCount } guide { title } }" }),
      });
      expect([asked.status, asked.headers.get("retry-after")]).toEqual([503, "1"]);
      expect(await asked.json()).toMatchObject({
        errors: [{ message: reason, extensions: { code: "STORE_UNAVAILABLE", retryAfter: 1 } }],
      });
    } finally {
      neo4j.kill("SIGCONT");
    }
    await answers(server, ANSWER);
    await healthIs(server, { status: 200, body: { status: "ok" } });
    await eventually(() => {
      expect(server.output()).toMatch(/Served from neo4j\/replica\.\nReady in/);
    });
    expect(await server.stop()).toBe(0);
  });

  test("a constraint dropped by hand: answers go on, a warning names it, seed makes it again", async () => {
    await ask("DROP CONSTRAINT career_node_id");
    await eventually(() => {
      expect(replica.output()).toContain("career_node_id is missing");
    });
    for (const server of [replica, cypher]) await answers(server, ANSWER);
    await ask(`
      MATCH (n:CareerNode {id: 'role:backend-developer'})
      CREATE (twin:CareerNode:Role {id: n.id, name: n.name, citations: n.citations})`);
    await healthIs(replica, {
      body: { status: "stale", reason: expect.stringContaining("role:backend-developer") as unknown },
    });
    for (const server of [replica, cypher]) await answers(server, ANSWER);
    await ask("MATCH (n:CareerNode {id: 'role:backend-developer'}) WHERE NOT EXISTS { (n)--() } DELETE n");
    expect(await seed()).toMatchObject({ code: 0 });
    await expect(
      ask("MATCH (n:CareerNode {id: 'role:backend-developer'}) CREATE (:CareerNode {id: n.id})"),
    ).rejects.toThrow("already exists");
  });

  test("an edge without an end: the replica keeps the last good guide, the other names the edge", async () => {
    await ask("MATCH (n:CareerNode {id: 'technology:git'}) REMOVE n:CareerNode");
    await fails(cypher, "-[:REQUIRES]-> ends at something that is no node of the guide");
    await healthIs(replica, {
      status: 200,
      body: { status: "stale", reason: expect.stringContaining("ends at something") as unknown },
    });
    await answers(replica, ANSWER);
    await ask("MATCH (n:Technology {id: 'technology:git'}) SET n:CareerNode");
    for (const server of [replica, cypher]) await answers(server, ANSWER);
  });

  test("a wrong database is named", async () => {
    for (const reads of ["replica", "cypher"]) {
      const server = await serving([], env(reads, { NEO4J_DATABASE: "nowhere" }));
      await fails(server, 'Neo4j has no database "nowhere": check NEO4J_DATABASE.');
      expect(await server.stop()).toBe(0);
    }
  });

  test("a wrong password is refused without being told, and accepted once it is right", async () => {
    for (const reads of ["replica", "cypher"]) {
      const server = await serving([], env(reads, { NEO4J_PASSWORD: "another-password" }));
      await fails(server, "Neo4j refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD.");
      await ask("ALTER USER neo4j SET PASSWORD 'another-password'");
      try {
        await answers(server, ANSWER);
      } finally {
        await ask(`ALTER USER neo4j SET PASSWORD '${PASSWORD}'`, "another-password");
      }
      expect(server.output()).not.toContain("another-password");
      expect(await server.stop()).toBe(0);
    }
  });
});
