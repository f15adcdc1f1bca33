import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { rowsToCsr } from "../../src/algorithms/csr.js";
import { topologicalOrder } from "../../src/algorithms/topological-order.js";
import { draw, randomRows } from "./random-graphs.js";

/** By the definition: again and again the least vertex of which everything it rests on has been taken. */
function bruteOrder(rows: readonly (readonly number[])[]): number[] | null {
  const order: number[] = [];
  for (;;) {
    const next = rows.findIndex((row, v) => !order.includes(v) && row.every((w) => order.includes(w)));
    if (next < 0) return order.length === rows.length ? order : null;
    order.push(next);
  }
}

test("what a vertex rests on comes first, and the least vertex that may come next does", () => {
  fc.assert(
    fc.property(fc.oneof(randomRows({ acyclic: true }), randomRows()), (rows) => {
      expect(topologicalOrder(rowsToCsr(rows))).toEqual(bruteOrder(rows));
    }),
  );
});

test("a drawn order, and none for a cycle", () => {
  const { graph } = draw("A -> C, B -> A, D");
  expect(topologicalOrder(graph)).toEqual([2, 0, 1, 3]);
  expect(topologicalOrder(draw("A -> B, B -> A").graph)).toBeNull();
});
