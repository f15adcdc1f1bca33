import { describe, expect, test } from "@jest/globals";
import fastify from "fastify";

import { hrefOf, siteOf, withoutBase } from "../../../src/server/http/address.js";
import type { AddressOptions } from "../../../src/server/http/server-options.js";

test.each([
  [{}, "/embed"],
  [{ from: null, to: undefined, have: "" }, "/embed"],
  [{ from: "role:a", have: "skill:b,skill:c", to: null }, "/embed?from=role:a&have=skill:b,skill:c"],
  [{ title: "a & b = c?", more: "%3A" }, "/embed?title=a+%26+b+%3D+c%3F&more=%253A"],
])("the address with the parameters %j is %s", (parameters, href) => {
  expect(hrefOf("/embed", parameters)).toBe(href);
  const read = new URL(href, "https://careers.example").searchParams;
  for (const [name, value] of Object.entries(parameters)) expect(read.get(name) ?? "").toBe(value ?? "");
});

/** The address of a server for a request that names this host. */
async function addressFor(options: Partial<AddressOptions>, headers: Record<string, string>, trust = false) {
  const app = fastify({ trustProxy: trust ? ["127.0.0.1"] : false });
  const { addressFor } = siteOf({ publicUrl: null, allowedHosts: [], ...options });
  app.get("/", (request) => ({ address: addressFor(request) }));
  const { address } = (await app.inject({ url: "/", headers })).json<{ address: string | null }>();
  return address;
}

describe("a server's own address", () => {
  const host = "careers.example:8443";
  test("is PUBLIC_URL, whatever a request names", async () => {
    const publicUrl = "https://careers.example/way/";
    expect(await addressFor({ publicUrl }, { host: "evil.example" })).toBe("https://careers.example/way");
  });

  test("is the host of the request only if it is among ALLOWED_HOSTS", async () => {
    expect(await addressFor({}, { host })).toBeNull();
    expect(await addressFor({ allowedHosts: ["careers.example"] }, { host })).toBe(`http://${host}`);
    expect(await addressFor({ allowedHosts: ["CAREERS.example:8443"] }, { host })).toBe(`http://${host}`);
    expect(await addressFor({ allowedHosts: ["careers.example:80"] }, { host })).toBeNull();
    expect(await addressFor({ allowedHosts: ["other.example"] }, { host })).toBeNull();
  });

  test("follows a proxy that is trusted, and no other", async () => {
    const forwarded = { host: "inside", "x-forwarded-host": "careers.example", "x-forwarded-proto": "https" };
    const allowedHosts = ["careers.example", "inside"];
    expect(await addressFor({ allowedHosts }, forwarded, true)).toBe("https://careers.example");
    expect(await addressFor({ allowedHosts }, forwarded)).toBe("http://inside");
  });
});

test.each([
  ["", "/graphql?a=/b", "/graphql?a=/b"],
  ["/careers", "/careers/graphql?a", "/graphql?a"],
  ["/careers", "/careers", "/"],
  ["/careers", "/careers?from=a", "/?from=a"],
  ["/careers", "/careersx", "/careersx"],
  ["/careers", "/graphql", "/graphql"],
  ["/careers", "http://evil.example/careers/widget", "/widget"],
  ["", "http://evil.example/widget", "/widget"],
  ["", "http://evil.example?x", "/?x"],
  ["", "*", "/*"],
])("under %j, %s is the route %s", (base, url, route) => {
  expect(withoutBase(base, url)).toBe(route);
});
