import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { bestSimplePaths, compareNumbers } from "../../src/algorithms/best-simple-paths.js";
import { toCsr } from "../../src/algorithms/csr.js";
import { finish } from "../../src/async/steps.js";

type WeightedEdge = readonly [from: string, to: string, cost: number];

describe("published results", () => {
  test("Neo4j Graph Data Science, Yen's algorithm: A to F costs 160, 160, 170", () => {
    const edges: WeightedEdge[] = [
      ["A", "B", 50],
      ["A", "C", 50],
      ["A", "D", 100],
      ["B", "D", 40],
      ["C", "D", 40],
      ["C", "E", 80],
      ["D", "E", 30],
      ["D", "F", 80],
      ["E", "F", 40],
    ];
    expect(best(edges, "A", "F", 3)).toEqual([
      [160, "A B D E F"],
      [160, "A C D E F"],
      [170, "A B D F"],
    ]);
  });

  test("Neo4j Graph Data Science, YensTest: seven paths of 5, 7, 8, 8, 8, 11 and 11", () => {
    const edges: WeightedEdge[] = [
      ["c", "d", 3],
      ["c", "e", 2],
      ["d", "f", 4],
      ["e", "d", 1],
      ["e", "f", 2],
      ["e", "g", 3],
      ["f", "g", 2],
      ["f", "h", 1],
      ["g", "h", 2],
    ];
    expect(best(edges, "c", "h", 10).map(([cost]) => cost)).toEqual([5, 7, 8, 8, 8, 11, 11]);
  });

  test("networkx, Greg Bernstein's graph: N1 to N3 costs 20, 27, 27", () => {
    const links: WeightedEdge[] = [
      ["N4", "N1", 10],
      ["N4", "N0", 7],
      ["N0", "N1", 10],
      ["N3", "N0", 10],
      ["N2", "N3", 12],
      ["N1", "N2", 15],
    ];
    const both = links.flatMap(([a, b, cost]): WeightedEdge[] => [
      [a, b, cost],
      [b, a, cost],
    ]);
    expect(best(both, "N1", "N3", 3)).toEqual([
      [20, "N1 N0 N3"],
      [27, "N1 N2 N3"],
      [27, "N1 N4 N0 N3"],
    ]);
  });
});

test("all simple paths in order, on random weighted graphs with zero costs, cycles and parallel edges", () => {
  let several = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.constantFrom(0, 1, 2, 2.5)),
        { minLength: 5, maxLength: 20 },
      ),
      fc.integer({ min: 1, max: 6 }),
      (drawn, first) => {
        const edges = [...new Map(drawn.map((edge) => [`${edge[0]}${edge[1]}`, edge])).values()];
        const expected = simplePaths(edges, "A", "F")
          .sort((a, b) => a[0] - b[0] || compareText(a[1], b[1]))
          .slice(0, first);
        if (expected.length > 2) several++;
        expect(best(edges, "A", "F", first)).toEqual(expected);
      },
    ),
    { numRuns: 3000 },
  );
  expect(several).toBeGreaterThan(100);
});

type Pairs = readonly (readonly [number, number])[];

const randomUnion = [
  fc
    .array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 8, maxLength: 24 })
    .map((pairs) => [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].sort(compareNumbers)),
  fc.array(fc.nat(15), { minLength: 7, maxLength: 7 }),
] as const;

/** The best path from 0 to 6 where a path costs what its vertices need, each thing once; the bound has a share of what is ahead. */
function bestUnion(edges: Pairs, needs: readonly number[], share: () => number, work: number) {
  const costOf = (path: readonly number[]): number => bits(path.reduce((set, v) => set | needs[v]!, 0));
  const ordered = (paths: readonly number[][]) =>
    [...paths].sort((a, b) => costOf(a) - costOf(b) || a.length - b.length || compareNumbers(a, b));
  const search = bestSimplePaths<{ path: readonly number[]; needed: number }>({
    graph: toCsr(
      7,
      edges.map(([tail]) => tail),
      edges.map(([, head]) => head),
    ),
    from: 0,
    start: { path: [0], needed: needs[0]! },
    enter: ({ path, needed }, v) => ({ path: [...path, v], needed: needed | needs[v]! }),
    bound({ path, needed }, vertex, hops) {
      const best = ordered(waysOn(edges, path, 6))[0];
      if (!best) return null;
      return [bits(needed) + share() * (costOf(best) - bits(needed)), hops + (vertex === 6 ? 0 : 1)];
    },
    isFinished: (_state, vertex) => vertex === 6,
    dominanceKey: () => 0,
    enough: 1,
    isNoDearer: (earlier, later) => (earlier.needed & ~later.needed) === 0,
    first: 1,
    work,
  });
  return { ...finish(search), all: ordered(waysOn(edges, [0], 6)), costOf };
}

