import { Agent, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { pino } from "pino";

import type { ServedGuide } from "../../../src/career/source.js";
import { type CareerServer, createServer } from "../../../src/server/http/create-server.js";
import { SERVER_OPTIONS, type ServerOptions } from "../../../src/server/http/server-options.js";
import { memorySource } from "../../../src/stores/memory/memory-source.js";
import { draw } from "../../support/draw.js";
import { rawClient, statuses } from "../../support/raw-client.js";
import { until } from "../../support/until.js";

const [A_GUIDE, ANOTHER] = ["junior -> senior", "junior -> master"].map((drawing) =>
  memorySource(draw(`${drawing}\n${drawing.slice(10)}: java`), drawing).current(),
) as [ServedGuide, ServedGuide];
const ROLES = JSON.stringify({ query: "{ roles(first: 5) { nodes { id name } } }" });
const LARGE = `${ROLES}${" ".repeat(9_000)}`;
const JSON_BODY = { "content-type": "application/json" };
const WIDGET = "/widget/recommendations.json?from=role:junior";

let served: ServedGuide;
let server: CareerServer;
let port: number;
/** Requests that came to Fastify. */
let came: number;
const agent = new Agent({ keepAlive: true });

async function start(options: Partial<ServerOptions> = {}): Promise<void> {
  served = A_GUIDE;
  came = 0;
  const source = { current: () => served, close: () => Promise.resolve() };
  server = await createServer(source, pino({ level: "silent" }), { ...SERVER_OPTIONS, ...options });
  server.app.addHook("onRequest", (_request, _reply, next) => {
    came++;
    next();
  });
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  ({ port } = server.app.server.address() as AddressInfo);
}

beforeEach(() => start());
afterEach(async () => {
  await server.app.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function send({ method = "POST", url = "/graphql", headers = JSON_BODY, body = "" }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const asked = httpRequest(
      { port, agent, method, path: url, headers: { ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const status = answer.statusCode ?? 0;
          resolve({ status, headers: answer.headers, body: Buffer.concat(chunks).toString("latin1") });
        });
      },
    );
    asked.on("error", reject).end(body);
  });
}

/** Asks so that the answer is worked out, then kept, and returns it. */
async function known(sent: Sent): Promise<Answer> {
  await send(sent);
  return send(sent);
}

/** Everything but the request's own id and the time. */
function lasting({ status, headers, body }: Answer) {
  return { status, body, headers: { ...headers, date: null, "x-request-id": null } };
}

const posted: Sent = { body: ROLES };
const got: Sent = { method: "GET", url: WIDGET, headers: {} };
const revalidated: Sent = { ...got, headers: { "if-none-match": "*" } };
const compressed: Sent = { ...got, headers: { "accept-encoding": "gzip" } };

test.each([
  ["POST /graphql", posted],
  ["the widget's data", got],
  ["what the client has", revalidated],
  ["a compressed answer", compressed],
])(
  "%s is answered without Fastify from the third time on, with the same bytes and headers",
  async (_, sent) => {
    // Only what is kept is answered with 304 before it is worked out.
    await send(got);
    const second = await known(sent);
    const before = came;
    const third = await send(sent);
    expect(came).toBe(before);
    expect(lasting(third)).toEqual(lasting(second));
    expect(third.headers["x-request-id"]).not.toBe(second.headers["x-request-id"]);
    expect(await send({ ...sent, headers: { ...sent.headers, "x-request-id": "mine" } })).toMatchObject({
      headers: { "x-request-id": "mine" },
    });
  },
);

