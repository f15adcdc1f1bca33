import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { compareNumbers } from "../../src/algorithms/best-simple-paths.js";
import { branchByItems } from "../../src/algorithms/branch-by-items.js";
import { ChargedRegion, firstWay } from "../../src/algorithms/charged-region.js";
import { rowsToCsr } from "../../src/algorithms/csr.js";
import type { CostAndHops } from "../../src/algorithms/narrow-region.js";
import { finish } from "../../src/async/steps.js";

const N = 8;
const ITEMS = 7;
const rowsOf = (most: number, length: number) =>
  fc.array(
    fc.uniqueArray(fc.nat(most - 1), { maxLength: length }).map((items) => items.sort((a, b) => a - b)),
    { minLength: N, maxLength: N },
  );
const randomCase = fc.record({
  rows: rowsOf(N, 5),
  needs: rowsOf(ITEMS, 4),
  weight: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ITEMS, maxLength: ITEMS }),
  maxHops: fc.constantFrom(2, 4, Infinity),
});

function simplePaths(rows: number[][], path = [0]): number[][] {
  if (path.at(-1) === N - 1) return [path];
  return rows[path.at(-1)!]!.filter((w) => !path.includes(w)).flatMap((w) => simplePaths(rows, [...path, w]));
}

type Key = readonly [cost: number, hops: number, ...vertices: number[]];

test.each([Infinity, 0, 20, 60])(
  "with work for %d places, the best path is found, or the bound of what is left is no better than it may be",
  (work) => {
    let [proved, open] = [0, 0];
    fc.assert(
      fc.property(randomCase, ({ rows, needs, weight, maxHops }) => {
        const keyOf = (path: readonly number[]): Key => {
          const items = new Set(path.slice(1, -1).flatMap((v) => needs[v]!));
          return [[...items].reduce((sum, item) => sum + weight[item]!, 0), path.length - 1, ...path];
        };
        let best = null as Key | null;
        let measured = 0;
        const found = (region: ChargedRegion, places: readonly number[]): void => {
          const key = keyOf([0, ...places.map((v) => region.vertices[v]!), N - 1]);
          if (key[1] <= maxHops && (best === null || compareNumbers(key, best) < 0)) best = key;
        };
        const graph = { out: rowsToCsr(rows), needs: rowsToCsr(needs), weight: Float64Array.from(weight) };
        const left = finish(
          branchByItems(
            ChargedRegion.of(graph, 0, N - 1, () => true),
            {
              base: 0,
              maxHops,
              grain: 1,
              limit: () => (best === null ? [Infinity, Infinity] : [best[0], best[1]]),
              spend: (places) => (measured += places),
              mayMeasure: (places) => measured + places <= work,
              onWay: found,
              isNeedless: () => false,
              *searchPart({ region, places }) {
                const part = region.part(places, () => false);
                found(
                  part,
                  firstWay(part, (v) => v),
                );
                yield;
                return true;
              },
            },
          ),
        );
        const [truth] = simplePaths(rows)
          .map(keyOf)
          .filter(([, hops]) => hops <= maxHops)
          .sort(compareNumbers);
        if (left === null) {
          proved++;
          expect(best).toEqual(truth ?? null);
        } else if (truth) {
          open++;
          const bestLeft: CostAndHops = [truth[0], truth[1]];
          if (best === null || compareNumbers(best, truth) !== 0)
            expect(compareNumbers(left, bestLeft)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
    expect(proved).toBeGreaterThan(0);
    if (work === 20) expect(open).toBeGreaterThan(0);
  },
);
