import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { bestByBound } from "../../src/algorithms/best-by-bound.js";

function finish<T>(steps: Generator<void, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test("the best are those of valuing all and sorting", () => {
  const item = fc.record({ value: fc.nat(5), slack: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 10 }), fc.integer({ min: 1, max: 5 }), (items, first) => {
      const atMost = Float64Array.from(items, ({ value, slack }) => value + slack);
      const all = items.map(({ value }, i) => ({ item: i, value }));
      all.sort((a, b) => b.value - a.value || a.item - b.item);
      expect(finish(bestByBound(atMost, (i) => items[i]!.value, first))).toEqual(all.slice(0, first));
    }),
  );
});

test("an item whose bound is less than the last of the best is not valued", () => {
  const valued: number[] = [];
  const value = (item: number): number => {
    valued.push(item);
    return [5, 3, 3, 2][item]!;
  };
  expect(finish(bestByBound(Float64Array.of(9, 4, 3, 2), value, 2))).toEqual([
    { item: 0, value: 5 },
    { item: 1, value: 3 },
  ]);
  // Item 2 may equal the last of the best, so it is valued; item 3 cannot.
  expect(valued).toEqual([0, 1, 2]);
});