test.each<[what: string, known: Sent, other: Sent]>([
  ["another body", posted, { body: ROLES.replace("first: 5", "first: 6") }],
  ["another address", got, { ...got, url: `${WIDGET}&first=3` }],
  ["another host", got, { ...got, headers: { host: "elsewhere.example" } }],
  ["another origin", got, { ...got, headers: { origin: "https://shop.example" } }],
  ["another encoding", got, { ...got, headers: { "accept-encoding": "br" } }],
  ["another type", posted, { ...posted, headers: { ...JSON_BODY, accept: "text/html" } }],
  ["another charset", posted, { ...posted, headers: { "content-type": "application/json; charset=utf-16" } }],
  ["another version", got, { ...got, headers: { "if-none-match": '"old"' } }],
  ["another address by a proxy", got, { ...got, headers: { "x-forwarded-host": "proxied.example" } }],
  ["a question for the cost", posted, { ...posted, headers: { ...JSON_BODY, "graphql-cost": "1" } }],
  ["a compressed body", posted, { ...posted, headers: { ...JSON_BODY, "content-encoding": "gzip" } }],
  ["a large body", { body: LARGE }, { body: LARGE }],
  ["another method", got, { ...got, method: "HEAD" }],
])("a request with %s goes to Fastify", async (_, sent, other) => {
  await known(sent);
  const before = came;
  await send(other);
  expect(came).toBe(before + 1);
});

test("a request with two hosts is refused, although it is known but for that", async () => {
  await known({ ...got, headers: { host: "a.example" } });
  const client = await rawClient(`http://127.0.0.1:${port}`);
  client.send(`GET ${WIDGET} HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n\r\n`);
  expect(statuses(await client.ended)).toEqual([400]);
});

test("a body that comes in parts, and requests sent ahead, are answered in their order", async () => {
  await known({ ...posted, headers: { ...JSON_BODY, host: "a.example" } });
  const { body } = await known({ ...got, headers: { host: "a.example" } });
  const before = came;
  const client = await rawClient(`http://127.0.0.1:${port}`);
  const head = (length: number): string =>
    `POST /graphql HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  const fresh = JSON.stringify({ query: "{ competencies(first: 3) { nodes { id } } }" });
  client.send(head(ROLES.length) + ROLES.slice(0, 10));
  client.send(`${ROLES.slice(10)}${head(fresh.length)}${fresh.slice(0, 9)}`);
  client.send(`${fresh.slice(9)}GET ${WIDGET} HTTP/1.1\r\nHost: a.example\r\n\r\n`);
  await until("all three are answered", () => client.received().endsWith(body));
  expect(statuses(client.received())).toEqual([200, 200, 200]);
  expect(client.received()).toContain('{"competencies":');
  expect(came).toBe(before + 1);
  client.leave();
});

test("another guide is answered about at once", async () => {
  const { body } = await known(posted);
  expect(body).toContain("role:senior");
  served = ANOTHER;
  expect((await send(posted)).body).toContain("role:master");
  const before = came;
  served = A_GUIDE;
  expect((await send(posted)).body).toBe(body);
  expect(came).toBe(before + 1);
});

test("these requests count in the metrics as all others", async () => {
  for (let i = 0; i < 5; i++) await send(got);
  for (let i = 0; i < 4; i++) await send(revalidated);
  const { body } = await send({ method: "GET", url: "/metrics", headers: {} });
  expect(body).toMatch(/http_requests_total\{method="GET",route="\/widget\/\S+",status="200"\} 5/);
  expect(body).toMatch(/http_requests_total\{method="GET",route="\/widget\/\S+",status="304"\} 4/);
  expect(body).toContain('answers_total{lane="kept"} 4');
  expect(body).toContain('answers_total{lane="unchanged"} 4');
});

test.each<[what: string, options: Partial<ServerOptions>]>([
  ["the rate is limited", { rateLimit: 100 }],
  ["no answers are kept", { answerCacheMb: 0 }],
])("where %s, all requests go to Fastify", async (_, options) => {
  await server.app.close();
  await start(options);
  await known(posted);
  const before = came;
  await send(posted);
  expect(came).toBe(before + 1);
});

test("a server that stops closes the connection with its answer", async () => {
  await known(posted);
  const stopped = server.stop();
  expect((await send(posted)).headers["connection"]).toBe("close");
  expect(await stopped).toBe(true);
});
