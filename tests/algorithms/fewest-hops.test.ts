import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { reverseCsr, rowsToCsr } from "../../src/algorithms/csr.js";
import { fewestHops } from "../../src/algorithms/fewest-hops.js";
import { fewestHopsThrough } from "../../src/algorithms/fewest-hops-through.js";

const graphs = fc.integer({ min: 2, max: 7 }).chain((n) => {
  const vertex = fc.integer({ min: 0, max: n - 1 });
  return fc.record({
    rows: fc.array(
      fc.array(vertex, { maxLength: 4 }).map((row) => row.sort((a, b) => a - b)),
      { minLength: n, maxLength: n },
    ),
    from: vertex,
    to: vertex,
    blocked: fc.uniqueArray(vertex, { maxLength: 2 }),
    via: fc.uniqueArray(vertex, { maxLength: 3 }),
    maxHops: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 5 })),
  });
});

describe("fewest hops", () => {
  test("is the least of all simple paths, with parallel edges, loops, cycles and blocked vertices", () => {
    fc.assert(
      fc.property(graphs, ({ rows, from, to, blocked, maxHops }) => {
        fc.pre(!blocked.includes(from) && !blocked.includes(to));
        const graph = rowsToCsr(rows);
        const found = fewestHops(graph, reverseCsr(graph), from, to, {
          blocked: flags(rows.length, blocked),
          maxHops,
        });
        expect(found).toEqual(leastSimplePath(rows, from, to, blocked, [], maxHops));
      }),
      { numRuns: 3000 },
    );
  });

  test("through given vertices, in any order, likewise", () => {
    let found = 0;
    fc.assert(
      fc.property(graphs, ({ rows, from, to, blocked, via, maxHops }) => {
        fc.pre(from !== to && !blocked.includes(from) && !blocked.includes(to));
        const graph = rowsToCsr(rows);
        const expected = leastSimplePath(rows, from, to, blocked, via, maxHops);
        if (expected && via.length > 1) found++;
        expect(
          fewestHopsThrough(graph, reverseCsr(graph), from, to, via, {
            blocked: flags(rows.length, blocked),
            maxHops,
          }),
        ).toEqual({ path: expected, complete: true });
      }),
      { numRuns: 6000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test("through given vertices says when the work allowed ran out", () => {
    const rows = Array.from({ length: 12 }, (_, v) =>
      Array.from({ length: 11 }, (_, w) => w).filter((w) => w !== v),
    );
    rows[10] = [11];
    rows[5] = [10];
    const graph = rowsToCsr(rows);
    const answer = fewestHopsThrough(graph, reverseCsr(graph), 0, 11, [9, 8, 7], {}, 2);
    expect(answer).toEqual({ path: null, complete: false });
  });
});

function flags(n: number, set: number[]): Uint8Array {
  const bits = new Uint8Array(n);
  for (const v of set) bits[v] = 1;
  return bits;
}

function leastSimplePath(
  rows: number[][],
  from: number,
  to: number,
  blocked: number[],
  via: number[],
  maxHops: number,
): number[] | null {
  const all: number[][] = [];
  const walk = (path: number[]): void => {
    const last = path.at(-1)!;
    if (last === to) {
      if (path.length - 1 <= maxHops && via.every((v) => path.includes(v))) all.push(path);
      return;
    }
    for (const next of new Set(rows[last]))
      if (!path.includes(next) && !blocked.includes(next)) walk([...path, next]);
  };
  walk([from]);
  all.sort((a, b) => a.length - b.length || lexicographic(a, b));
  return all[0] ?? null;
}

function lexicographic(a: number[], b: number[]): number {
  const at = a.findIndex((v, i) => v !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
