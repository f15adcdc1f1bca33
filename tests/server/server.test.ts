import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, startApp } from "../support/app.js";
import { careerGraph, serving } from "../support/command.js";
import { inTime, until } from "../support/until.js";

let server: App;

beforeAll(async () => {
  server = await startApp();
});

afterAll(() => server.close());

const GAPS = `query ($from: ID!, $to: ID!) { shortestPath(from: $from, to: $to) {
  steps { from { name } to { name } gap { coverage hours { min typical max } missing { competency { name } importance } } } } }`;

describe("the server", () => {
  test("answers a path over HTTP with every step's gap", async () => {
    const { status, body } = await server.post(GAPS, {
      from: "role:junior-backend-developer",
      to: "role:solution-architect",
    });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    const { steps } = (body.data as { shortestPath: { steps: { gap: { missing: unknown[] } }[] } })
      .shortestPath;
    expect(steps).toHaveLength(2);
    for (const { gap } of steps) expect(gap.missing.length).toBeGreaterThan(0);
  });

  test("answers an unknown id with its suggestions, HTTP 200 and data null", async () => {
    const { status, body } = await server.post(GAPS, {
      from: "role:junior-backend",
      to: "role:solution-architect",
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { shortestPath: null },
      errors: [
        {
          extensions: {
            code: "UNKNOWN_ID",
            suggestions: expect.arrayContaining(["role:junior-backend-developer"]),
          },
        },
      ],
    });
  });

  test("answers /health and /, and says no to the rest", async () => {
    expect(await (await server.get("/health")).json()).toMatchObject({ status: "ok", store: "memory" });
    const page = await server.get("/");
    expect(page.headers.get("content-type")).toMatch(/text\/html/);
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'self'/);
    expect((await server.get("/nothing")).status).toBe(404);
  });

  test("refuses what is no GraphQL request with a clear answer", async () => {
    const send = (body: string, type = "application/json") =>
      server.send({ method: "POST", url: "/graphql", headers: { "content-type": type }, body });
    expect((await send("{")).status).toBe(400);
    expect((await send(JSON.stringify({ query: "{ nothing }" }))).status).toBe(400);
    expect((await send(JSON.stringify({ query: `{ ${"a ".repeat(200_000)} }` }))).status).toBe(413);
    expect((await send("query=x", "text/plain")).status).toBeGreaterThanOrEqual(400);
  });

  test("answers over a socket, with the origins that CORS_ORIGINS names", async () => {
    const own = await serving([], { CORS_ORIGINS: "https://elsewhere.example" });
    const headers = { origin: "https://elsewhere.example" };
    const answer = await fetch(`${own.address}/graphql?query={__typename}`, {
      headers: { ...headers, "apollo-require-preflight": "yes" },
    });
    expect(await answer.json()).toEqual({ data: { __typename: "Query" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://elsewhere.example");
    expect(await own.stop()).toBe(0);
  });

  test("drains the requests in flight on SIGTERM and exits 0", async () => {
    // A busy machine may take longer than the server gives by default.
    const patient = { SHUTDOWN_MS: "60000", REQUEST_MS: "60000", HEADERS_MS: "60000", BODY_MS: "60000" };
    const own = await serving([], { LOG_LEVEL: "debug", ...patient });
    const query = "{ roles(first: 60) { nodes { leadsTo { edges { gap { coverage } } } } } }";
    const requests = Array.from({ length: 20 }, () => sendAllButTheEnd(own.address, query));
    await until("the server has seen every request", () => count(own.output(), "incoming request") === 20);
    const ended = own.stop("SIGTERM");
    await until("no new connection is accepted", async () => !(await accepts(own.address)));
    expect(own.output()).toContain("Stopping");
    for (const { finish } of requests) finish();
    const answers = await inTime("the answers", Promise.all(requests.map(({ answer }) => answer)));
    expect(answers.map(({ status }) => status)).toEqual(requests.map(() => 200));
    for (const { body } of answers) expect(JSON.parse(body)).not.toHaveProperty("errors");
    expect(await ended).toBe(0);
  });

  test("says so in one line when the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err, out } = await careerGraph(["serve", "--port", String(port)]);
    other.close();
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining(`port ${port} on 127.0.0.1 is in use`)]);
    expect(out).toBe("");
  });
});

/** A request on a connection of its own that lacks its last byte until `finish`: the server cannot have answered it before. */
function sendAllButTheEnd(address: string, query: string) {
  const body = JSON.stringify({ query });
  const outgoing = request(`${address}/graphql`, {
    method: "POST",
    agent: false,
    headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
  });
  outgoing.write(body.slice(0, -1));
  const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    outgoing.once("error", reject);
    outgoing.once("response", (response) => {
      let received = "";
      response.on("data", (chunk: Buffer) => (received += chunk.toString()));
      response.once("end", () => {
        resolve({ status: response.statusCode, body: received });
      });
    });
  });
  return { finish: () => outgoing.end(body.slice(-1)), answer };
}

function accepts(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
      .once("connect", () => {
        socket.destroy();
        resolve(true);
      })
      .once("error", () => {
        resolve(false);
      });
  });
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}
