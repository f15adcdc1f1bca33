import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { derivable } from "../../src/algorithms/derivable.js";
import { gatesOf, indispensable } from "../../src/algorithms/indispensable.js";
import { rowsToCsr } from "../../src/algorithms/csr.js";
import { finish } from "../../src/async/steps.js";
import { bruteDerivable, bruteReach, randomAndOr, randomRows, toSystem } from "./random-graphs.js";

describe("derivable", () => {
  test("is the least fixpoint, with and without an item", () => {
    fc.assert(
      fc.property(randomAndOr(), fc.nat(9), (drawn, without) => {
        const removed = new Uint8Array(drawn.needs.length);
        removed[without] = 1;
        expect(ones(derivable(toSystem(drawn)))).toEqual(sorted(bruteDerivable(drawn)));
        expect(ones(derivable(toSystem(drawn), removed))).toEqual(sorted(bruteDerivable(drawn, without)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("indispensable", () => {
  test("counts what brute force can no longer derive, cycles and picks of several included", () => {
    let lost = 0;
    let cyclicRuns = 0;
    fc.assert(
      fc.property(randomAndOr(), fc.nat(8), (drawn, border) => {
        const n = drawn.needs.length;
        const { blocks, blocksBeyond } = finish(indispensable(toSystem(drawn), border));
        const all = bruteDerivable(drawn);
        if (all.size < n) cyclicRuns++;
        for (let w = 0; w < n; w++) {
          const still = bruteDerivable(drawn, w);
          const gone = sorted(all).filter((v) => v !== w && !still.has(v));
          lost += gone.length;
          expect(blocks[w]).toBe(gone.filter((v) => v < border).length);
          expect(blocksBeyond[w]).toBe(gone.filter((v) => v >= border).length);
        }
      }),
      { numRuns: 4000 },
    );
    expect(lost).toBeGreaterThan(4000);
    expect(cyclicRuns).toBeGreaterThan(500);
  });

  test("gates are what the root cannot be derived without", () => {
    let found = 0;
    fc.assert(
      fc.property(randomAndOr(), (drawn) => {
        const system = toSystem(drawn);
        drawn.needs.forEach((_, root) => {
          const expected = !bruteDerivable(drawn).has(root)
            ? []
            : [...drawn.needs.keys()].filter((w) => w !== root && !bruteDerivable(drawn, w).has(root));
          found += expected.length;
          expect(finish(gatesOf(system, root))).toEqual(expected);
        });
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(2000);
  });

  test("a need is redundant exactly when the item's other needs and choices cannot be met without it", () => {
    let redundantCount = 0;
    fc.assert(
      fc.property(randomAndOr(), (drawn) => {
        const { redundant } = finish(indispensable(toSystem(drawn)));
        const all = bruteDerivable(drawn);
        const expected = drawn.needs.flatMap((row, v) =>
          row.map((p, k) => {
            if (!all.has(v)) return 0;
            // Another item with the same needs and choices, that one left out.
            const twin = {
              ...drawn,
              needs: [...drawn.needs, row.filter((_, i) => i !== k)],
              choiceNeeds: [...drawn.choiceNeeds, drawn.choiceNeeds[v]!],
            };
            return bruteDerivable(twin, p).has(drawn.needs.length) ? 0 : 1;
          }),
        );
        redundantCount += expected.filter((each) => each === 1).length;
        expect([...redundant]).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(redundantCount).toBeGreaterThan(100);
  });

  test("without choices: blocks by dominators, redundant outside the transitive reduction", () => {
    fc.assert(
      fc.property(randomRows({ most: 12, acyclic: true }), (dependents) => {
        const n = dependents.length;
        const needs = dependents.map((_, v) =>
          [...dependents.keys()].filter((w) => dependents[w]!.includes(v)),
        );
        const none = needs.map(() => []);
        const { blocks, redundant } = finish(
          indispensable(toSystem({ needs, choiceNeeds: none, choices: [] })),
        );
        for (let v = 0; v < n; v++) expect(blocks[v]).toBe(bruteReach(dependents, v).size);
        const outside = needs.flatMap((row, v) =>
          row.map((p) => (dependents[p]!.some((w) => w !== v && bruteReach(dependents, w).has(v)) ? 1 : 0)),
        );
        expect([...redundant]).toEqual(outside);
      }),
      { numRuns: 1000 },
    );
  });

  test("is right over more than one block of columns", () => {
    // A chain of 2,500: each blocks all after it. Beside it a pair of which one will do.
    const n = 2500;
    const needs = Array.from({ length: n }, (_, v) => (v === 0 ? [] : [v - 1]));
    needs.push([], [], []);
    const system = {
      needs: rowsToCsr(needs),
      choiceNeeds: rowsToCsr(needs.map((_, v) => (v === n + 2 ? [0] : []))),
      options: rowsToCsr([[n - 1, n, n + 1]]),
      pick: Int32Array.of(2),
    };
    const { blocks } = finish(indispensable(system));
    expect([...blocks.subarray(0, n)]).toEqual(Array.from({ length: n }, (_, v) => n - 1 - v));
    expect([...blocks.subarray(n)]).toEqual([0, 0, 0]);
    expect(finish(gatesOf(system, n - 1))).toHaveLength(n - 1);
    expect(finish(gatesOf(system, n + 2))).toEqual([]);
  });
});

function ones(bits: Uint8Array): number[] {
  return [...bits.keys()].filter((v) => bits[v] === 1);
}

function sorted(set: ReadonlySet<number>): number[] {
  return [...set].sort((a, b) => a - b);
}
