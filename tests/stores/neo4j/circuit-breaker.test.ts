import { expect, test } from "@jest/globals";

import { circuitBreaker } from "../../../src/stores/neo4j/session/circuit-breaker.js";

const AWAY = new Error("Neo4j is away.");

test("while it is open everybody gets the failure; then one may try, until it is known whether that failed", () => {
  let now = 0;
  const { isTrial, open, close } = circuitBreaker(() => now);
  expect(isTrial()).toBe(false);
  open(AWAY, 100);
  now = 99;
  expect(isTrial).toThrow(AWAY);
  now = 100;
  expect(isTrial()).toBe(true);
  now = 1_000_000;
  expect(isTrial).toThrow(AWAY);
  open(AWAY, 100);
  now += 100;
  expect(isTrial()).toBe(true);
  close();
  expect(isTrial()).toBe(false);
});
