import { expect, test } from "@jest/globals";

import { startApp } from "../../support/app.js";

const QUESTION = "/graphql?query={__typename}";

test("without a limit nothing is said of it", async () => {
  const app = await startApp();
  expect((await app.get(QUESTION)).headers.get("ratelimit-limit")).toBeNull();
  await app.close();
});

test("a client gets so many answers per minute, is told so, and the next one is not affected", async () => {
  const app = await startApp({ rateLimit: 3, trustProxy: ["127.0.0.1"], corsOrigins: ["*"] });
  const ask = (from: string, path = QUESTION) =>
    app.get(path, { "x-forwarded-for": from, origin: "https://a.example" });
  const told = ({ status, headers }: Response) => [
    status,
    ...["limit", "remaining"].map((name) => headers.get(`ratelimit-${name}`)),
  ];
  expect(told(await ask("192.0.2.1"))).toEqual([200, "3", "2"]);
  expect(told(await ask("192.0.2.1", "/widget/path.json?from=role:qa-engineer&to=role:qa-lead"))).toEqual([
    200,
    "3",
    "1",
  ]);
  expect(told(await ask("192.0.2.1", "/embed/recommendations?from=role:qa-engineer"))).toEqual([
    200,
    "3",
    "0",
  ]);
  const refused = await ask("192.0.2.1");
  expect(told(refused)).toEqual([429, "3", "0"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("ratelimit-reset"))).toBeLessThanOrEqual(60);
  expect(refused.headers.get("access-control-expose-headers")).toContain("ratelimit-limit");
  expect(await refused.json()).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(/^At most 3 requests per minute/),
        extensions: { code: "RATE_LIMITED" },
      },
    ],
  });
  for (const path of ["/", "/playground", "/widget.js", "/health", "/metrics"])
    expect(told(await ask("192.0.2.1", path))).toEqual([200, null, null]);
  expect(told(await ask("192.0.2.2"))).toEqual([200, "3", "2"]);
  // One client has a whole /64 of IPv6.
  expect(told(await ask("2001:db8::1"))).toEqual([200, "3", "2"]);
  expect(told(await ask("2001:db8::ffff:2"))).toEqual([200, "3", "1"]);
  await app.close();
});

test("a request that takes much work counts as several", async () => {
  const app = await startApp({ rateLimit: 100 });
  const ask = async (query: string): Promise<number> => {
    const { status, headers } = await app.get(`/graphql?query=${encodeURIComponent(query)}`);
    expect(status).toBe(200);
    return Number(headers.get("ratelimit-remaining"));
  };
  const SMALL = "{ __typename }";
  expect(await ask(SMALL)).toBe(99);
  expect(await ask(SMALL)).toBe(98);
  const path = `careerPaths(from: "role:qa-engineer", to: "role:solution-architect", minimize: HOURS, first: 20) { optimal }`;
  expect(await ask(`{ ${path} }`)).toBe(97);
  const left = await ask(SMALL);
  expect(left).toBeLessThan(96);
  // It is kept by then, and costs no more than others.
  expect(await ask(`{ ${path} }`)).toBe(left - 1);
  expect(await ask(SMALL)).toBe(left - 2);
  await app.close();
});

test("a client cannot give itself another address", async () => {
  const app = await startApp({ rateLimit: 1 });
  expect((await app.get(QUESTION, { "x-forwarded-for": "192.0.2.1" })).status).toBe(200);
  expect((await app.get(QUESTION, { "x-forwarded-for": "192.0.2.2" })).status).toBe(429);
  await app.close();
});
