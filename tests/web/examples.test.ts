import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { EXAMPLES } from "../../src/web/playground/examples.js";
import { type App, startApp } from "../support/app.js";

/** By name, as the server answered them when they were last read by a person. */
const answers = JSON.parse(readFileSync("tests/web/examples.json", "utf8")) as Record<string, unknown>;

let server: App;

beforeAll(async () => {
  server = await startApp();
});

afterAll(() => server.close());

test("the playground's examples have names of their own, and answers for each", () => {
  expect(Object.keys(answers)).toEqual(EXAMPLES.map(({ name }) => name));
});

test.each(EXAMPLES)("$name", async ({ name, query, variables }) => {
  const { status, body } = await server.post(query, variables);
  expect(status).toBe(200);
  expect(body).toEqual(answers[name]);
});
