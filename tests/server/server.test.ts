import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { careerGraph, post, type Running, serving } from "../support/command.js";

let server: Running;

beforeAll(async () => {
  server = await serving();
});

afterAll(async () => {
  await server.stop();
});

const GAPS = `query ($from: ID!, $to: ID!) { shortestPath(from: $from, to: $to) {
  steps { from { name } to { name } gap { coverage hours { min typical max } missing { competency { name } importance } } } } }`;

describe("the server", () => {
  test("answers a path over HTTP with every step's gap", async () => {
    const { status, body } = await post(server.address, GAPS, {
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
    const { status, body } = await post(server.address, GAPS, {
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
    expect(await (await fetch(`${server.address}/health`)).json()).toMatchObject({
      status: "ok",
      store: "memory",
    });
    const page = await fetch(`${server.address}/`);
    expect(page.headers.get("content-type")).toMatch(/text\/html/);
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'self'/);
    expect((await fetch(`${server.address}/nothing`)).status).toBe(404);
  });

  test("refuses what is no GraphQL request with a clear answer", async () => {
    const send = (body: string, type = "application/json") =>
      fetch(`${server.address}/graphql`, { method: "POST", headers: { "content-type": type }, body });
    expect((await send("{")).status).toBe(400);
    expect((await send(JSON.stringify({ query: "{ nothing }" }))).status).toBe(400);
    expect((await send(JSON.stringify({ query: `{ ${"a ".repeat(200_000)} }` }))).status).toBe(413);
    expect((await send("query=x", "text/plain")).status).toBeGreaterThanOrEqual(400);
  });

  test("drains the requests in flight on SIGTERM and exits 0", async () => {
    const own = await serving();
    // Every role's transitions with their gaps: slow enough to be in flight when the signal comes.
    const query =
      "{ roles(first: 60) { nodes { leadsTo { edges { gap { coverage missing { hours { typical } } } } } } } }";
    const requests = Array.from({ length: 20 }, () => sendOnOwnConnection(own.address, query));
    await Promise.all(requests.map(({ sent }) => sent));
    const ended = own.stop("SIGTERM");
    const answers = await Promise.all(requests.map(({ answer }) => answer));
    expect(answers.map(({ status }) => status)).toEqual(requests.map(() => 200));
    for (const { body } of answers) expect(JSON.parse(body)).not.toHaveProperty("errors");
    expect(await ended).toBe(0);
    expect(own.output()).toContain("Stopping");
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

/** `sent` when the whole request has left on a connection of its own. */
function sendOnOwnConnection(address: string, query: string) {
  const outgoing = request(`${address}/graphql`, {
    method: "POST",
    agent: false,
    headers: { "content-type": "application/json" },
  });
  const sent = new Promise<void>((resolve) => {
    outgoing.once("socket", (socket) =>
      socket.once("connect", () => {
        outgoing.end(JSON.stringify({ query }), resolve);
      }),
    );
  });
  const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    outgoing.once("error", reject);
    outgoing.once("response", (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.once("end", () => {
        resolve({ status: response.statusCode, body });
      });
    });
  });
  return { sent, answer };
}
