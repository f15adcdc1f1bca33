import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { condensation, onCycle } from "../../src/algorithms/condensation.js";
import { reverseCsr, rowsToCsr } from "../../src/algorithms/csr.js";
import { longestChains } from "../../src/algorithms/longest-chains.js";
import { pathCentrality } from "../../src/algorithms/path-centrality.js";
import { onesIn, reachCounts } from "../../src/algorithms/reach-counts.js";
import { finish } from "../../src/async/steps.js";
import { allPaths, bruteReach, randomRows } from "./random-graphs.js";

const acyclic = randomRows({ most: 10, acyclic: true });

describe("on random acyclic graphs", () => {
  test("centrality is the sum over all enumerated paths", () => {
    let positive = 0;
    fc.assert(
      fc.property(acyclic, (rows) => {
        const forward = rowsToCsr(rows);
        const paths = allPaths(rows);
        const expected = rows.map((_, v) =>
          paths
            .filter((path) => path.slice(1, -1).includes(v))
            .reduce((sum, path) => sum + BigInt(path.length), 0n),
        );
        positive += expected.filter((each) => each > 0n).length;
        expect(finish(pathCentrality(forward, reverseCsr(forward)))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
    expect(positive).toBeGreaterThan(1000);
  });

  test("chains are as long as the longest paths", () => {
    fc.assert(
      fc.property(acyclic, (rows) => {
        const forward = rowsToCsr(rows);
        const chains = longestChains(forward);
        const paths = allPaths(rows);
        rows.forEach((_, v) => {
          const through = paths.filter((path) => path.includes(v));
          expect(chains.before[v]).toBe(Math.max(...through.map((path) => path.indexOf(v))));
          expect(chains.after[v]).toBe(Math.max(...through.map((path) => path.length - 1 - path.indexOf(v))));
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("reach counts what is reached, by weight", () => {
    fc.assert(
      fc.property(
        acyclic,
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 10, maxLength: 10 }),
        (rows, w) => {
          const weights = Int32Array.from(rows, (_, v) => w[v]!);
          const expected = rows.map((_, v) =>
            [...bruteReach(rows, v)].reduce((sum, each) => sum + weights[each]!, 0),
          );
          expect([...finish(reachCounts(rowsToCsr(rows), weights))]).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test("reach over many blocks of columns: a chain of 3,000", () => {
  const n = 3000;
  const chain = rowsToCsr(Array.from({ length: n }, (_, v) => (v === n - 1 ? [] : [v + 1])));
  const counts = finish(reachCounts(chain, new Int32Array(n).fill(1)));
  expect([...counts]).toEqual(Array.from({ length: n }, (_, v) => n - 1 - v));
});

test("centrality stays exact where doubles do not: 2^100 paths", () => {
  // 100 diamonds in a row, each doubling the paths.
  const rows = Array.from({ length: 100 }, (_, d) => [
    [3 * d + 1, 3 * d + 2],
    [3 * d + 3],
    [3 * d + 3],
  ]).flat();
  rows.push([]);
  const forward = rowsToCsr(rows);
  const centrality = finish(pathCentrality(forward, reverseCsr(forward)));
  expect(centrality[3]).toBe(2n ** 100n * 201n);
  expect(centrality[1]).toBe(2n ** 99n * 201n);
  expect(centrality[0]).toBe(0n);
});

test("condensation: cycles become one vertex each, edges lead upwards", () => {
  let cycles = 0;
  fc.assert(
    fc.property(randomRows({ most: 9 }), (rows) => {
      const graph = rowsToCsr(rows);
      const { component, members, forward } = condensation(reverseCsr(graph));
      const reach = rows.map((_, v) => bruteReach(rows, v));
      rows.forEach((_, v) => {
        const mates = [...rows.keys()].filter((w) => w === v || (reach[v]!.has(w) && reach[w]!.has(v)));
        expect([...members[component[v]!]!].sort((a, b) => a - b)).toEqual(mates);
      });
      const cyclic = rows.map((_, v) => (reach[v]!.has(v) ? 1 : 0));
      cycles += cyclic.filter((each) => each === 1).length;
      expect([...onCycle(graph, { component, members })]).toEqual(cyclic);
      const edges = new Set<string>();
      members.forEach((_, c) => {
        for (let k = forward.offsets[c]!; k < forward.offsets[c + 1]!; k++) {
          expect(forward.targets[k]).toBeGreaterThan(c);
          edges.add(`${c} ${forward.targets[k]!}`);
        }
      });
      expect(edges.size).toBe(forward.targets.length);
      const expected = new Set(
        rows.flatMap((row, v) =>
          row.filter((w) => component[w] !== component[v]).map((w) => `${component[v]!} ${component[w]!}`),
        ),
      );
      expect(edges).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
  expect(cycles).toBeGreaterThan(500);
});

test("ones in a word", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (word) => {
      expect(onesIn(word)).toBe((word >>> 0).toString(2).replaceAll("0", "").length);
    }),
  );
});
