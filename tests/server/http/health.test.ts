import { expect, test } from "@jest/globals";
import fastify from "fastify";

import { CareerError } from "../../../src/career/errors.js";
import type { CareerSource, SourceStatus } from "../../../src/career/source.js";
import { health } from "../../../src/server/http/health.js";
import { memorySource } from "../../../src/stores/memory/memory-source.js";
import { draw } from "../../support/draw.js";

const source = memorySource(draw("junior -> senior"), "drawn");
const status = await source.current().status();

async function healthOf(answer: () => Promise<SourceStatus>) {
  const asked: CareerSource = { ...source, current: () => ({ ...source.current(), status: answer }) };
  const app = fastify();
  await app.register(health(asked, () => false));
  const { statusCode, body } = await app.inject({ url: "/health" });
  return { status: statusCode, body: JSON.parse(body) as unknown };
}

const SERVED = { store: "memory", version: "1", contentHash: "drawn" };

test("a guide that is up to date is said to be served", async () => {
  expect(await healthOf(() => Promise.resolve(status))).toEqual({
    status: 200,
    body: { status: "ok", ...SERVED },
  });
});

test("a guide that may be out of date is served with the reason", async () => {
  const stale = { ...status, trouble: "Neo4j cannot be reached." };
  expect(await healthOf(() => Promise.resolve(stale))).toEqual({
    status: 200,
    body: { status: "stale", reason: "Neo4j cannot be reached.", ...SERVED },
  });
});

test("an error that nobody foresaw is not told", async () => {
  const failure = new TypeError("at /srv/secret.js:1");
  expect(await healthOf(() => Promise.reject(failure))).toEqual({
    status: 503,
    body: { status: "unavailable", reason: "The store failed: the log tells why." },
  });
});

test("without a guide the service is unavailable, and says why", async () => {
  const failure = new CareerError("STORE_UNAVAILABLE", "Neo4j holds no guide.");
  expect(await healthOf(() => Promise.reject(failure))).toEqual({
    status: 503,
    body: { status: "unavailable", reason: "Neo4j holds no guide." },
  });
});
