import { describe, expect, test } from "@jest/globals";
import cors from "@fastify/cors";
import fastify from "fastify";

import { corsFor } from "../../../src/server/http/cors.js";

const KNOWN = "https://known.example";
const UNKNOWN = "https://unknown.example";

/** What browsers are told about an origin that asks for a path, before and when they ask. */
async function allowed(named: readonly string[], path: string, origin: string) {
  const app = fastify();
  await app.register(cors, { delegator: corsFor(named) });
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
