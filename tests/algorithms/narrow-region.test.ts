import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { ChargedRegion } from "../../src/algorithms/charged-region.js";
import { rowsToCsr } from "../../src/algorithms/csr.js";
import { type CostAndHops, narrowRegion, ROUNDING_ERROR } from "../../src/algorithms/narrow-region.js";
import { finish } from "../../src/async/steps.js";

/** A graph from vertex 0 to the last one, the items that each vertex needs, and the weights of the items. */
interface Case {
  readonly rows: number[][];
  readonly needs: number[][];
  readonly weight: number[];
}

const N = 8;
const ITEMS = 6;
const rowsOf = (most: number, length: number) =>
  fc.array(
    fc.uniqueArray(fc.nat(most - 1), { maxLength: length }).map((items) => items.sort((a, b) => a - b)),
    { minLength: N, maxLength: N },
  );
const randomCase: fc.Arbitrary<Case> = fc.record({
  rows: rowsOf(N, 4),
  needs: rowsOf(ITEMS, 4),
  weight: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: ITEMS, maxLength: ITEMS }),
});

function regionOf({ rows, needs, weight }: Case): ChargedRegion {
  const graph = { out: rowsToCsr(rows), needs: rowsToCsr(needs), weight: Float64Array.from(weight) };
  return ChargedRegion.of(graph, 0, N - 1, () => true);
}

function simplePaths(rows: number[][], path = [0]): number[][] {
  if (path.at(-1) === N - 1) return [path];
  return rows[path.at(-1)!]!.filter((w) => !path.includes(w)).flatMap((w) => simplePaths(rows, [...path, w]));
}

/** The weight of what the vertices of a path between its first and last one need, each item once. */
function costOf(path: readonly number[], { needs, weight }: Case): number {
  return [...new Set(path.slice(1, -1).flatMap((v) => needs[v]!))].reduce(
    (sum, item) => sum + weight[item]!,
    0,
  );
}

test("whatever the prices are, no path costs less than its charges", () => {
  fc.assert(
    fc.property(
      randomCase,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: N, maxLength: N }),
      (drawn, prices) => {
        const region = regionOf(drawn);
        region.price.set(prices);
        finish(region.measure());
        const placeOf = new Map([...region.vertices].map((v, place) => [v, place]));
        for (const path of simplePaths(drawn.rows)) {
          const places = path.map((v) => placeOf.get(v)!);
          const charges = places.slice(1, -1).reduce((sum, v) => sum + region.charge[v]!, 0);
          expect(charges).toBeLessThanOrEqual(costOf(path, drawn) + ROUNDING_ERROR);
          places.slice(1, -1).forEach((v) => {
            const through = region.behind[v]! + region.charge[v]! + region.ahead[v]!;
            expect(through).toBeLessThanOrEqual(charges + ROUNDING_ERROR);
          });
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("every path within the limit stays in the region, and none is better than the bound", () => {
  fc.assert(
    fc.property(
      randomCase,
      fc.record({ cost: fc.integer({ min: 0, max: 16 }), hops: fc.integer({ min: 1, max: N }) }),
      fc.record({
        base: fc.integer({ min: 0, max: 3 }),
        hops: fc.nat(2),
        rounds: fc.integer({ min: 1, max: 12 }),
      }),
      fc.constantFrom(2, 4, Infinity),
      (drawn, most, before, maxHops) => {
        const limit: CostAndHops = [most.cost, most.hops];
        const ways: number[][] = [];
        const narrowed = finish(
          narrowRegion(regionOf(drawn), {
            ...before,
            maxHops,
            grain: 1,
            raise: 4,
            limit: () => limit,
            spend: () => undefined,
            onWay: (region, places) => ways.push([0, ...places.map((v) => region.vertices[v]!), N - 1]),
          }),
        );
        const keyOf = (path: readonly number[]): CostAndHops => [
          before.base + costOf(path, drawn),
          before.hops + path.length - 1,
        ];
        const isWanted = ([cost, hops]: CostAndHops): boolean =>
          hops <= maxHops && (cost < limit[0] || (cost === limit[0] && hops <= limit[1]));
        const paths = simplePaths(drawn.rows);
        for (const path of paths.filter((each) => isWanted(keyOf(each)))) {
          expect(narrowed).not.toBeNull();
          const { region, places, least } = narrowed!;
          const left = places.map((place) => region.vertices[place]);
          for (const v of path) expect(left).toContain(v);
          const [cost, hops] = keyOf(path);
          expect(cost > least[0] || (cost === least[0] && hops >= least[1])).toBe(true);
        }
        // What is told as a way is one, and is within the limit by its cost.
        for (const way of ways) {
          expect(paths).toContainEqual(way);
          expect(keyOf(way)[0]).toBeLessThanOrEqual(limit[0]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("prices that rise close the gap: two roles that need the same on different ways are charged alike in the end", () => {
  // Two ways of two roles each. Both roles of a way need the way's own item, and one item more that is dear.
  const drawn: Case = {
    rows: [[1, 3], [2], [7], [4], [7], [], [], []],
    needs: [[], [0, 2], [0], [1], [1, 2], [], [], []],
    weight: [3, 4, 10, 0, 0, 0],
  };
  const bounds = [1, 40].map((rounds) => {
    let limit: CostAndHops = [Infinity, Infinity];
    const narrowed = finish(
      narrowRegion(regionOf(drawn), {
        base: 0,
        hops: 0,
        maxHops: Infinity,
        grain: 0.25,
        rounds,
        raise: 9,
        limit: () => limit,
        spend: () => undefined,
        onWay: (_region, places) => {
          limit = [13, places.length + 1];
        },
      }),
    );
    return narrowed!.least[0];
  });
  // At equal prices the dear item is charged by halves to both ways: 3 + 5. At last the cheaper way is charged with all that it takes.
  expect(bounds).toEqual([8, 13]);
});

test("a region without a way to the target has no path", () => {
  const drawn: Case = {
    rows: [[1], [0], [], [], [], [], [], []],
    needs: Array<number[]>(N).fill([]),
    weight: [1, 1, 1, 1, 1, 1],
  };
  const question = {
    base: 0,
    hops: 0,
    maxHops: Infinity,
    grain: 1,
    rounds: 5,
    raise: 2,
    spend: () => undefined,
    onWay: () => undefined,
  };
  expect(
    finish(narrowRegion(regionOf(drawn), { ...question, limit: () => [Infinity, Infinity] })),
  ).toBeNull();
});
