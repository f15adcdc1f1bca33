import { once } from "node:events";
import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, startApp } from "../support/app.js";
import { type Running, serving } from "../support/command.js";

let server: App;
let running: Running;

beforeAll(async () => {
  server = await startApp();
  running = await serving();
});

afterAll(async () => {
  await server.close();
  await running.stop();
});

const ASKED = JSON.stringify({ query: "{ __typename }" });

describe("a compressed body", () => {
  const send = (encoding: string, body: Buffer) =>
    server.send({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", "content-encoding": encoding },
      body,
    });

  test.each([
    ["gzip", gzipSync(ASKED)],
    ["deflate", deflateSync(ASKED)],
    ["br", brotliCompressSync(ASKED)],
  ])("of %s is read", async (encoding, body) => {
    const response = await send(encoding, body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  });

  test.each([
    ["gzip", gzipSync(" ".repeat(200 * 2 ** 20))],
    ["br", brotliCompressSync(" ".repeat(200 * 2 ** 20))],
  ])("of %s is unpacked only up to the greatest size of a body", async (encoding, body) => {
    const before = process.memoryUsage().rss;
    expect((await send(encoding, body)).status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  test.each([
    ["of an unknown kind", "compress", Buffer.from(ASKED), [415]],
    ["that is cut short", "gzip", gzipSync(ASKED).subarray(0, 20), [400]],
    ["that is none", "gzip", Buffer.from(ASKED), [400, 415]],
  ])("%s is refused", async (_, encoding, body, statuses) => {
    expect(statuses).toContain((await send(encoding, body)).status);
  });
});

test.each([
  "/assets/../package.json",
  "/assets/..%2fpackage.json",
  "/assets/%2e%2e%2f%2e%2e%2fpackage.json",
  "/assets/..%5c..%5cpackage.json",
  "/assets/....//package.json",
  "/assets/%00",
  "/assets//etc/passwd",
  "/assets/manifest.json",
  "/assets/__proto__",
  "/assets/constructor",
  "/.git/config",
  "/%c0%ae%c0%ae/package.json",
])("%s leads to no file", async (path) => {
  const response = await server.get(path);
  expect([400, 404]).toContain(response.status);
  expect(await response.text()).not.toMatch(/"dependencies"|root:|repositoryformatversion/);
});

/** Sends raw bytes and returns all that comes back until the server closes the connection. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(running.address).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
  socket.on("error", () => undefined);
  socket.write(text);
  const ended = once(socket, "close");
  socket.end();
  await ended;
  return answer;
}

const hidden = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
const head = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

describe("a request whose end is not clear hides no second one", () => {
  test.each([
    [
      "a length and chunks",
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ["two lengths", `${head}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${hidden}`],
    [
      "chunks twice",
      `${head}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ["a blank before the colon", `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`],
    ["a folded header", `${head}X: a\r\n Content-Length: 40\r\nContent-Length: 2\r\n\r\n{}${hidden}`],
    ["a signed length", `${head}Content-Length: +2\r\n\r\n{}${hidden}`],
    ["a chunk of no number", `${head}Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n${hidden}`],
  ])("%s", async (_, text) => {
    const answer = await raw(text);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400"]);
    expect(answer).not.toContain("smuggled");
  });
});

const HOSTILE = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  `role:x" onload="alert(1)`,
  `javascript:alert(1)`,
  `role:a' OR 1=1 //`,
  "role:a}) DETACH DELETE n //",
  "role:a\u0000b",
  "role:\u202Eevil",
  "${7*7}{{7*7}}",
  "%00%0d%0aSet-Cookie:a=b",
  "__proto__",
];

describe.each(HOSTILE)("%j in a query string", (text) => {
  const value = encodeURIComponent(text);
  test.each([
    `/?from=${value}&to=${value}`,
    `/embed/path?from=${value}&to=${value}&theme=${value}`,
    `/embed/recommendations?from=${value}&have=${value}&first=${value}`,
    `/widget/path.json?from=${value}&to=${value}`,
    `/widget/recommendations.json?from=${value}&toward=${value}`,
    `/oembed?url=${value}&format=${value}`,
    `/oembed?url=${value}&maxwidth=${value}`,
    `/graphql?query=${value}`,
  ])("is markup nowhere: %s", async (path) => {
    const response = await server.get(path);
    expect(response.status).toBeLessThan(502);
    expect(response.status).not.toBe(500);
    expect(response.headers.get("set-cookie")).toBeNull();
    const body = await response.text();
    if (!/html|xml/.test(response.headers.get("content-type") ?? "")) return;
    expect(body).not.toContain("<script>alert");
    expect(body).not.toContain("<img src=x");
    expect(body).not.toMatch(/" onload="alert/);
    expect(body).not.toContain('href="javascript:');
  });
});

test("hostile texts are ids that nothing has, and the guide stays the same", async () => {
  const hash = async () => (await server.post("{ guide { contentHash } }")).body.data;
  const before = await hash();
  for (const text of HOSTILE) {
    const { status, body } = await server.post(
      "query ($id: ID!, $text: String!) { skillGap(to: $id) { coverage } search(text: $text) { matched } node(id: $id) { id } }",
      { id: text, text },
    );
    expect(status).toBe(200);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNKNOWN_ID" } }]);
  }
  expect(await hash()).toEqual(before);
});
