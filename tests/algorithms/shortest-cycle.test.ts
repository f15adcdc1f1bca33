import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Csr, rowsToCsr, toCsr } from "../../src/algorithms/csr.js";
import { shortestCycles } from "../../src/algorithms/shortest-cycle.js";

const rows = fc
  .nat(7)
  .chain((n) =>
    fc.array(fc.uniqueArray(fc.nat(n), { maxLength: 3 }), { minLength: n + 1, maxLength: n + 1 }),
  );

test("one shortest cycle of every component, as brute force finds them", () => {
  fc.assert(
    fc.property(rows, (heads) => {
      const found = shortestCycles(rowsToCsr(heads));
      expect(found.map((cycle) => [cycle[0], cycle.length])).toEqual(leastOfEachComponent(heads));
      for (const cycle of found) expectCycle(heads, cycle);
    }),
    { numRuns: 2000 },
  );
});

test("a long chain is acyclic, and a long circle is one cycle, without exhausting the stack", () => {
  const n = 50_000;
  const tails = Int32Array.from({ length: n - 1 }, (_, i) => i);
  const chain = toCsr(
    n,
    tails,
    tails.map((i) => i + 1),
  );
  expect(shortestCycles(chain)).toEqual([]);
  const circle: Csr = rowsToCsr(Array.from({ length: 2000 }, (_, i) => [(i + 1) % 2000]));
  expect(shortestCycles(circle)).toEqual([Array.from({ length: 2000 }, (_, i) => i)]);
  expect(shortestCycles(rowsToCsr([]))).toEqual([]);
});

function expectCycle(heads: number[][], cycle: number[]): void {
  expect(new Set(cycle).size).toBe(cycle.length);
  cycle.forEach((tail, i) => {
    expect(heads[tail]).toContain(cycle[(i + 1) % cycle.length]);
  });
}

/** Least vertex and length of the shortest cycle in each set of vertices that reach each other. */
function leastOfEachComponent(heads: number[][]): [number, number][] {
  const reach = heads.map((_, v) => reachedFrom(heads, v));
  const cycles = heads
    .map((_, v): [number, number] => [v, lengthThrough(heads, v)])
    .filter(([, length]) => length < Infinity)
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return cycles
    .filter(([v], i) => !cycles.slice(0, i).some(([u]) => reach[u]!.has(v) && reach[v]!.has(u)))
    .sort((a, b) => a[0] - b[0]);
}

function reachedFrom(heads: number[][], start: number): Set<number> {
  const reached = new Set<number>();
  const visit = (v: number): void => {
    for (const head of heads[v]!) {
      if (reached.has(head)) continue;
      reached.add(head);
      visit(head);
    }
  };
  visit(start);
  return reached;
}

/** By every simple walk from the vertex. */
function lengthThrough(
  heads: number[][],
  start: number,
  at = start,
  visited: readonly number[] = [],
): number {
  const lengths = heads[at]!.map((head) => {
    if (head === start) return visited.length + 1;
    return visited.includes(head) ? Infinity : lengthThrough(heads, start, head, [...visited, head]);
  });
  return Math.min(Infinity, ...lengths);
}
