import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { betweenness } from "../../src/algorithms/betweenness.js";
import { rowsToCsr } from "../../src/algorithms/csr.js";
import { pageRank } from "../../src/algorithms/page-rank.js";
import { finish } from "../../src/async/steps.js";
import { weakComponents } from "../../src/algorithms/weak-components.js";
import { bruteReach, draw, randomRows } from "./random-graphs.js";

test("betweenness of the example in the Neo4j Graph Data Science manual", () => {
  const { graph, names } = draw(
    "Alice -> Carol, Bob -> Carol, Carol -> Dan, Carol -> Eve, Dan -> Frank, Eve -> Frank, Frank -> Gale",
  );
  const score = finish(betweenness(graph));
  expect(Object.fromEntries(names.map((name, v) => [name, score[v]]))).toEqual({
    Alice: 0,
    Bob: 0,
    Carol: 8,
    Dan: 3,
    Eve: 3,
    Frank: 5,
    Gale: 0,
  });
});

test("betweenness is the share of all enumerated shortest paths", () => {
  let positive = 0;
  fc.assert(
    fc.property(randomRows({ most: 8 }), (rows) => {
      const expected = rows.map(() => 0);
      for (const s of rows.keys()) {
        for (const t of rows.keys()) {
          const paths = s === t ? [] : shortestPaths(rows, s, t);
          for (const path of paths) for (const v of path.slice(1, -1)) expected[v]! += 1 / paths.length;
        }
      }
      positive += expected.filter((each) => each > 0).length;
      const score = finish(betweenness(rowsToCsr(rows)));
      expected.forEach((each, v) => {
        expect(score[v]).toBeCloseTo(each, 9);
      });
    }),
    { numRuns: 800 },
  );
  expect(positive).toBeGreaterThan(800);
});

test("page rank solves its equations and sums to 1", () => {
  fc.assert(
    fc.property(randomRows({ most: 9 }), (rows) => {
      const n = rows.length;
      const rank = finish(pageRank(rowsToCsr(rows)));
      fc.pre(n > 0);
      const dangling = rows.reduce((sum, row, v) => sum + (row.length === 0 ? rank[v]! : 0), 0);
      rows.forEach((_, v) => {
        const followed = rows.reduce((sum, row, u) => sum + (row.includes(v) ? rank[u]! / row.length : 0), 0);
        expect(rank[v]).toBeCloseTo(0.15 / n + 0.85 * (dangling / n + followed), 11);
      });
      expect(rank.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }),
    { numRuns: 500 },
  );
});

test("page rank of a worked example: b and c follow a; nothing follows c", () => {
  // a -> b, a -> c, b -> c. With x = (0.15 + 0.85 c) / 3: a = x, b = x + 0.425 a, c = x + 0.425 a + 0.85 b, a + b + c = 1.
  const { graph } = draw("A -> B, A -> C, B -> C");
  const rank = finish(pageRank(graph));
  const x = 1 / (1 + 1.425 + (1.425 + 0.85 * 1.425));
  expect([...rank].map((each) => each.toFixed(10))).toEqual(
    [x, 1.425 * x, 1.425 * x + 0.85 * 1.425 * x].map((each) => each.toFixed(10)),
  );
});

test("weak components: by size, then by least vertex", () => {
  fc.assert(
    fc.property(randomRows({ most: 9 }), (rows) => {
      const both = rows.map((row, v) => [...row, ...[...rows.keys()].filter((w) => rows[w]!.includes(v))]);
      const groups = new Map(
        rows.map((_, v) => {
          const group = [...bruteReach(both, v).add(v)].sort((a, b) => a - b);
          return [group.join(), group];
        }),
      );
      const ordered = [...groups.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
      expect([...weakComponents(rowsToCsr(rows))]).toEqual(
        rows.map((_, v) => ordered.findIndex((group) => group.includes(v))),
      );
    }),
    { numRuns: 1000 },
  );
});

function shortestPaths(rows: readonly (readonly number[])[], from: number, to: number): number[][] {
  let paths = [[from]];
  for (let length = 0; length < rows.length; length++) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
    paths = paths.flatMap((path) =>
      rows[path.at(-1)!]!.filter((v) => !path.includes(v)).map((v) => [...path, v]),
    );
  }
  return [];
}
