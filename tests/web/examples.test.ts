import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { EXAMPLES } from "../../src/web/playground/examples.js";
import { post, type Running, serving } from "../support/command.js";

/** By name, as the server answered them when they were last read by a person. */
const answers = JSON.parse(readFileSync("tests/web/examples.json", "utf8")) as Record<string, unknown>;

let server: Running;

beforeAll(async () => {
  server = await serving();
});

afterAll(async () => {
  await server.stop();
});

test("the playground's examples have names of their own, and answers for each", () => {
  expect(Object.keys(answers)).toEqual(EXAMPLES.map(({ name }) => name));
});

test.each(EXAMPLES)("$name", async ({ name, query, variables }) => {
  const { status, body } = await post(server.address, query, variables);
  expect(status).toBe(200);
  expect(body).toEqual(answers[name]);
});
