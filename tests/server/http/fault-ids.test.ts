import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, type Sent, startApp } from "../../support/app.js";
import { type Running, serving } from "../../support/command.js";
import { rawClient, statuses } from "../../support/raw-client.js";
import { inTime } from "../../support/until.js";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const json = { "content-type": "application/json" };
const posted = (body: string | Buffer, headers: Record<string, string> = json): Sent => ({
  method: "POST",
  url: "/graphql",
  headers,
  body,
});
const got = (search: string, headers: Record<string, string> = {}): Sent => ({
  url: `/graphql?${search}`,
  headers,
});
const ASKED = "query=%7B__typename%7D";

describe("a fault names its request", () => {
  test.each<[string, Sent, number, string]>([
    ["a body that is not JSON", posted("{"), 400, "BAD_REQUEST"],
    ["an empty body", posted(""), 400, "BAD_REQUEST"],
    ["a body that is not UTF-8", posted(Buffer.from([0x7b, 0xff])), 400, "BAD_REQUEST"],
    ["an object without a query", posted("{}"), 400, "BAD_REQUEST"],
    ["null", posted("null"), 400, "BAD_REQUEST"],
    ["a list of operations", posted('[{"query":"{ __typename }"}]'), 400, "BAD_REQUEST"],
    ["a query that is a number", posted('{"query":1}'), 400, "BAD_REQUEST"],
    ["variables that are a text", posted('{"query":"{ __typename }","variables":"x"}'), 400, "BAD_REQUEST"],
    ["a name that is a number", posted('{"query":"{ __typename }","operationName":3}'), 400, "BAD_REQUEST"],
    [
      "an unknown persisted query",
      posted(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}`),
      200,
      "PERSISTED_QUERY_NOT_FOUND",
    ],
    ["a form", posted("query=x", { "content-type": "text/plain" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
    [
      "a body compressed in a way that is not known",
      posted("{}", { ...json, "content-encoding": "x" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a compressed body that is broken",
      posted("{}", { ...json, "content-encoding": "gzip" }),
      400,
      "BAD_REQUEST",
    ],
    ["a body that is too large", posted(" ".repeat(300_000)), 413, "PAYLOAD_TOO_LARGE"],
    ["variables that are not JSON", got(`${ASKED}&variables=x`), 400, "BAD_REQUEST"],
    ["two queries", got(`${ASKED}&${ASKED}`), 400, "BAD_REQUEST"],
    ["an answer that nobody accepts", got(ASKED, { accept: "text/html" }), 406, "BAD_REQUEST"],
    ["a method that is not used", { method: "DELETE", url: "/graphql" }, 405, "METHOD_NOT_ALLOWED"],
    ["an address of nothing", { url: "/nothing" }, 404, "NOT_FOUND"],
    ["an asset that there is not", { url: "/assets/none.js" }, 404, "NOT_FOUND"],
    ["an address that cannot be decoded", { url: "/%ff%zz" }, 404, "NOT_FOUND"],
    ["a part of an address of 10,000 letters", { url: `/assets/${"x".repeat(10_000)}` }, 404, "NOT_FOUND"],
  ])("%s", async (_, sent, status, code) => {
    const answer = await app.send({ ...sent, headers: { ...sent.headers, "x-request-id": "mine" } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("x-request-id")).toBe("mine");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const text = await answer.text();
    expect(text.length).toBeLessThan(400);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: expect.objectContaining({ code, requestId: "mine" }),
        },
      ],
    });
  });

  test.each([
    ["/widget/path.json?from=role:x&to=role:y", 404],
    ["/widget/recommendations.json?first=x", 400],
  ])("%s", async (url, status) => {
    const answer = await app.get(url, { "x-request-id": "mine" });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { requestId: "mine" } });
  });

  test.each([
    ["/oembed?format=yaml", 501],
    ["/oembed?url=x", 404],
  ])("%s", async (url, status) => {
    const answer = await app.get(url, { "x-request-id": "mine" });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.any(String), requestId: "mine" });
  });
});

describe("over a socket", () => {
  let server: Running;
  beforeAll(async () => {
    server = await serving();
  });
  afterAll(() => server.stop());

  test("what is not HTTP is answered with an id in the header and in the error", async () => {
    const client = await rawClient(server.address);
    client.send("hello\r\n\r\n");
    const received = await inTime("the answer", client.ended);
    expect(statuses(received)).toEqual([400]);
    const [, id] = /^x-request-id: (\S+)/im.exec(received) ?? [];
    const body: unknown = JSON.parse(received.slice(received.indexOf("\r\n\r\n")));
    expect(body).toMatchObject({ errors: [{ extensions: { requestId: id } }] });
  });

  test("an address that cannot be decoded has the headers of every answer", async () => {
    const client = await rawClient(server.address);
    client.send('GET /%zz"x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const received = await inTime("the answer", client.ended);
    expect(statuses(received)).toEqual([404]);
    for (const header of [/^x-request-id: /im, /^content-security-policy: /im, /^x-frame-options: /im])
      expect(received).toMatch(header);
  });
});
