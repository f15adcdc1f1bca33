import { setImmediate } from "node:timers/promises";

import { describe, expect, test } from "@jest/globals";

import { hasTime } from "../../src/async/rotation.js";
import type { Steps } from "../../src/async/steps.js";
import { createTurn } from "../../src/async/turn.js";
import { spend, STEP_WORK } from "../../src/async/work.js";

/** A computation each of whose steps takes a whole slice. */
function* slow(name: string, count: number, log: string[]): Steps<string> {
  for (let i = 1; i <= count; i++) {
    while (hasTime());
    log.push(`${name}${i}`);
    yield;
  }
  return name;
}

const NO_LIMIT = {
  milliseconds: 60_000,
  tooLong: () => new Error("too long"),
};
const ended = new Error("the client left");

describe("a computation", () => {
  test("that fits into the present slice is answered without a promise", async () => {
    await setImmediate();
    expect(createTurn().do(() => 42)).toBe(42);
  });

  test("of many steps goes on in slices between which the event loop runs", async () => {
    const log: string[] = [];
    const answer = createTurn().run(slow("a", 3, log));
    expect(answer).toBeInstanceOf(Promise);
    void setImmediate().then(() => log.push("others"));
    expect(await answer).toBe("a");
    expect(log.indexOf("others")).toBeLessThan(log.indexOf("a3"));
  });

  test("that is asked for when the slice is used up waits, be it ever so short", async () => {
    await setImmediate();
    while (hasTime());
    const answer = createTurn().do(() => 42);
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toBe(42);
  });

  test("fails as it would at once", async () => {
    while (hasTime());
    const failing = async () =>
      createTurn().do(() => {
        throw new Error("wrong");
      });
    await expect(failing()).rejects.toThrow("wrong");
  });
});

describe("turns", () => {
  test("rotate: a turn with three computations gets no more slices than a turn with one", async () => {
    const log: string[] = [];
    const many = createTurn();
    const one = createTurn();
    const answers = ["a", "b", "c"].map(async (name) => many.run(slow(name, 2, log)));
    answers.push(Promise.resolve(one.run(slow("z", 3, log))));
    await Promise.all(answers);
    expect(log.filter((entry) => "abc".includes(entry[0]!))).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
    // Between two slices of the one there is one of the other, in which at most one of these steps fits.
    const places = log.flatMap((entry, i) => (entry.startsWith("z") ? [i] : []));
    for (const [i, place] of places.slice(1).entries()) expect(place - places[i]!).toBeLessThanOrEqual(2);
  });

  test("that have used little come before those that have used much", async () => {
    const log: string[] = [];
    const heavy = ["a", "b", "c"].map(async (name) => createTurn().run(slow(name, 4, log)));
    while (!log.includes("c1")) await setImmediate();
    while (hasTime());
    const before = log.length;
    const light = createTurn().do(() => log.push("light"));
    await Promise.all([...heavy, light]);
    expect(log.indexOf("light") - before).toBeLessThanOrEqual(1);
  });

  test("continue what waits for a part before the next part, in the same slice", async () => {
    const log: string[] = [];
    while (hasTime());
    const turn = createTurn();
    const first = Promise.resolve(turn.do(() => log.push("first"))).then(() =>
      turn.do(() => log.push("after first")),
    );
    const second = turn.do(() => log.push("second"));
    await Promise.all([first, second]);
    expect(log).toEqual(["first", "after first", "second"]);
  });
});

describe("a turn that is stopped", () => {
  test("computes nothing more and fails with the reason", async () => {
    const log: string[] = [];
    const turn = createTurn();
    const begun = Promise.resolve(turn.run(slow("a", 100, log)));
    const waiting = Promise.resolve(turn.run(slow("b", 1, log)));
    await setImmediate();
    const before = log.length;
    turn.stop(ended);
    await expect(begun).rejects.toBe(ended);
    await expect(waiting).rejects.toBe(ended);
    expect(() => turn.do(() => log.push("later"))).toThrow(ended);
    await setImmediate();
    expect(log).toHaveLength(before);
  });

  test("no longer waits for work that others share, which goes on", async () => {
    const log: string[] = [];
    const shared = Promise.resolve(createTurn().run(slow("shared", 3, log)));
    const turn = createTurn();
    const waiting = Promise.resolve(turn.wait(shared));
    turn.stop(ended);
    await expect(waiting).rejects.toBe(ended);
    expect(await shared).toBe("shared");
  });
});

describe("a turn whose work is used up", () => {
  function* work(steps: number): Steps<number> {
    for (let step = 1; step <= steps; step++) {
      spend(100);
      if (yield) return step;
    }
    return Infinity;
  }
  const limited = { ...NO_LIMIT, budget: { work: 1_000, tooMuch: () => new Error("too much") } };

  test("counts what its computations spend, and their steps", async () => {
    const turn = createTurn(NO_LIMIT);
    await turn.run(work(5));
    await turn.do(() => {
      spend(7);
    });
    await createTurn().run(work(50));
    expect(turn.spent()).toBe(500 + 7 * STEP_WORK + 7);
  });

  test("is not charged for the work of other turns", async () => {
    const [one, other] = [createTurn(NO_LIMIT), createTurn(NO_LIMIT)];
    await Promise.all([one.run(slow("a", 3, [])), other.run(work(5)), one.run(work(2))]);
    expect(one.spent()).toBe(200 + (4 + 3) * STEP_WORK);
    expect(other.spent()).toBe(500 + 6 * STEP_WORK);
  });

  test("lets the computation that used it up say what it has, and fails every other", async () => {
    const turn = createTurn(limited);
    expect(await turn.run(work(1_000), { canEndEarly: true })).toBe(Math.ceil(1_000 / (100 + STEP_WORK)));
    const next = async () => turn.run(work(1), { canEndEarly: true });
    await expect(next()).rejects.toThrow("too much");
  });
});

describe("a turn whose time is up", () => {
  const short = {
    milliseconds: 1,
    tooLong: () => new Error("too long"),
  };

  test("fails what has not come to its end", async () => {
    const turn = createTurn(short);
    await expect(Promise.resolve(turn.run(slow("a", 1000, [])))).rejects.toThrow("too long");
  });

  test("lets a computation that can end early say what it has", async () => {
    function* search(): Steps<number> {
      for (let found = 1; ; found++) {
        while (hasTime());
        if (yield) return found;
      }
    }
    const turn = createTurn(short);
    const answer = turn.run(search(), { canEndEarly: true });
    const unbegun = Promise.resolve(turn.run(search(), { canEndEarly: true }));
    unbegun.catch(() => undefined);
    expect(await answer).toBeGreaterThan(0);
    await expect(unbegun).rejects.toThrow("too long");
  });

  test("does not last longer for waiting", async () => {
    const never = new Promise<never>(() => undefined);
    await expect(Promise.resolve(createTurn(short).wait(never))).rejects.toThrow("too long");
  });

  test("is not kept by a request that is done", async () => {
    const turn = createTurn(NO_LIMIT);
    while (hasTime());
    expect(await turn.do(() => 1)).toBe(1);
    turn.stop(ended);
  });
});
