import { describe, expect, test } from "@jest/globals";

import { HeavyTurns } from "../../src/async/heavy-turns.js";
import { hasTime } from "../../src/async/rotation.js";
import type { Steps } from "../../src/async/steps.js";
import { createTurn } from "../../src/async/turn.js";

/** A computation each of whose steps takes a whole slice. */
function* slow(name: string, count: number, log: string[]): Steps<string> {
  for (let i = 1; i <= count; i++) {
    while (hasTime());
    log.push(`${name}${i}`);
    yield;
  }
  return name;
}

function limits(turns: HeavyTurns, milliseconds = 600_000) {
  return {
    milliseconds,
    tooLong: () => new Error("too long"),
    heavy: { turns, tooMany: () => new Error("too many") },
  };
}

const answered = new Error("answered");

describe("heavy turns", () => {
  test("advance one after the other where one may advance at a time, in the order in which they became heavy", async () => {
    const heavy = new HeavyTurns(1, 10);
    const log: string[] = [];
    const answers = ["a", "b", "c"].map(async (name) => {
      const turn = createTurn(limits(heavy));
      await turn.run(slow(name, 3, log));
      turn.stop(answered);
    });
    await Promise.all(answers);
    const afterFirstSlice = log.filter((entry) => !entry.endsWith("1"));
    expect(afterFirstSlice).toEqual(["a2", "a3", "b2", "b3", "c2", "c3"]);
    expect([heavy.advancing, heavy.waiting]).toEqual([0, 0]);
  });

  test("beyond the greatest number end with the reason", async () => {
    const heavy = new HeavyTurns(1, 1);
    const log: string[] = [];
    const turns = ["a", "b", "c"].map(() => createTurn(limits(heavy)));
    const answers = turns.map((turn, i) => Promise.resolve(turn.run(slow("abc"[i]!, 3, log))));
    await expect(answers[2]).rejects.toThrow("too many");
    expect([heavy.advancing, heavy.waiting, heavy.isFull]).toEqual([1, 1, true]);
    expect(await answers[0]).toBe("a");
    turns[0]!.stop(answered);
    expect(await answers[1]).toBe("b");
    expect(log.filter((entry) => entry.startsWith("c"))).toHaveLength(1);
  });

  test("that end while they wait give up their place", async () => {
    const heavy = new HeavyTurns(1, 1);
    const advancing = createTurn(limits(heavy));
    advancing.expectMuch();
    const waiting = createTurn(limits(heavy, 1));
    waiting.expectMuch();
    await expect(Promise.resolve(waiting.do(() => 1))).rejects.toThrow("too long");
    expect([heavy.advancing, heavy.waiting]).toEqual([1, 0]);
    advancing.stop(answered);
    expect(heavy.advancing).toBe(0);
  });

  test("are not counted again once they have ended", async () => {
    const heavy = new HeavyTurns(1, 1);
    const turn = createTurn(limits(heavy));
    while (hasTime());
    const late = Promise.resolve(turn.run(slow("a", 3, [])));
    turn.stop(answered);
    turn.expectMuch();
    await expect(late).rejects.toBe(answered);
    expect([heavy.advancing, heavy.waiting]).toEqual([0, 0]);
  });

  test("never hold up a turn that needs less than a slice", async () => {
    const heavy = new HeavyTurns(1, 1);
    const log: string[] = [];
    const first = createTurn(limits(heavy));
    const long = ["a", "b"].map((name, i) =>
      (i === 0 ? first : createTurn(limits(heavy))).run(slow(name, 5, log)),
    );
    expect(await createTurn(limits(heavy)).do(() => "small")).toBe("small");
    expect(log).not.toContain("a5");
    await long[0];
    first.stop(answered);
    await long[1];
  });
});
