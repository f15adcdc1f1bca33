import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { reverseCsr, rowsToCsr } from "../../src/algorithms/csr.js";
import { leastCostsTo } from "../../src/algorithms/dijkstra.js";

test("least costs are those of relaxing every edge until nothing changes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((n) => {
        const vertex = fc.integer({ min: 0, max: n - 1 });
        return fc.record({
          rows: fc.array(fc.array(vertex, { maxLength: 4 }), { minLength: n, maxLength: n }),
          cost: fc.array(fc.constantFrom(0, 1, 2.5, 7), { minLength: n, maxLength: n }),
          to: vertex,
        });
      }),
      ({ rows, cost, to }) => {
        const expected = rows.map((_, v) => (v === to ? 0 : Infinity));
        for (let round = 0; round < rows.length; round++) {
          rows.forEach((heads, v) => {
            for (const w of heads) expected[v] = Math.min(expected[v]!, expected[w]! + cost[w]!);
          });
        }
        const found = leastCostsTo(reverseCsr(rowsToCsr(rows)), Float64Array.from(cost), to);
        expect([...found]).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
});
