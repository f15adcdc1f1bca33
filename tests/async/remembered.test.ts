import { expect, test } from "@jest/globals";

import { knownAnswers, remembered } from "../../src/async/remembered.js";
import { createTurn } from "../../src/async/turn.js";

/** Asks for squares, and counts how often one is computed. */
function squares(parts: number) {
  const known = knownAnswers(parts);
  let computed = 0;
  const ask = (question: object, items = 1, turn = createTurn()): unknown =>
    remembered({ known, turn }, "square", question, () => {
      computed++;
      return { items: Array.from({ length: items }, (_, i) => ({ i })) };
    });
  return { ask, computed: () => computed };
}

test("a question is computed once, in whatever order its arguments stand", () => {
  const { ask, computed } = squares(10_000);
  const first = ask({ from: "a", have: ["b"] });
  expect(ask({ have: ["b"], from: "a" })).toBe(first);
  expect(computed()).toBe(1);
  ask({ from: "a", have: ["c"] });
  ask({ from: "a", have: ["b"], to: null });
  expect(computed()).toBe(3);
});

test("nothing is remembered where nothing is kept", () => {
  let computed = 0;
  const turn = createTurn();
  for (let i = 0; i < 2; i++) void remembered({ turn }, "one", {}, () => ++computed);
  expect(computed).toBe(2);
});

test("an answer that came after its time was up is not kept, nor is one that failed", async () => {
  const { ask, computed } = squares(10_000);
  const turn = createTurn();
  turn.stop(new Error("too late"));
  ask({ a: 1 }, 1, turn);
  ask({ a: 1 });
  expect(computed()).toBe(2);
  const known = knownAnswers(10_000);
  const failing = () =>
    remembered({ known, turn: createTurn() }, "x", {}, () => Promise.reject(new Error("no")));
  await expect(failing()).rejects.toThrow("no");
  expect(await remembered({ known, turn: createTurn() }, "x", {}, () => Promise.resolve(1))).toBe(1);
  expect(remembered({ known, turn: createTurn() }, "x", {}, () => 2)).toBe(1);
});

test("the least recently used are forgotten, and a very large one is never kept", () => {
  const { ask, computed } = squares(1_000);
  for (let i = 0; i < 100; i++) ask({ i }, 50);
  expect(computed()).toBe(100);
  ask({ i: 99 });
  expect(computed()).toBe(100);
  ask({ i: 0 });
  expect(computed()).toBe(101);
  ask({ large: true }, 100);
  ask({ large: true }, 100);
  expect(computed()).toBe(103);
});

test("what is computed when it is read is not read to keep an answer", () => {
  let read = 0;
  const known = knownAnswers(10_000);
  const answer = {
    get drawing() {
      read++;
      return {};
    },
  };
  expect(remembered({ known, turn: createTurn() }, "drawn", {}, () => answer)).toBe(answer);
  expect(read).toBe(0);
});
