import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pino } from "pino";

import { openFiles } from "../../../src/cli/open-guide.js";
import { createServer as createCareerServer } from "../../../src/server/http/create-server.js";
import { requestId } from "../../../src/server/http/request-id.js";
import { SERVER_OPTIONS } from "../../../src/server/http/server-options.js";
import { type App, startApp } from "../../support/app.js";
import { post, type Running, serving } from "../../support/command.js";
import { until } from "../../support/until.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("the id of a request", () => {
  test.each(["abc", "4bf92f3577b34da6a3ce929d0e0e4736", "Root=1-67891233-abcdef", "a".repeat(128)])(
    "%s is taken",
    (id) => {
      expect(requestId({ headers: { "x-request-id": id } })).toBe(id);
    },
  );

  test.each(["", "a b", 'a"b', "ä", "a\tb", "<b>", "a".repeat(129)])("%j is replaced", (id) => {
    expect(requestId({ headers: { "x-request-id": id } })).toMatch(UUID);
  });

  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  test.each(["/", "/graphql?query={__typename}", "/health/live", "/nothing", "/assets/none.js"])(
    "is in the answer of %s",
    async (path) => {
      expect((await app.get(path, { "x-request-id": "mine" })).headers.get("x-request-id")).toBe("mine");
      expect((await app.get(path)).headers.get("x-request-id")).toMatch(UUID);
    },
  );

  test.each([
    ["an error of the operation", { query: "{ nothing }" }],
    ["an error of a field", { query: '{ skillGap(to: "role:nobody") { coverage } }' }],
    ["an error of an argument", { query: "{ search(text: 1) { matched } }" }],
  ])("is in %s", async (_, body) => {
    const answer = await app.send({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", "x-request-id": "mine" },
      body: JSON.stringify(body),
    });
    const { errors } = (await answer.json()) as { errors: unknown[] };
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ requestId: "mine" }) }),
    ]);
  });

  test("is in the log of an unexpected error, which the client is not told", async () => {
    const lines: string[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
    const source = await openFiles("graph-seed");
    const { graph, ...rest } = source.current();
    const failing = {
      ...graph,
      nodes: () => Promise.reject(new Error("a secret")),
    } as unknown as typeof graph;
    const { app: broken } = await createCareerServer(
      { ...source, current: () => ({ ...rest, graph: failing }) },
      log,
      { ...SERVER_OPTIONS, metrics: "off" },
    );
    const answer = await broken.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", "x-request-id": "mine" },
      payload: { query: '{ node(id: "role:qa-lead") { id } }' },
    });
    expect(answer.json()).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "mine" } }],
    });
    expect(answer.body).not.toContain("secret");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ requestId: "mine", err: expect.objectContaining({ message: "a secret" }) }),
    ]);
    await broken.close();
  });
});

describe("a server that is watched", () => {
  let server: Running;
  let collector: Server;
  const collected: { path: string | undefined; body: string; headers: IncomingMessage["headers"] }[] = [];

  beforeAll(async () => {
    collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.once("end", () => {
        const { url: path, headers } = request;
        collected.push({ path, headers, body: Buffer.concat(chunks).toString("latin1") });
        response.end();
      });
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => collector.once("listening", resolve));
    server = await serving([], {
      SLOW_MS: "1",
      METRICS: "127.0.0.1:0",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      OTEL_EXPORTER_OTLP_HEADERS: "x-team=careers",
      OTEL_SERVICE_NAME: "our-careers",
      OTEL_BSP_SCHEDULE_DELAY: "50",
    });
  });
  afterAll(async () => {
    await server.stop();
    collector.close();
  });

  const metrics = async (): Promise<string> => {
    const [, address = ""] = /(http:\S+\/metrics)/.exec(server.output()) ?? [];
    const answer = await fetch(address);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    return answer.text();
  };

  test("logs slow operations with their name, or with what they ask for", async () => {
    await post(
      server.address,
      "query Where { roles(first: 70) { nodes { id leadsTo { edges { gap { coverage } } } } } }",
    );
    await post(
      server.address,
      "{ a: roles { totalCount } roles(first: 70) { nodes { id leadsTo { edges { gap { coverage } } } } } }",
    );
    const logged = (): unknown[] =>
      server
        .output()
        .split("\n")
        .filter((line) => line.includes("a slow operation"))
        .map((line) => JSON.parse(line) as unknown);
    await until("both are logged", () => logged().length >= 2);
    expect(logged()).toEqual(
      ["Where", null].map((operation) =>
        expect.objectContaining({
          operation,
          fields: ["roles"],
          ms: expect.any(Number),
          requestId: expect.stringMatching(UUID),
        }),
      ),
    );
  });

  test("tells its metrics at an address of their own, and only there", async () => {
    expect((await fetch(`${server.address}/metrics`)).status).toBe(404);
    await post(server.address, "{ nothing }");
    const text = await metrics();
    const { contentHash } = (await (await fetch(`${server.address}/health`)).json()) as {
      contentHash: string;
    };
    for (const line of [
      'career_graph_http_requests_total{method="GET",route="none",status="404"} 1',
      'career_graph_http_requests_total{method="POST",route="/graphql",status="400"} 1',
      'career_graph_http_request_duration_seconds_count{route="/graphql"} 3',
      'career_graph_operations_total{outcome="OK"} 2',
      'career_graph_operations_total{outcome="GRAPHQL_VALIDATION_FAILED"} 1',
      'career_graph_store_state{state="ok"} 1',
      'career_graph_store_state{state="unavailable"} 0',
      "career_graph_connections_refused_total 0",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toContain(`career_graph_guide_info{hash="${contentHash}"`);
    expect(text).toMatch(/^career_graph_guide_loaded_timestamp_seconds 1\d{9}/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^career_graph_connections [1-9]/m);
  });

  test("sends spans where the standard variables say, within the trace of the client", async () => {
    const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", traceparent: `00-${trace}-00f067aa0ba902b7-01` },
      body: JSON.stringify({ query: "query Traced { __typename }" }),
    });
    const bytes = Buffer.from(trace, "hex").toString("latin1");
    const spans = (): string =>
      collected
        .map(({ body }) => body)
        .filter((body) => body.includes(bytes))
        .join("");
    await until(
      "the spans have come",
      () => spans().includes("query Traced") && spans().includes("POST /graphql"),
    );
    expect(spans().split(bytes)).toHaveLength(3);
    for (const words of ["our-careers", "http.route", "graphql.operation.type"])
      expect(spans()).toContain(words);
    for (const { path, headers } of collected)
      expect([path, headers["x-team"], headers["content-type"]]).toEqual([
        "/v1/traces",
        "careers",
        "application/x-protobuf",
      ]);
  });
});

test.each([
  ["on", 200],
  ["off", 404],
] as const)("METRICS=%s", async (metrics, status) => {
  const app = await startApp({ metrics });
  expect((await app.get("/metrics")).status).toBe(status);
  await app.close();
});
