import { describe, expect, test } from "@jest/globals";
import cors from "@fastify/cors";
import fastify from "fastify";

import { allowOrigins } from "../../../src/server/http/cors.js";

const KNOWN = "https://known.example";
const UNKNOWN = "https://unknown.example";

/** What browsers are told about an origin that asks for a path, before and when they ask. */
async function allowed(named: readonly string[], path: string, origin: string) {
  const app = fastify();
  await allowOrigins(app, named);
  app.get("/*", () => "");
  const preflight = await app.inject({
    method: "OPTIONS",
    url: path,
    headers: { origin, "access-control-request-method": "GET" },
  });
  const answer = await app.inject({ url: path, headers: { origin } });
  const origins = [preflight, answer].map(({ headers }) => headers["access-control-allow-origin"] ?? null);
  expect(origins[1]).toBe(origins[0]);
  return {
    origin: origins[0],
    methods: preflight.headers["access-control-allow-methods"],
    maxAge: preflight.headers["access-control-max-age"],
  };
}

/** The headers by which answers differ, as the library sets them for these origins. */
async function byTheLibrary(origin: false | "*" | string[], asking: string) {
  const app = fastify();
  const options = { origin, exposedHeaders: EXPOSED };
  await app.register(cors, {
    delegator: (_request, decide) => {
      decide(null, options);
    },
  });
  app.get("/*", () => "");
  return corsHeaders((await app.inject({ url: "/graphql", headers: { origin: asking } })).headers);
}

function corsHeaders(headers: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name === "vary" || name.startsWith("access-control-")),
  );
}

const EXPOSED = ["x-request-id", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after"];

test("answers say of origins what the library would say", async () => {
  for (const named of [[], [KNOWN], [UNKNOWN, KNOWN], ["*"], ["*", KNOWN]]) {
    const app = fastify();
    await allowOrigins(app, named);
    app.get("/*", () => "");
    const expected = named.length === 0 ? false : named.includes("*") ? "*" : named;
    for (const origin of [KNOWN, UNKNOWN, "null"]) {
      const { headers } = await app.inject({ url: "/graphql", headers: { origin } });
      expect(corsHeaders(headers)).toEqual(await byTheLibrary(expected, origin));
      const widget = await app.inject({ url: "/widget.js", headers: { origin } });
      expect(corsHeaders(widget.headers)).toEqual(await byTheLibrary("*", origin));
    }
  }
});

describe("other origins", () => {
  test.each([
    "/widget.js",
    "/widget.js?v=1",
    "/widget/path.json",
    "/widget/path.json?from=a",
    "/oembed?url=x",
  ])("may read %s, whoever they are", async (path) => {
    const expected = { origin: "*", methods: "GET, HEAD", maxAge: "86400" };
    expect(await allowed([], path, UNKNOWN)).toEqual(expected);
    expect(await allowed([KNOWN], path, UNKNOWN)).toEqual(expected);
  });

  test.each(["/graphql", "/graphql?query={__typename}"])("may ask %s when they are named", async (path) => {
    const expected = { origin: KNOWN, methods: "GET, HEAD, POST", maxAge: "86400" };
    expect(await allowed([KNOWN], path, KNOWN)).toEqual(expected);
    expect(await allowed([UNKNOWN, KNOWN], path, KNOWN)).toEqual(expected);
    expect((await allowed([KNOWN], path, UNKNOWN)).origin).toBeNull();
    expect((await allowed([], path, KNOWN)).origin).toBeNull();
    expect((await allowed([KNOWN, "*"], path, UNKNOWN)).origin).toBe("*");
  });

  test.each([
    "/",
    "/graphqlx",
    "/x/graphql",
    "/widget",
    "/widget.jsx",
    "/x/widget.js",
    "/widget/path",
    "/widget/path.jsonx",
    "/widget/path?x=.json",
    "/oembedded",
    "/embed/path",
    "/health",
  ])("may not read %s, whatever is named", async (path) => {
    expect((await allowed(["*"], path, KNOWN)).origin).toBeNull();
    expect((await allowed([KNOWN], path, KNOWN)).origin).toBeNull();
  });
});
