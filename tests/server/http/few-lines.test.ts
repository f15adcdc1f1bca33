import { describe, expect, test } from "@jest/globals";

import { FewLines } from "../../../src/server/http/few-lines.js";
import { serving } from "../../support/command.js";
import { until } from "../../support/until.js";

function recording() {
  const lines: [level: string, details: unknown, message: unknown][] = [];
  const note =
    (level: string) =>
    (details: unknown, message?: unknown): void =>
      void lines.push([level, details, message]);
  return { lines, log: { warn: note("warn"), error: note("error") } };
}

describe("lines that clients cause", () => {
  test("are written up to their number, then counted, and written again in the next minute", async () => {
    const { lines, log } = recording();
    const few = new FewLines(log, 3, 20);
    for (let i = 0; i < 1237; i++) few.write("warn", { i }, "slow");
    few.write("error", { i: 0 }, "failed");
    await until("the minute is over", () => lines.length > 4);
    expect(lines).toEqual([
      ["warn", { i: 0 }, "slow"],
      ["warn", { i: 1 }, "slow"],
      ["warn", { i: 2 }, "slow"],
      ["error", { i: 0 }, "failed"],
      ["warn", { leftOut: 1234 }, "and 1,234 more such lines, which are not written"],
    ]);
    few.write("warn", { i: 1237 }, "slow");
    expect(lines.at(-1)).toEqual(["warn", { i: 1237 }, "slow"]);
  });
});

test("a client that asks slow operations without end causes few lines", async () => {
  const server = await serving([], { SLOW_MS: "1", LOG_LEVEL: "warn", ANSWER_CACHE_MB: "0" });
  const query = "{ roles(first: 20) { nodes { id leadsTo { edges { gap { coverage } } } } } }";
  const ask = async (i: number): Promise<void> => {
    const url = `${server.address}/graphql?query=${encodeURIComponent(`${query} # ${i}`)}`;
    await (await fetch(url)).arrayBuffer();
  };
  for (let i = 0; i < 100; i++) await ask(i);
  const lines = server.output().split("a slow operation").length - 1;
  // The hundred may lie in two minutes.
  expect(lines).toBeGreaterThan(0);
  expect(lines).toBeLessThan(100);
  expect(await server.stop()).toBe(0);
});
