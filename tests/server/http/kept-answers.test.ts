import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { afterEach, expect, test } from "@jest/globals";
import { pino } from "pino";

import { openFiles } from "../../../src/cli/open-guide.js";
import { COST_HEADER } from "../../../src/graphql/operation-price.js";
import { createServer } from "../../../src/server/http/create-server.js";
import { SERVER_OPTIONS } from "../../../src/server/http/server-options.js";
import { memorySource } from "../../../src/stores/memory/memory-source.js";
import { type App, startApp } from "../../support/app.js";
import { draw } from "../../support/draw.js";

const PAGE = "{ roles(first: 20) { nodes { id name summary } } }";
const WIDGET = "/widget/recommendations.json?from=role:backend-developer";
const EMBED = "/embed/path?from=role:qa-engineer&to=role:qa-lead";

let app: App;
afterEach(() => app.close());

const posted = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.send({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });

const asked = (parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  app.get(`/graphql?${new URLSearchParams(parameters).toString()}`, headers);

/** How requests were answered so far. */
async function lanes(): Promise<{ kept: number; unchanged: number; worked_out: number }> {
  const text = await (await app.get("/metrics")).text();
  const count = (lane: string): number =>
    Number(new RegExp(`answers_total{lane="${lane}"} (\\d+)`).exec(text)![1]);
  return { kept: count("kept"), unchanged: count("unchanged"), worked_out: count("worked_out") };
}

/** Everything of an answer but its own id and time. */
async function whole(answer: Response) {
  const headers = Object.fromEntries(answer.headers);
  for (const own of ["x-request-id", "date"]) Reflect.deleteProperty(headers, own);
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()).toString("latin1") };
}

test.each([
  ["POST /graphql", () => posted(PAGE)],
  ["GET /graphql", () => asked({ query: PAGE })],
  ["the widget's data", () => app.get(WIDGET)],
  ["an embedded page", () => app.get(EMBED)],
  ["oEmbed", () => app.get(`/oembed?url=${encodeURIComponent(app.address + EMBED)}`)],
  ["a compressed answer", () => posted(PAGE, { "accept-encoding": "gzip, br" })],
])("%s is worked out once; kept answers are the same bytes with the same headers", async (_, send) => {
  app = await startApp();
  const first = await whole(await send());
  expect(first.status).toBe(200);
  expect(first.headers["surrogate-key"]).toMatch(/^guide-[0-9a-f]{16}$/);
  expect(await whole(await send())).toEqual(first);
  expect(await whole(await send())).toEqual(first);
  expect(await lanes()).toEqual({ kept: 2, unchanged: 0, worked_out: 1 });
  await app.close();
  app = await startApp({ answerCacheMb: 0 });
  expect(await whole(await send())).toEqual(first);
  expect(await whole(await send())).toEqual(first);
  expect(await lanes()).toEqual({ kept: 0, unchanged: 0, worked_out: 2 });
});

test("each client gets the encoding that it accepts, and all of them the same answer", async () => {
  app = await startApp();
  const plain = await (await posted(PAGE)).text();
  const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [accepted, encoding] of [
    ["br", "br"],
    ["gzip, deflate", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["gzip", "gzip"],
  ] as const) {
    const answer = await posted(PAGE, { "accept-encoding": accepted });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")).toContain("accept-encoding");
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.length).toBeLessThan(plain.length / 2);
    expect(unpacked[encoding](body).toString()).toBe(plain);
  }
  const identity = await posted(PAGE, { "accept-encoding": "identity" });
  expect(identity.headers.get("content-encoding")).toBeNull();
  expect(await lanes()).toMatchObject({ worked_out: 1 });
});

test.each([
  ["depends on the time", "{ guide { title loadedAt } }"],
  ["depends on the state of the store", "{ guide { where: store } }"],
  [
    "failed in part",
    '{ guide { title } node(id: "role:qa-lead") { id } nodes(ids: ["x"]) { id } role(id: "") { id } skillGap(to: "role:nobody") { hours { min } } }',
  ],
  ["is refused", "{ nothing }"],
])("an answer that %s is not kept, and nobody else may keep it", async (_, query) => {
  app = await startApp();
  for (const send of [() => posted(query), () => asked({ query })]) {
    const answer = await send();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
    expect(answer.headers.get("surrogate-key")).toBeNull();
    await send();
  }
  expect(await lanes()).toEqual({ kept: 0, unchanged: 0, worked_out: 4 });
});

