import { expect, test } from "@jest/globals";
import fc from "fast-check";

import { longestIndispensableChain } from "../../src/algorithms/indispensable-chain.js";
import { finish } from "../../src/async/steps.js";
import { bruteDerivable, randomAndOr, toSystem } from "./random-graphs.js";

test("is the longest chain of what each cannot be derived without, least items first", () => {
  const lengths = new Map<number, number>();
  fc.assert(
    fc.property(randomAndOr(), (drawn) => {
      const all = bruteDerivable(drawn);
      const without = new Map([...all].map((item) => [item, bruteDerivable(drawn, item)]));
      const needs = (v: number, u: number): boolean => u !== v && !without.get(u)!.has(v);
      const chainsTo = (v: number): number[][] => {
        const below = [...all].filter((u) => needs(v, u)).flatMap(chainsTo);
        return below.length === 0 ? [[v]] : below.map((chain) => [...chain, v]);
      };
      const chains = [...all].flatMap(chainsTo);
      const longest = Math.max(0, ...chains.map(({ length }) => length));
      const [expected = []] = chains.filter(({ length }) => length === longest).sort(compareLists);
      expect(finish(longestIndispensableChain(toSystem(drawn)))).toEqual(expected);
      lengths.set(longest, (lengths.get(longest) ?? 0) + 1);
    }),
    { numRuns: 2000 },
  );
  expect([0, 1, 2, 3, 4].map((length) => (lengths.get(length) ?? 0) > 5)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
});

test("crosses the border between two blocks of columns", () => {
  const n = 3000;
  const needs = Array.from({ length: n }, (_, v) => (v === 0 ? [] : [v - 1]));
  const system = toSystem({ needs, choiceNeeds: needs.map(() => []), choices: [] });
  expect(finish(longestIndispensableChain(system))).toEqual([...needs.keys()]);
});

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((item, i) => item !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
