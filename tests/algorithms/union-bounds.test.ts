import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { reverseCsr, rowsToCsr } from "../../src/algorithms/csr.js";
import { ROUNDING_ERROR, type UnionCosts, unionBounds } from "../../src/algorithms/union-bounds.js";
import { finish } from "../../src/async/steps.js";

interface Case {
  rows: number[][];
  needed: number[][];
  /** Items of a choice beside what is needed. */
  others: number[][];
  weight: number[];
}

const N = 7;
const row = fc.uniqueArray(fc.nat(N - 1), { maxLength: 4 }).map((items) => items.sort((a, b) => a - b));
const randomCase: fc.Arbitrary<Case> = fc.record({
  rows: fc.array(row, { minLength: N, maxLength: N }),
  needed: fc.array(row, { minLength: N, maxLength: N }),
  others: fc.array(fc.uniqueArray(fc.nat(N - 1), { maxLength: 1 }), { minLength: N, maxLength: N }),
  weight: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: N, maxLength: N }),
});

/** From vertex 0 to vertex N − 1. */
function toCosts({ rows, needed, others, weight }: Case): UnionCosts {
  const forward = rowsToCsr(rows);
  const useful = needed.map((items, v) => [...new Set([...items, ...others[v]!])].sort((a, b) => a - b));
  return {
    forward,
    reverse: reverseCsr(forward),
    from: 0,
    to: N - 1,
    needed: rowsToCsr(needed),
    useful: rowsToCsr(useful),
    weight: Float64Array.from(weight),
  };
}

function simplePaths(rows: number[][], path = [0]): number[][] {
  if (path.at(-1) === N - 1) return [path];
  return rows[path.at(-1)!]!.filter((w) => !path.includes(w)).flatMap((w) => simplePaths(rows, [...path, w]));
}

/** What a path costs: the items that its inner vertices need, each once. */
function costOf(path: number[], { needed, weight }: Case): number {
  return [...new Set(path.slice(1, -1).flatMap((v) => needed[v]!))].reduce(
    (sum, item) => sum + weight[item]!,
    0,
  );
}

test("no path within the limit leaves the region, and no bound ahead exceeds what such a path costs", () => {
  fc.assert(
    fc.property(randomCase, fc.integer({ min: 0, max: 16 }), (drawn, limit) => {
      const bounds = finish(unionBounds(toCosts(drawn), new Uint8Array(N).fill(1), limit));
      for (const path of simplePaths(drawn.rows)) {
        const cost = costOf(path, drawn);
        if (cost > limit) continue;
        path.forEach((v, i) => {
          expect(bounds.region[v]).toBe(1);
          // What the rest of the path needs is a part of what it costs.
          const ahead = costOf([v, ...path.slice(i + 1)], drawn);
          expect(bounds.shareAhead[v]!).toBeLessThanOrEqual(ahead + ROUNDING_ERROR);
          expect(bounds.ownAhead[v]!).toBeLessThanOrEqual(bounds.shareAhead[v]! + ROUNDING_ERROR);
        });
      }
    }),
    { numRuns: 500 },
  );
});

test("an item that two inner vertices may use is shared by both, an item of one is its own", () => {
  // 0 → 1 → 2 → 6, and a dear detour by 3 that the limit removes. Item 0 serves 1 and 2, item 1 only 2; item 3 makes vertex 3 dear.
  const drawn: Case = {
    rows: [[1, 3], [2], [6], [6], [], [], []],
    needed: [[6], [0], [0, 1], [3], [], [], [6]],
    others: [[], [], [], [], [], [], []],
    weight: [4, 3, 0, 50, 0, 0, 9],
  };
  const bounds = finish(unionBounds(toCosts(drawn), new Uint8Array(N).fill(1), 10));
  expect([...bounds.region]).toEqual([1, 1, 1, 0, 0, 0, 1]);
  expect(bounds.share[1]).toBe(2);
  expect(bounds.share[2]).toBe(5);
  expect(bounds.shareAhead[0]).toBe(7);
  expect(bounds.shareAhead[1]).toBe(5);
  expect(bounds.ownAhead[0]).toBe(3);
  expect(bounds.shareAhead[4]).toBe(Infinity);
  // The ends need items too, and these are not counted.
  expect(bounds.share[0]).toBe(0);
  expect(bounds.share[6]).toBe(0);
});

test("what a vertex may use, and does not need, lessens the share of others only", () => {
  const drawn: Case = {
    rows: [[1], [2], [6], [], [], [], []],
    needed: [[], [0], [], [], [], [], []],
    others: [[], [], [0], [], [], [], []],
    weight: [4, 0, 0, 0, 0, 0, 0],
  };
  const { share, shareAhead, ownAhead } = finish(unionBounds(toCosts(drawn), new Uint8Array(N).fill(1), 10));
  expect([share[1], share[2]]).toEqual([2, 0]);
  expect(shareAhead[0]).toBe(2);
  expect(ownAhead[0]).toBe(0);
});

test("vertices that are not allowed are outside the region", () => {
  const drawn: Case = {
    rows: [[1, 2], [6], [6], [], [], [], []],
    needed: [[], [], [], [], [], [], []],
    others: [[], [], [], [], [], [], []],
    weight: [0, 0, 0, 0, 0, 0, 0],
  };
  const allowed = Uint8Array.of(1, 0, 1, 1, 1, 1, 1);
  const bounds = finish(unionBounds(toCosts(drawn), allowed, 0));
  expect([...bounds.region]).toEqual([1, 0, 1, 0, 0, 0, 1]);
  expect([...allowed]).toEqual([1, 0, 1, 1, 1, 1, 1]);
});