test("the best path where a path costs what its vertices need, each thing once, whatever the bound", () => {
  let found = 0;
  fc.assert(
    fc.property(...randomUnion, fc.infiniteStream(fc.constantFrom(0, 0.5, 1)), (edges, needs, slack) => {
      const { paths, complete, left, all } = bestUnion(
        edges,
        needs,
        () => slack.next().value as number,
        100_000,
      );
      if (all.length > 0) found++;
      expect(paths[0]?.vertices).toEqual(all[0]);
      expect([complete, left]).toEqual([true, null]);
    }),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(1000);
});

test("a search that is out of work knows a lower bound on the cost of all that it has not found", () => {
  let stopped = 0;
  fc.assert(
    fc.property(...randomUnion, fc.constantFrom(0, 0.5, 1), fc.nat(4), (edges, needs, share, work) => {
      const { paths, complete, left, all, costOf } = bestUnion(edges, needs, () => share, work);
      if (complete) return;
      stopped++;
      expect(paths).toEqual([]);
      for (const path of all) expect(costOf(path)).toBeGreaterThanOrEqual(left![0]!);
    }),
    { numRuns: 1000 },
  );
  expect(stopped).toBeGreaterThan(100);
});

/** The simple paths from a beginning on to a vertex. */
function waysOn(
  edges: readonly (readonly [number, number])[],
  path: readonly number[],
  to: number,
): number[][] {
  if (path.at(-1) === to) return [[...path]];
  return edges
    .filter(([tail, head]) => tail === path.at(-1) && !path.includes(head))
    .flatMap(([, head]) => waysOn(edges, [...path, head], to));
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}

const NAMES = ["A", "B", "C", "D", "E", "F"];

/** The first paths by cost, then vertices, over a graph whose cost is the sum of its edges'. */
function best(edges: readonly WeightedEdge[], from: string, to: string, first: number): [number, string][] {
  const names = [...new Set([from, to, ...edges.flatMap(([tail, head]) => [tail, head])])].sort();
  const at = (name: string): number => names.indexOf(name);
  const sorted = [...edges].sort((a, b) => at(a[0]) - at(b[0]) || at(a[1]) - at(b[1]));
  const graph = toCsr(
    names.length,
    sorted.map(([tail]) => at(tail)),
    sorted.map(([, head]) => at(head)),
  );
  const left = leastCosts(sorted, to);
  const costOf = new Map(sorted.map(([tail, head, cost]) => [`${at(tail)} ${at(head)}`, cost]));
  const search = bestSimplePaths<{ at: number; cost: number }>({
    graph,
    from: at(from),
    start: { at: at(from), cost: 0 },
    enter: (state, vertex) => ({ at: vertex, cost: state.cost + costOf.get(`${state.at} ${vertex}`)! }),
    bound: ({ cost }, vertex) => (left.has(names[vertex]!) ? [cost + left.get(names[vertex]!)!] : null),
    isFinished: (_state, vertex) => vertex === at(to),
    dominanceKey: () => 0,
    enough: first,
    first,
    work: 100_000,
  });
  return finish(search).paths.map(({ key, vertices }) => [key[0]!, vertices.map((v) => names[v]).join(" ")]);
}

/** Bellman and Ford, for the bound. */
function leastCosts(edges: readonly WeightedEdge[], to: string): Map<string, number> {
  const least = new Map([[to, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [tail, head, cost] of edges) {
      const through = (least.get(head) ?? Infinity) + cost;
      if (through >= (least.get(tail) ?? Infinity)) continue;
      least.set(tail, through);
      changed = true;
    }
  }
  return least;
}

function simplePaths(edges: readonly WeightedEdge[], from: string, to: string): [number, string][] {
  const found: [number, string][] = [];
  const go = (path: string[], cost: number): void => {
    if (path.at(-1) === to) {
      found.push([cost, path.join(" ")]);
      return;
    }
    for (const [tail, head, more] of edges) {
      if (tail === path.at(-1) && !path.includes(head)) go([...path, head], cost + more);
    }
  };
  go([from], 0);
  return found;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
