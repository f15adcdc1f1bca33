import { setImmediate } from "node:timers/promises";

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { answerText } from "../../src/graphql/answer-text.js";
import { ANSWER_BYTES, MOST_ERRORS } from "../../src/text/bounds.js";
import { startApp } from "../support/app.js";

const largeData = (roles: number) => ({
  data: {
    roles: Array.from({ length: roles }, (_, i) => ({
      id: `role:${i}`,
      name: `"Röle"\u2028 ${i}`,
      level: null,
    })),
  },
});

describe("the text of an answer", () => {
  test("is that of JSON.stringify", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 6 }),
        fc.integer({ min: 1, max: 3000 }),
        async (value, copies) => {
          const answer = {
            errors: undefined,
            data: { list: Array<unknown>(copies).fill(value), value, none: undefined },
          };
          expect(await answerText(answer)).toBe(`${JSON.stringify(answer)}\n`);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("is written between other work if it is large, and at once if it is small", async () => {
    await setImmediate();
    expect(answerText(largeData(1))).toBe(`${JSON.stringify(largeData(1))}\n`);
    let rounds = 0;
    const state = { isDone: false };
    const large = largeData(60_000);
    const text = Promise.resolve(answerText(large)).finally(() => (state.isDone = true));
    while (!state.isDone) {
      await setImmediate();
      rounds++;
    }
    expect(await text).toBe(`${JSON.stringify(large)}\n`);
    expect(rounds).toBeGreaterThan(1);
  });

  test("longer than allowed is replaced by an error", async () => {
    expect(JSON.parse(await answerText(largeData(300_000)))).toEqual({
      errors: [
        {
          message: `The answer is larger than ${ANSWER_BYTES} bytes, the most that one request gets. Ask for fewer fields or shorter lists.`,
          extensions: { code: "QUERY_TOO_EXPENSIVE", bytes: ANSWER_BYTES },
        },
      ],
      data: null,
    });
  });
});

describe("over HTTP", () => {
  test("an answer that is too large is refused, with the id of the request", async () => {
    const app = await startApp();
    const fields = Array.from({ length: 450 }, (_, i) => `a${i}: summary`).join(" ");
    const lists = Array.from({ length: 4 }, (_, i) => `b${i}: roles(first: 100) { nodes { ${fields} } }`);
    const { status, body } = await app.post(`{ ${lists.join(" ")} }`);
    expect(body.errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_EXPENSIVE", bytes: ANSWER_BYTES, requestId: expect.any(String) } },
    ]);
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    const counted = (await (await app.get("/metrics")).text()).match(/^career_graph_operations_total.*/gm);
    expect(counted).toEqual(['career_graph_operations_total{outcome="QUERY_TOO_EXPENSIVE"} 1']);
    await app.close();
  });

  test("so many errors are listed, and how many there are besides", async () => {
    const app = await startApp();
    const fields = Array.from({ length: 150 }, (_, i) => `a${i}: role(id: "role:${"x".repeat(300)}") { id }`);
    const { body } = await app.post(`{ ${fields.join(" ")} }`);
    expect(body.errors).toHaveLength(MOST_ERRORS + 1);
    expect(body.errors!.at(-1)).toMatchObject({
      message: "There are 50 further errors, which are not listed.",
      extensions: { code: "MORE_ERRORS", leftOut: 50, requestId: expect.any(String) },
    });
    await app.close();
  });
});
