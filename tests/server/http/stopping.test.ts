import { once } from "node:events";

import { describe, expect, jest, test } from "@jest/globals";

import { type Running, serving } from "../../support/command.js";
import { loadUntilRefused } from "../../support/load.js";
import { rawClient, statuses } from "../../support/raw-client.js";
import { inTime, until } from "../../support/until.js";

const BODY = JSON.stringify({
  query:
    '{ shortestPath(from: "role:qa-engineer", to: "role:qa-lead") { length steps { gap { coverage } } } }',
});

describe("under load", () => {
  // What connects between the last accept and the close of the socket is reset by the kernel: seldom, on a machine that is very busy.
  jest.retryTimes(2, { logErrorsBeforeRetry: true });

  test("nobody who was accepted is lost, and the exit code is 0", async () => {
    const server = await serving([], { SHUTDOWN_MS: "4000" });
    const ended = once(server.process, "exit");
    const load = await loadUntilRefused(`${server.address}/graphql`, 40, BODY, (answered) => {
      if (answered === 400) server.process.kill("SIGTERM");
    });
    expect(load).toMatchObject({ lost: [], refused: 40 });
    expect(load.answered).toBeGreaterThan(400);
    expect((await inTime("the server to end", ended))[0]).toBe(0);
  });
});

/** A server that was told to stop and still lets new clients in. */
async function draining(env: Record<string, string>): Promise<Running> {
  const server = await serving([], { DRAIN_MS: "60000", SHUTDOWN_MS: "60000", ...env });
  const ready = await fetch(`${server.address}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ status: "ok" })]);
  server.process.kill("SIGTERM");
  await until("it says that it stops", () => server.output().includes("Stopping"));
  return server;
}

test("while it drains it is not ready, but lives, and its answers close their connections", async () => {
  const server = await draining({});
  const ready = await fetch(`${server.address}/health/ready`);
  expect([ready.status, ready.headers.get("connection"), await ready.json()]).toEqual([
    503,
    "close",
    { status: "stopping", reason: "The server was told to stop." },
  ]);
  for (const [path, status] of [
    ["/health", 200],
    ["/health/live", 200],
    ["/", 200],
    ["/graphql?query={__typename}", 200],
    ["/nothing", 404],
  ] as const) {
    const answer = await fetch(server.address + path);
    expect([path, answer.status, answer.headers.get("connection")]).toEqual([path, status, "close"]);
    await answer.arrayBuffer();
  }
  server.process.kill("SIGKILL");
});

test("requests sent without waiting for answers are all answered before the connection is closed", async () => {
  const server = await draining({});
  const client = await rawClient(server.address);
  client.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".repeat(5));
  const received = await inTime("the server to end the connection", client.ended);
  expect(statuses(received)).toEqual([200, 200, 200, 200, 200]);
  server.process.kill("SIGKILL");
});

test.each([
  ["half of the headers", "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: "],
  [
    "half of the body",
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"que',
  ],
])("a client that sent %s holds it no longer than SHUTDOWN_MS", async (_, sent) => {
  const server = await serving([], { SHUTDOWN_MS: "700" });
  const client = await rawClient(server.address);
  client.send(sent);
  // Answered after what the other client sent: so that has arrived.
  await fetch(`${server.address}/health/live`, { headers: { connection: "close" } });
  expect(await server.stop()).toBe(0);
  expect(server.output()).toContain("what was not answered in time was closed");
  expect(statuses(client.received())).toEqual([]);
});

test("connections that bring nothing do not hold it", async () => {
  const server = await serving([], { SHUTDOWN_MS: "600000" });
  const unused = await rawClient(server.address);
  const idle = await rawClient(server.address);
  idle.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
  await until("the idle one is answered", () => statuses(idle.received()).length === 1);
  expect(await server.stop()).toBe(0);
  expect([await unused.ended, statuses(await idle.ended)]).toEqual(["", [200]]);
});
