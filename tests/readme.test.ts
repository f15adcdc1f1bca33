import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { post, type Running, serving } from "./support/command.js";

const readme = readFileSync("README.md", "utf8");
const questions = [
  ...readme.matchAll(/\*\*(.*)\*\*\n\n```graphql\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/g),
].map(([, question = "", query = "", answer = ""]) => ({ question, query, answer }));

let server: Running;

beforeAll(async () => {
  server = await serving();
});

afterAll(async () => {
  await server.stop();
});

test("README asks at least five questions", () => {
  expect(questions.length).toBeGreaterThanOrEqual(5);
});

test.each(questions)("$question", async ({ query, answer }) => {
  const { status, body } = await post(server.address, query);
  expect(status).toBe(200);
  expect(body).toEqual(JSON.parse(answer));
});
