import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import type { ClosureQuestion, ClosureSystem } from "../../src/algorithms/closure-system.js";
import { rowsToCsr } from "../../src/algorithms/csr.js";
import { leastClosure } from "../../src/algorithms/least-closure.js";

interface Case {
  cost: number[];
  needs: number[][];
  choiceNeeds: number[][];
  choices: { pick: number; options: number[] }[];
  askItems: number[];
  askChoices: number[];
  held: number[];
  met: number[];
  excluded: number[];
}

describe("least closure", () => {
  test("is the brute-force optimum, ties and impossible cases included", () => {
    let impossible = 0;
    let withChoices = 0;
    const runs = 4000;
    fc.assert(
      fc.property(cases(), (case_) => {
        const drawn = { ...case_, held: closedUnderNeeds(case_) };
        const expected = bruteForce(drawn);
        const { system, question } = toSystem(drawn);
        const found = leastClosure(system, question);
        if (expected === null) impossible++;
        if (drawn.choices.length > 0) withChoices++;
        expect(found).toEqual(expected && { items: expected, optimal: true, nodes: expect.any(Number) });
        // The question is read only: the same arrays can be asked again.
        expect(question).toEqual(toSystem(drawn).question);
      }),
      { numRuns: runs },
    );
    expect(impossible).toBeGreaterThan(runs / 100);
    expect(withChoices).toBeGreaterThan(runs / 2);
  });

  test("says when the work allowed ran out, and still answers with a closure", () => {
    // Overlapping choices of equal cost: every vertex cover of a ring of 13 has to be tried.
    const n = 13;
    const drawn: Case = {
      cost: Array.from({ length: n }, () => 1),
      needs: Array.from({ length: n }, () => []),
      choiceNeeds: Array.from({ length: n }, () => []),
      choices: Array.from({ length: n }, (_, i) => ({ pick: 1, options: [i, (i + 1) % n] })),
      askItems: [],
      askChoices: Array.from({ length: n }, (_, i) => i),
      held: [],
      met: [],
      excluded: [],
    };
    const { system, question } = toSystem(drawn);
    expect(leastClosure(system, question)).toEqual({
      items: bruteForce(drawn),
      optimal: true,
      nodes: expect.any(Number),
    });
    const hurried = leastClosure(system, { ...question, work: 3 });
    expect(hurried?.optimal).toBe(false);
    expect(isClosure(drawn, new Set(hurried?.items))).toBe(true);
  });
});

function cases(): fc.Arbitrary<Case> {
  return fc.integer({ min: 1, max: 10 }).chain((n) => {
    const item = fc.integer({ min: 0, max: n - 1 });
    // Items rest only on lesser ones, so that there is no cycle; a permutation would change nothing but the ties.
    const below = (max: number): fc.Arbitrary<number[][]> =>
      fc.tuple(
        ...Array.from({ length: n }, (_, v) =>
          v === 0
            ? fc.constant<number[]>([])
            : fc.uniqueArray(fc.integer({ min: 0, max: v - 1 }), { maxLength: max }),
        ),
      );
    const options = fc.uniqueArray(item, { minLength: 1, maxLength: 4 });
    const choice = options.chain((o) =>
      fc.record({ pick: fc.integer({ min: 1, max: Math.min(2, o.length) }), options: fc.constant(o) }),
    );
    return fc.array(choice, { maxLength: 5 }).chain((choices) => {
      const someChoices =
        choices.length === 0
          ? fc.constant<number[]>([])
          : fc.uniqueArray(fc.integer({ min: 0, max: choices.length - 1 }), { maxLength: 3 });
      const choiceNeeds = fc.tuple(
        ...Array.from({ length: n }, (_, v) =>
          someChoices.map((ids) => ids.filter((c) => choices[c]!.options.every((o) => o < v))),
        ),
      );
      return fc.record({
        cost: fc.array(fc.constantFrom(0, 1, 2, 2.25, 5), { minLength: n, maxLength: n }),
        needs: below(2),
        choiceNeeds,
        choices: fc.constant(choices),
        askItems: fc.uniqueArray(item, { maxLength: 2 }),
        askChoices: someChoices,
        held: fc.uniqueArray(item, { maxLength: 3 }),
        met: someChoices.map((ids) => ids.slice(0, 1)),
        excluded: fc.oneof(
          { weight: 3, arbitrary: fc.constant<number[]>([]) },
          { weight: 1, arbitrary: fc.uniqueArray(item, { maxLength: 2 }) },
        ),
      });
    });
  });
}

function toSystem(drawn: Case): { system: ClosureSystem; question: ClosureQuestion } {
  const flags = (length: number, set: number[]): Uint8Array => {
    const bits = new Uint8Array(length);
    for (const i of set) bits[i] = 1;
    return bits;
  };
  return {
    system: {
      cost: Float64Array.from(drawn.cost),
      needs: rowsToCsr(drawn.needs),
      choiceNeeds: rowsToCsr(drawn.choiceNeeds),
      options: rowsToCsr(drawn.choices.map(({ options }) => options)),
      pick: Int32Array.from(drawn.choices.map(({ pick }) => pick)),
    },
    question: {
      items: drawn.askItems,
      choices: drawn.askChoices,
      held: flags(drawn.cost.length, drawn.held),
      met: flags(drawn.choices.length, drawn.met),
      excluded: flags(drawn.cost.length, drawn.excluded),
    },
  };
}

/** All subsets, by the definition and nothing else. */
function bruteForce(drawn: Case): number[] | null {
  const n = drawn.cost.length;
  let best: { items: number[]; cost: number } | null = null;
  for (let subset = 0; subset < 1 << n; subset++) {
    const items = Array.from({ length: n }, (_, i) => i).filter((i) => (subset >> i) & 1);
    if (
      items.some((i) => drawn.held.includes(i) || drawn.excluded.includes(i)) ||
      !isClosure(drawn, new Set(items))
    )
      continue;
    const cost = items.reduce((total, i) => total + drawn.cost[i]!, 0);
    if (!best || isBetter(items, cost, best)) best = { items, cost };
  }
  return best?.items ?? null;
}

function isBetter(items: number[], cost: number, best: { items: number[]; cost: number }): boolean {
  if (cost !== best.cost) return cost < best.cost;
  if (items.length !== best.items.length) return items.length < best.items.length;
  const at = items.findIndex((item, i) => item !== best.items[i]);
  return at >= 0 && items[at]! < best.items[at]!;
}

function closedUnderNeeds({ held, needs }: Case): number[] {
  const closed = new Set(held);
  for (const item of closed) for (const below of needs[item]!) closed.add(below);
  return [...closed];
}

function isClosure(drawn: Case, learned: Set<number>): boolean {
  const has = (i: number): boolean => learned.has(i) || drawn.held.includes(i);
  const meets = (c: number): boolean =>
    drawn.met.includes(c) || drawn.choices[c]!.options.filter(has).length >= drawn.choices[c]!.pick;
  return (
    drawn.askItems.every(has) &&
    drawn.askChoices.every(meets) &&
    [...learned].every((i) => drawn.needs[i]!.every(has) && drawn.choiceNeeds[i]!.every(meets))
  );
}