test("an answer larger than an eighth of the room is not kept, and the room is never exceeded", async () => {
  app = await startApp({ answerCacheMb: 1 });
  const large =
    "{ roles(first: 60) { nodes { id name summary requirements { reason options { id name } citations { origin section } } } } }";
  expect((await (await posted(large)).text()).length).toBeGreaterThan(64 * 1024);
  await posted(large);
  expect(await lanes()).toMatchObject({ kept: 0, worked_out: 2 });
  for (let first = 1; first <= 60; first++)
    await posted(`{ roles(first: ${first}) { nodes { id name summary requirements { reason } } } }`);
  const metrics = await (await app.get("/metrics")).text();
  const number = (name: string): number =>
    Number(new RegExp(`^career_graph_${name} (\\d+)`, "m").exec(metrics)![1]);
  expect(number("answers_kept")).toBeGreaterThan(5);
  expect(number("answers_kept")).toBeLessThan(60);
  expect(number("answers_kept_bytes")).toBeLessThanOrEqual(1024 * 1024);
});

test("the same question asked several times at once is worked out once", async () => {
  app = await startApp();
  const answers = await Promise.all(Array.from({ length: 5 }, async () => (await posted(PAGE)).text()));
  expect(new Set(answers).size).toBe(1);
  expect(await lanes()).toEqual({ kept: 4, unchanged: 0, worked_out: 1 });
  // Who waits for what cannot be kept works it out.
  const impure = await Promise.all(Array.from({ length: 5 }, () => posted("{ guide { loadedAt } }")));
  expect(impure.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await lanes()).toEqual({ kept: 4, unchanged: 0, worked_out: 6 });
});

test("a kept answer has the id of its own request", async () => {
  app = await startApp();
  for (const id of ["one", "two"])
    expect((await posted(PAGE, { "x-request-id": id })).headers.get("x-request-id")).toBe(id);
});

test("limits, hosts and origins are checked before a kept answer is sent", async () => {
  app = await startApp({ rateLimit: 3, corsOrigins: ["https://a.example"] });
  const from = (origin: string) => asked({ query: PAGE }, { origin });
  expect((await from("https://a.example")).headers.get("access-control-allow-origin")).toBe(
    "https://a.example",
  );
  const other = await from("https://b.example");
  expect(other.headers.get("access-control-allow-origin")).toBeNull();
  expect(other.headers.get("ratelimit-remaining")).toBe("1");
  expect(other.headers.get("vary")).toBe("Origin, accept, accept-encoding");
  expect(
    (await app.get(`/graphql?${new URLSearchParams({ query: PAGE }).toString()}`, { host: "other.example" }))
      .status,
  ).toBe(421);
  expect((await from("https://a.example")).status).toBe(200);
  expect((await from("https://a.example")).status).toBe(429);
});

test("what differs by the Accept header or the content type is not confused", async () => {
  app = await startApp();
  const type = async (headers: Record<string, string>) => {
    const answer = await asked({ query: "{ __typename }" }, headers);
    return [answer.status, answer.headers.get("content-type")];
  };
  const json = [200, "application/json; charset=utf-8"];
  expect(await type({})).toEqual(json);
  const graphql = "application/graphql-response+json";
  expect(await type({ accept: graphql })).toEqual([200, `${graphql}; charset=utf-8`]);
  expect((await type({ accept: "text/html" }))[0]).toBe(406);
  expect((await type({ "content-type": "text/plain" }))[0]).toBe(415);
  expect(await type({})).toEqual(json);
});

test("a page in a frame names the host by which it was asked", async () => {
  app = await startApp({ address: { publicUrl: null, allowedHosts: ["one.example", "two.example"] } });
  for (const host of ["one.example", "two.example", "one.example"]) {
    const text = await (await app.get(EMBED, { host })).text();
    expect(text).toContain(`href="http://${host}/oembed`);
  }
});

