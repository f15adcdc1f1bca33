import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, type Sent, startApp } from "../support/app.js";
import { assistantOf, call } from "../support/assistant.js";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const HEADERS = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
  "mcp-protocol-version": "2025-11-25",
};
const LIST = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };

function send(body: unknown, headers: Record<string, string> = {}, more: Partial<Sent> = {}) {
  return app.send({
    method: "POST",
    url: "/mcp",
    headers: { ...HEADERS, ...headers },
    body: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    ...more,
  });
}

/** The messages of an answer, which is JSON or a stream of events. */
async function messagesOf(answer: Response): Promise<Record<string, unknown>[]> {
  const text = await answer.text();
  const parts = text.startsWith("{")
    ? [text]
    : [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json]) => json!);
  return parts.map((part) => JSON.parse(part) as Record<string, unknown>);
}

test("a client without an origin is answered, and nothing is kept", async () => {
  const answer = await send(LIST);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("no-");
  const [message] = await messagesOf(answer);
  expect(message).toMatchObject({ id: 1, result: { tools: expect.any(Array) as unknown } });
});

describe("origin and host", () => {
  test.each([
    ["https://evil.example", 403],
    ["http://careers.example.evil.example", 403],
    ["null", 403],
    ["file://", 403],
    ["nonsense", 403],
    ["http://careers.example", 200],
    ["https://careers.example", 200],
  ])("a page of %s gets %i", async (origin, status) => {
    const answer = await send(LIST, { origin });
    expect(answer.status).toBe(status);
    if (status === 403) {
      const [message] = await messagesOf(answer);
      expect(message).toMatchObject({ jsonrpc: "2.0", id: null, error: { code: -32_600 } });
      expect(JSON.stringify(message)).toContain("CORS_ORIGINS");
    }
  });

  test("an origin that may use the API may use assistants, and its preflight is answered", async () => {
    const open = await startApp({ corsOrigins: ["https://company.example"] });
    const headers = { ...HEADERS, origin: "https://company.example" };
    const answer = await open.send({ method: "POST", url: "/mcp", headers, body: JSON.stringify(LIST) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://company.example");
    const preflight = await open.send({
      method: "OPTIONS",
      url: "/mcp",
      headers: {
        origin: "https://company.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,mcp-protocol-version",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("mcp-protocol-version");
    const other = await open.send({
      method: "POST",
      url: "/mcp",
      headers: { ...HEADERS, origin: "https://evil.example" },
      body: JSON.stringify(LIST),
    });
    expect(other.status).toBe(403);
    await open.close();
  });

  test("a name that was led here is refused even by a server that names no hosts", async () => {
    const bare = await startApp({ address: { publicUrl: null, allowedHosts: [] } });
    const statusFor = async (host: string) => {
      const headers = { ...HEADERS, host };
      return (await bare.send({ method: "POST", url: "/mcp", headers, body: JSON.stringify(LIST) })).status;
    };
    expect(await statusFor("rebound.evil.example")).toBe(421);
    expect(await statusFor("localhost.evil.example:4000")).toBe(421);
    expect(await statusFor("127.0.0.1.evil.example")).toBe(421);
    expect(await statusFor("localhost:4000")).toBe(200);
    expect(await statusFor("127.0.0.1:4000")).toBe(200);
    expect(await statusFor("[::1]:4000")).toBe(200);
    await bare.close();
  });
});

describe("requests that are not of the protocol", () => {
  test.each(["GET", "DELETE"] as const)("%s opens no session", async (method) => {
    const answer = await app.send({ method, url: "/mcp", headers: { accept: "text/event-stream" } });
    expect(answer.status).toBe(405);
    expect(JSON.stringify(await messagesOf(answer))).toContain("error");
  });

  test.each<[string, unknown, Record<string, string>, number]>([
    ["an unknown revision", LIST, { "mcp-protocol-version": "1999-01-01" }, 400],
    ["another type of body", LIST, { "content-type": "text/plain" }, 415],
    ["a client that takes no answer", LIST, { accept: "image/png" }, 406],
    ["no JSON", "{", {}, 400],
    ["an empty body", "", {}, 400],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00]), {}, 400],
    ["JSON of no message", "[1, 2, 3]", {}, 400],
    ["a number", "7", {}, 400],
    ["a body beyond the limit", "x".repeat(256 * 1024 + 1), {}, 413],
  ])("%s is refused", async (_what, body, headers, status) => {
    const answer = await send(body, headers);
    expect(answer.status).toBe(status);
    const [message] = await messagesOf(answer);
    expect(message).toMatchObject({ jsonrpc: "2.0", error: { message: expect.any(String) as unknown } });
    expect(JSON.stringify(message)).not.toMatch(/node_modules|at \w+ \(/);
  });

  test("a handshake that asks for an unknown revision gets one that the server has", async () => {
    const params = {
      protocolVersion: "2099-01-01",
      capabilities: {},
      clientInfo: { name: "test", version: "1" },
    };
    const [message] = await messagesOf(await send({ jsonrpc: "2.0", id: 1, method: "initialize", params }));
    expect(message).toMatchObject({ result: { protocolVersion: "2025-11-25" } });
  });

  test.each(["2025-06-18", "2025-03-26"])(
    "a handshake of the older revision %s is kept",
    async (protocolVersion) => {
      const params = { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } };
      const [message] = await messagesOf(await send({ jsonrpc: "2.0", id: 1, method: "initialize", params }));
      expect(message).toMatchObject({ result: { protocolVersion } });
    },
  );

  test("no subscription is held open", async () => {
    const client = await assistantOf(app, "2026-07-28");
    expect(client.getServerCapabilities()?.tools?.listChanged).not.toBe(true);
    await client.close();
  });
});

test("a batch of many calls shares one turn, and gets no more work than one request", async () => {
  const tight = await startApp({ requests: { requestMs: 10_000, work: 60_000, concurrency: 4 } });
  const batch = Array.from({ length: 100 }, (_, i) => ({
    jsonrpc: "2.0",
    id: i,
    method: "tools/call",
    params: {
      name: "learning_plan",
      arguments: { to: ["role:devops-engineer"], hoursPerWeek: 1 + i / 100 },
    },
  }));
  const answer = await tight.send({
    method: "POST",
    url: "/mcp",
    headers: { ...HEADERS, "mcp-protocol-version": "2025-03-26" },
    body: JSON.stringify(batch),
  });
  const said = JSON.stringify(await messagesOf(answer));
  expect(said).toMatch(/units of work/);
  const client = await assistantOf(tight, "2026-07-28");
  expect((await call(client, "find", { text: "backend" })).isError).toBe(false);
  await tight.close();
});

test("calls count for the rate limit, and too many are told so", async () => {
  const limited = await startApp({ rateLimit: 3 });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++) {
    const answer = await limited.send({
      method: "POST",
      url: "/mcp",
      headers: HEADERS,
      body: JSON.stringify(LIST),
    });
    statuses.push(answer.status);
    if (answer.status === 429)
      expect(await messagesOf(answer)).toMatchObject([
        { error: { message: expect.stringContaining("requests per minute") as unknown } },
      ]);
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  await limited.close();
});

test("the address can be switched off", async () => {
  const off = await startApp({ assistants: false });
  const answer = await off.send({
    method: "POST",
    url: "/mcp",
    headers: HEADERS,
    body: JSON.stringify(LIST),
  });
  expect(answer.status).toBe(404);
  await off.close();
});
