import { expect, test } from "@jest/globals";
import fastify from "fastify";

import { hrefOf, originOf } from "../../../src/server/http/address.js";

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

test("a server is where it was asked, by name and port", async () => {
  const app = fastify();
  app.get("/", (request) => originOf(request));
  const answer = await app.inject({ url: "/", headers: { host: "careers.example:8443" } });
  expect(answer.body).toBe("http://careers.example:8443");
});
