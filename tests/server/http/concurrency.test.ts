import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { REQUEST_LIMITS } from "../../../src/server/http/server-options.js";
import { type App, startApp } from "../../support/app.js";
import { until } from "../../support/until.js";

const SMALL = "{ __typename }";
const LONG =
  "{ roles(first: 60) { nodes { leadsTo(first: 100) { edges { gap { coverage missing { hours { typical } } } ease } } } } }";

let app: App;
beforeAll(async () => {
  // One advances and four wait.
  app = await startApp({
    questionCacheMb: 0,
    requests: { ...REQUEST_LIMITS, requestMs: 600_000, concurrency: 1 },
  });
});
afterAll(() => app.close());

async function heavyRequests(): Promise<Record<string, number>> {
  const text = await (await app.get("/metrics")).text();
  return Object.fromEntries(
    [...text.matchAll(/^career_graph_heavy_requests\{state="(\w+)"\} (\d+)$/gm)].map(([, state, count]) => [
      state!,
      Number(count),
    ]),
  );
}

describe("requests that take long, more of them than there are places for", () => {
  test("are answered in turn or refused with 503, and small ones are answered meanwhile", async () => {
    // No two are the same: the same question asked at once would be worked out once.
    const answers = Array.from({ length: 8 }, (_, i) =>
      app.send({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: `${LONG} # ${i}` }),
      }),
    );
    await until("all places are taken", async () => {
      const { advancing, waiting } = await heavyRequests();
      return advancing === 1 && waiting === 4;
    });
    expect(await app.post(SMALL)).toEqual({ status: 200, body: { data: { __typename: "Query" } } });
    // It would be large, so it is not even read.
    const large = await app.post(`${SMALL} # ${"x".repeat(10_000)}`);
    expect(large).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: "SERVER_BUSY" } }] } });
    const received = await Promise.all(answers);
    const refused = received.filter(({ status }) => status === 503);
    // The first may be done before the last begins.
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) {
      expect(each.headers.get("retry-after")).toBe("1");
      expect(await each.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining("more long questions"),
            extensions: { code: "SERVER_BUSY", requestId: each.headers.get("x-request-id") },
          },
        ],
      });
    }
    const whole = received.filter(({ status }) => status === 200);
    for (const each of whole) expect(await each.json()).not.toHaveProperty("errors");
    expect(whole.length + refused.length).toBe(8);
    expect(whole.length).toBeGreaterThanOrEqual(5);
    await until("nobody is left", async () => {
      const { advancing, waiting } = await heavyRequests();
      return advancing === 0 && waiting === 0;
    });
  });
});
