import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { post, type Running, serving } from "../../support/command.js";
import { type RawClient, rawClient, statuses } from "../../support/raw-client.js";
import { inTime, until } from "../../support/until.js";

let server: Running;

// Short times, so that nobody has to wait; what is tested is what happens when they are over.
beforeAll(async () => {
  server = await serving([], {
    HEADERS_MS: "300",
    BODY_MS: "500",
    KEEP_ALIVE_MS: "500",
    MAX_CONNECTIONS: "40",
    MAX_REQUESTS_PER_CONNECTION: "3",
  });
});

afterAll(() => server.stop());

const open = (): Promise<RawClient> => rawClient(server.address);
const end = ({ ended }: RawClient): Promise<string> => inTime("the server to end the connection", ended);
const HEAD = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
const GET = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

function errorIn(received: string): unknown {
  expect(received).toMatch(/^connection: close\r$/im);
  const { errors } = JSON.parse(received.slice(received.indexOf("\r\n\r\n"))) as { errors: unknown[] };
  expect(errors).toHaveLength(1);
  return errors[0];
}

describe("a client that keeps the server waiting is cut off with 408", () => {
  test.each([
    ["nothing at all", ""],
    ["half of the headers", "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: "],
    ["headers alone", `${HEAD}Content-Length: 100\r\n\r\n`],
    ["half of the body", `${HEAD}Content-Length: 100\r\n\r\n{"query":`],
    ["half of a chunked body", `${HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\n{"query":\r\n`],
  ])("after %s", async (_, sent) => {
    const client = await open();
    client.send(sent);
    const received = await end(client);
    expect(statuses(received)).toEqual([408]);
    expect(errorIn(received)).toMatchObject({ extensions: { code: "REQUEST_TIMEOUT" } });
  });

  test("also while it goes on sending, byte by byte", async () => {
    const client = await open();
    client.send(`${HEAD}Content-Length: 100000\r\n\r\n`);
    const drip = setInterval(() => {
      client.send(" ");
    }, 20);
    const received = await end(client).finally(() => {
      clearInterval(drip);
    });
    expect(statuses(received)).toEqual([408]);
  });

  test("and the next one is answered", async () => {
    expect((await post(server.address, "{ __typename }")).status).toBe(200);
  });
});

test("an idle connection is closed without a word", async () => {
  const client = await open();
  client.send(GET);
  expect(statuses(await end(client))).toEqual([200]);
});

test("the last request that a connection may carry is told so", async () => {
  const client = await open();
  for (const answered of [1, 2, 3]) {
    client.send(GET);
    await until(`answer ${answered} is there`, () => statuses(client.received()).length === answered);
  }
  const received = await end(client);
  expect(statuses(received)).toEqual([200, 200, 200]);
  expect(received.split("HTTP/1.1 ").map((each) => /^connection: close\r$/im.test(each))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("no more connections are open than MAX_CONNECTIONS, and others get in when they are gone", async () => {
  const clients = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const client = await open();
      client.send(GET);
      return client;
    }),
  );
  const outcomes = await Promise.all(
    clients.map((client) =>
      end(client).then(
        (received) => statuses(received)[0] ?? "closed",
        () => "closed",
      ),
    ),
  );
  const answered = outcomes.filter((outcome) => outcome === 200).length;
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThanOrEqual(40);
  expect(outcomes.filter((outcome) => outcome === "closed")).toHaveLength(60 - answered);
  expect((await post(server.address, "{ __typename }")).status).toBe(200);
});

describe("a request whose address is not clear is refused with 400", () => {
  test.each([
    ["two Host headers", "GET / HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n\r\n", /one Host header/],
    [
      "the same Host header twice",
      "GET / HTTP/1.1\r\nHost: a.example\r\nhost: a.example\r\n\r\n",
      /one Host/,
    ],
    ["two hosts in one header", "GET / HTTP/1.1\r\nHost: a.example, b.example\r\n\r\n", /not a name/],
    ["markup as a host", 'GET / HTTP/1.1\r\nHost: "><script>\r\n\r\n', /not a name/],
    ["a host with a user", "GET / HTTP/1.1\r\nHost: a@b.example\r\n\r\n", /not a name/],
  ])("%s", async (_, sent, message) => {
    const client = await open();
    client.send(sent);
    const received = await end(client);
    expect(statuses(received)).toEqual([400]);
    expect(errorIn(received)).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: "BAD_REQUEST" },
    });
  });

  test.each([
    ["no Host header", "GET / HTTP/1.1\r\n\r\n", 400],
    ["a length and chunks", `${HEAD}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ["two lengths", `${HEAD}Content-Length: 4\r\nContent-Length: 5\r\n\r\n{  }`, 400],
    ["a name that no header has", "GET / HTTP/1.1\r\nHost: x\r\nBad Name: 1\r\n\r\n", 400],
    ["no HTTP at all", "hello\r\n\r\n", 400],
    ["headers of 20 kB", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ])("%s", async (_, sent, status) => {
    const client = await open();
    client.send(sent);
    expect(statuses(await end(client))).toEqual([status]);
  });

  test.each(["localhost", "127.0.0.1:4000", "[::1]:4000", "careers.example", "my_service.internal:80"])(
    "%s is a host",
    async (host) => {
      const client = await open();
      client.send(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(statuses(await end(client))).toEqual([200]);
    },
  );
});