test("GET has an ETag; a client that has it is answered before anything is worked out", async () => {
  app = await startApp();
  const first = await asked({ query: PAGE });
  const etag = first.headers.get("etag")!;
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const counted = await lanes();
  for (const query of [PAGE, "{ roles { totalCount } }"]) {
    const answer = await asked({ query }, { "if-none-match": etag });
    expect([answer.status, answer.headers.get("etag")]).toEqual([304, etag]);
    expect(answer.headers.get("vary")).toContain("accept, accept-encoding");
  }
  expect(await lanes()).toEqual({ ...counted, unchanged: 2 });
  expect((await asked({ query: PAGE }, { "if-none-match": 'W/"another"' })).status).toBe(200);
  // With POST there is no such question.
  expect((await posted(PAGE)).headers.get("etag")).toBeNull();
  expect((await posted(PAGE, { "if-none-match": etag })).status).toBe(200);
  const widget = (await app.get(WIDGET)).headers.get("etag")!;
  expect(widget).toBe(etag);
  expect((await app.get(WIDGET, { "if-none-match": widget })).status).toBe(304);
  const embed = (await app.get(EMBED)).headers.get("etag")!;
  expect((await app.get(EMBED, { "if-none-match": embed })).status).toBe(304);
});

test("persisted queries are kept by their hash, and a registration is never skipped", async () => {
  app = await startApp();
  const query = "{ roles(first: 2) { nodes { id } } }";
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  const unknown = await asked({ extensions });
  expect(await unknown.json()).toMatchObject({
    errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
  });
  expect(unknown.headers.get("cache-control")).toContain("no-cache");
  for (let i = 0; i < 2; i++) expect((await asked({ query, extensions })).status).toBe(200);
  expect(await lanes()).toEqual({ kept: 0, unchanged: 0, worked_out: 3 });
  const first = await whole(await asked({ extensions }));
  expect(await whole(await asked({ extensions }))).toEqual(first);
  expect(first.headers["etag"]).toMatch(/^W\//);
  expect(await lanes()).toEqual({ kept: 1, unchanged: 0, worked_out: 4 });
});

test("a guide that is swapped takes its answers with it, also those that are being worked out", async () => {
  app = await startApp();
  const guides = ["a -> b", "a -> b -> c", "a:"].map((drawing, i) =>
    memorySource(draw(drawing), String(i).repeat(64)).current(),
  );
  let served = guides[0]!;
  const source = { current: () => served, close: () => Promise.resolve() };
  const { app: server } = await createServer(source, pino({ level: "silent" }), SERVER_OPTIONS);
  const ask = async () => {
    const url = `/graphql?${new URLSearchParams({ query: "{ roles { totalCount } }" }).toString()}`;
    const answer = await server.inject({ url });
    return [
      answer.json<{ data: { roles: { totalCount: number } } }>().data.roles.totalCount,
      answer.headers["etag"],
    ];
  };
  const etags = new Set<unknown>();
  for (const [guide, count] of [
    [guides[0]!, 2],
    [guides[1]!, 3],
    [guides[0]!, 2],
    [guides[2]!, 1],
  ] as const) {
    served = guide;
    for (let i = 0; i < 3; i++) {
      const [told, etag] = await ask();
      expect(told).toBe(count);
      etags.add(etag);
    }
  }
  expect(etags.size).toBe(3);
  // Asked of the guide before, answered after it went.
  const late = ask();
  served = guides[1]!;
  expect([2, 1, 3]).toContain((await late)[0]);
  expect((await ask())[0]).toBe(3);
  await server.close();
});

test("the server with files gives the same ETags in each process", async () => {
  app = await startApp();
  const one = (await asked({ query: PAGE })).headers.get("etag");
  const { app: second } = await createServer(
    await openFiles("graph-seed"),
    pino({ level: "silent" }),
    SERVER_OPTIONS,
  );
  const two = await second.inject({ url: `/graphql?${new URLSearchParams({ query: PAGE }).toString()}` });
  expect(two.headers["etag"]).toBe(one);
  await second.close();
});

test("whoever asks what an answer costs is told, even if the answer is kept for others", async () => {
  app = await startApp();
  const query = `{ skillGap(from: "role:qa-engineer", to: "role:backend-developer") { coverage } }`;
  const costOf = async (headers: Record<string, string>) => {
    const answer = await app.get(`/graphql?query=${encodeURIComponent(query)}`, headers);
    return ((await answer.json()) as { extensions?: { cost: { actual: number } } }).extensions?.cost.actual;
  };
  expect(await costOf({})).toBeUndefined();
  expect(await costOf({ [COST_HEADER]: "1" })).toBeGreaterThan(0);
  expect(await costOf({})).toBeUndefined();
});
