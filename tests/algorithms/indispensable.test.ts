import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";

import { derivable } from "../../src/algorithms/derivable.js";
import { gatesOf, indispensable } from "../../src/algorithms/indispensable.js";
import { rowsToCsr } from "../../src/algorithms/csr.js";
import { finish } from "../../src/async/steps.js";
import {
  type AndOrCase,
  bruteDerivable,
  bruteReach,
  randomAndOr,
  randomRows,
  toSystem,
} from "./random-graphs.js";

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

  test("what is blocked and redundant among hundreds of items, many words of bits", () => {
    let far = 0;
    fc.assert(
      fc.property(largeAcyclic(), (drawn) => {
        const n = drawn.needs.length;
        const { blocks, redundant } = finish(indispensable(toSystem(drawn)));
        // Every ninth item, so that each word of bits and each block is looked into.
        for (let w = 0; w < n; w += 9) {
          const still = bruteDerivable(drawn, w);
          const gone = n - still.size - 1;
          expect(blocks[w]).toBe(gone);
          if (gone > 32) far++;
        }
        let k = 0;
        drawn.needs.forEach((row) => {
          for (const need of row) {
            const others = row.filter((other) => other !== need);
            const reached = new Set(others.flatMap((other) => [...below(drawn.needs, other)]));
            // A plain way to the need makes it redundant; choices may do so besides.
            if (reached.has(need)) expect(redundant[k]).toBe(1);
            k++;
          }
        });
      }),
      { numRuns: 8 },
    );
    expect(far).toBeGreaterThan(10);
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

/** Up to 600 items, each with needs and perhaps a choice among items before it. */
function largeAcyclic(): fc.Arbitrary<AndOrCase> {
  return fc.integer({ min: 300, max: 600 }).chain((n) =>
    fc
      .array(fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 }), { minLength: n, maxLength: n })
      .map((draws) => {
        const choices: AndOrCase["choices"] = [];
        const before = (v: number, draw: number): number => Math.max(0, v - 1 - (draw % Math.min(v, 40)));
        const rows = draws.map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], v) => {
          if (v === 0) return { needs: [], choiceNeeds: [] };
          const needs = [a, b].filter((draw) => draw % 3 > 0).map((draw) => before(v, draw));
          const options = [...new Set([c, d, e].map((draw) => before(v, draw)))];
          const hasChoice = f % 2 === 0;
          if (hasChoice) choices.push({ pick: 1 + (f % options.length), options });
          return {
            needs: [...new Set(needs)].sort((x, y) => x - y),
            choiceNeeds: hasChoice ? [choices.length - 1] : [],
          };
        });
        return {
          needs: rows.map(({ needs }) => needs),
          choiceNeeds: rows.map(({ choiceNeeds }) => choiceNeeds),
          choices,
        };
      }),
  );
}

/** An item and everything that its plain needs lead to. */
function below(needs: readonly (readonly number[])[], item: number): Set<number> {
  return new Set([item, ...bruteReach(needs, item)]);
}

function ones(bits: Uint8Array): number[] {
  return [...bits.keys()].filter((v) => bits[v] === 1);
}

function sorted(set: ReadonlySet<number>): number[] {
  return [...set].sort((a, b) => a - b);
}
