import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { reverseCsr, rowsToCsr } from "../../src/algorithms/csr.js";
import { fewestHops } from "../../src/algorithms/fewest-hops.js";
import { hopsThrough } from "../../src/algorithms/hops-through.js";
import { finish } from "../../src/async/steps.js";

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
        expect(found).toEqual(leastSimplePath(rows, from, to, blocked, maxHops));
      }),
      { numRuns: 3000 },
    );
  });

  test("the table of hops through waypoints holds the shortest walks over vertex and what is left to pass", () => {
    let through = 0;
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
        (drawn, drawnMarks) => {
          const { rows, from, to, blocked } = drawn;
          fc.pre(!blocked.includes(from) && !blocked.includes(to));
          const n = rows.length;
          const marks = Int32Array.from(drawnMarks.slice(0, n));
          const table = finish(
            hopsThrough(reverseCsr(rowsToCsr(rows)), to, { marks, all: 3 }, flags(n, blocked)),
          );
          const start = 3 & ~marks[from]!;
          const expected = shortestWalk(rows, from, start, to, marks, blocked);
          if (expected > 1 && start !== 0) through++;
          expect(table[start * n + from]).toBe(expected);
        },
      ),
      { numRuns: 3000 },
    );
    expect(through).toBeGreaterThan(100);
  });
});

function flags(n: number, set: number[]): Uint8Array {
  const bits = new Uint8Array(n);
  for (const v of set) bits[v] = 1;
  return bits;
}

/** Breadth-first over pairs of vertex and what is left to pass; the target ends a walk. */
function shortestWalk(
  rows: number[][],
  from: number,
  left: number,
  to: number,
  marks: Int32Array,
  blocked: number[],
): number {
  let layer = [[from, left] as const];
  const seen = new Set([`${from} ${left}`]);
  for (let hops = 0; layer.length > 0; hops++) {
    if (layer.some(([v, rest]) => v === to && rest === 0)) return hops;
    layer = layer
      .filter(([v]) => v !== to)
      .flatMap(([v, rest]) => rows[v]!.map((w) => [w, rest & ~marks[w]!] as const))
      .filter(([w, rest]) => !blocked.includes(w) && !seen.has(`${w} ${rest}`) && seen.add(`${w} ${rest}`));
  }
  return -1;
}

function leastSimplePath(
  rows: number[][],
  from: number,
  to: number,
  blocked: number[],
  maxHops: number,
): number[] | null {
  const all: number[][] = [];
  const walk = (path: number[]): void => {
    const last = path.at(-1)!;
    if (last === to) {
      if (path.length - 1 <= maxHops) all.push(path);
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
