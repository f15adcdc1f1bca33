import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { rowsToCsr } from "../../src/algorithms/csr.js";
import { hopTree, treePath } from "../../src/algorithms/hop-tree.js";
import { randomRows } from "./random-graphs.js";

/** The path with the fewest edges, of several the one whose vertices come first, by trying all of them layer by layer. */
function brutePath(
  rows: number[][],
  from: number,
  to: number,
  blocked: Uint8Array,
  maxHops: number,
): number[] | null {
  let paths = [[from]];
  for (let hops = 0; hops <= maxHops; hops++) {
    const arrived = paths.find((path) => path.at(-1) === to);
    if (arrived) return arrived;
    // Lists of one length that grow at the end in ascending rows stay in order.
    paths = paths.flatMap((path) =>
      rows[path.at(-1)!]!.filter((w) => blocked[w] === 0 && !path.includes(w)).map((w) => [...path, w]),
    );
  }
  return null;
}

test("every path of the tree is the first of the shortest, within the hops and around what is blocked", () => {
  fc.assert(
    fc.property(
      randomRows({ most: 7 }).filter((rows) => rows.length > 0),
      fc.nat(),
      fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 0, max: 6 }),
      (rows, start, isBlocked, maxHops) => {
        const from = start % rows.length;
        const blocked = Uint8Array.from(rows, (_, v) => (isBlocked[v] ? 1 : 0));
        const before = hopTree(rowsToCsr(rows), from, blocked, maxHops);
        expect(before[from]).toBe(-1);
        rows.forEach((_, to) => {
          if (to === from) return;
          const path = brutePath(rows, from, to, blocked, maxHops);
          expect(before[to] === -1 ? null : treePath(before, to)).toEqual(path);
        });
      },
    ),
  );
});

test("the tree path of a vertex that was not reached is that vertex alone", () => {
  const before = hopTree(rowsToCsr([[1], [], []]), 0, new Uint8Array(3), 5);
  expect(treePath(before, 1)).toEqual([0, 1]);
  expect(treePath(before, 2)).toEqual([2]);
});
