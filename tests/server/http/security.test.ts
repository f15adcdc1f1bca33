import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { type App, startApp } from "../../support/app.js";

let server: App;

beforeAll(async () => {
  server = await startApp();
});

afterAll(() => server.close());

/** The Content-Security-Policy of an answer, each directive with its sources. */
async function policyOf(path: string): Promise<Record<string, string>> {
  const answer = await server.get(path);
  expect(answer.status).toBe(200);
  const directives = answer.headers.get("content-security-policy")!.split(";");
  return Object.fromEntries(
    directives.map((each) => each.trim().split(/ (.*)/s).slice(0, 2)) as [string, string][],
  );
}

const PAGE = {
  "default-src": "'self'",
  "script-src": "'self'",
  "script-src-attr": "'none'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

test("a page takes everything from its own server and is in nobody's frame", async () => {
  expect(await policyOf("/")).toEqual(PAGE);
  expect((await server.get("/")).headers.get("x-frame-options")).toBe("DENY");
});

test("the playground's editor may add styles, a font and workers", async () => {
  expect(await policyOf("/playground")).toEqual({
    ...PAGE,
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self' data:",
    "worker-src": "'self'",
  });
});

test("an embedded page runs our script for its height alone, connects to nothing, and is in anyone's frame", async () => {
  const path = "/embed/recommendations?from=role:qa-engineer";
  expect(await policyOf(path)).toEqual({
    ...PAGE,
    "default-src": "'none'",
    "script-src": "'self'",
    "connect-src": "'none'",
    "frame-ancestors": "*",
  });
  const { headers } = await server.get(path);
  expect(headers.get("x-frame-options")).toBeNull();
  expect(headers.get("cross-origin-opener-policy")).toBeNull();
  expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
});
