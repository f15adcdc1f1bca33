import fc from "fast-check";

import { type Csr, rowsToCsr } from "../../src/algorithms/csr.js";
import type { AndOrSystem } from "../../src/algorithms/derivable.js";

/** Rows of heads, no edge twice; with `acyclic` edges lead from lower to higher vertices. */
export function randomRows({ most = 9, acyclic = false } = {}): fc.Arbitrary<number[][]> {
  return fc
    .integer({ min: 0, max: most })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, v) => rowOf(acyclic ? v + 1 : 0, n - 1))));
}

function rowOf(min: number, max: number): fc.Arbitrary<number[]> {
  if (max < min) return fc.constant([]);
  return fc.uniqueArray(fc.integer({ min, max }), { maxLength: 4 }).map((row) => row.sort((a, b) => a - b));
}

export interface AndOrCase {
  needs: number[][];
  choiceNeeds: number[][];
  choices: { pick: number; options: number[] }[];
}

/** Items with needs and choices; every other case without cycles. */
export function randomAndOr(most = 8): fc.Arbitrary<AndOrCase> {
  const any = fc.integer({ min: 1, max: most }).chain((n) => {
    const items = (max: number) => fc.uniqueArray(fc.nat(n - 1), { maxLength: max });
    const choice = fc
      .uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 5 })
      .chain((options) =>
        fc.record({ pick: fc.integer({ min: 1, max: options.length }), options: fc.constant(options) }),
      );
    return fc.array(choice, { maxLength: 5 }).chain((choices) =>
      fc.record({
        needs: fc.array(items(2), { minLength: n, maxLength: n }),
        choiceNeeds: fc.array(
          choices.length === 0
            ? fc.constant<number[]>([])
            : fc.uniqueArray(fc.nat(choices.length - 1), { maxLength: 2 }),
          { minLength: n, maxLength: n },
        ),
        choices: fc.constant(choices),
      }),
    );
  });
  return fc.tuple(any, fc.boolean()).map(([drawn, acyclic]) => (acyclic ? withoutCycles(drawn) : drawn));
}

function withoutCycles({ needs, choiceNeeds, choices }: AndOrCase): AndOrCase {
  return {
    needs: needs.map((row, v) => row.filter((w) => w < v)),
    choiceNeeds: choiceNeeds.map((row, v) => row.filter((c) => choices[c]!.options.every((w) => w < v))),
    choices,
  };
}

export function toSystem({ needs, choiceNeeds, choices }: AndOrCase): AndOrSystem {
  return {
    needs: rowsToCsr(needs),
    choiceNeeds: rowsToCsr(choiceNeeds),
    options: rowsToCsr(choices.map(({ options }) => options)),
    pick: Int32Array.from(choices, ({ pick }) => pick),
  };
}

/** What can be had, by the definition: whatever has all it needs is added until nothing is. */
export function bruteDerivable({ needs, choiceNeeds, choices }: AndOrCase, without = -1): Set<number> {
  const had = new Set<number>();
  for (let before = -1; before !== had.size;) {
    before = had.size;
    needs.forEach((row, v) => {
      const isMet = (c: number) => choices[c]!.options.filter((o) => had.has(o)).length >= choices[c]!.pick;
      if (v !== without && row.every((w) => had.has(w)) && choiceNeeds[v]!.every(isMet)) had.add(v);
    });
  }
  return had;
}

/** All vertices that a path of at least one edge leads to. */
export function bruteReach(rows: readonly (readonly number[])[], v: number): Set<number> {
  const reached = new Set(rows[v]);
  for (const w of reached) for (const x of rows[w]!) reached.add(x);
  return reached;
}

/** Every path from a vertex without edges in to one without edges out. */
export function allPaths(rows: readonly (readonly number[])[]): number[][] {
  const entered = new Set(rows.flat());
  const paths: number[][] = [];
  const extend = (path: number[]): void => {
    const row = rows[path.at(-1)!]!;
    if (row.length === 0) paths.push(path);
    for (const w of row) extend([...path, w]);
  };
  rows.forEach((_, v) => {
    if (!entered.has(v)) extend([v]);
  });
  return paths;
}

/** Rows from letters: `A -> B` an edge, `C` a vertex; in the order of the letters. */
export function draw(text: string): { rows: number[][]; graph: Csr; names: string[] } {
  const parts = text.split(",").map((part) => part.trim().split(/\s*->\s*/));
  const names = [...new Set(parts.flat())].sort();
  const rows: number[][] = names.map(() => []);
  for (const [from, to] of parts) if (to !== undefined) rows[names.indexOf(from!)]!.push(names.indexOf(to));
  return { rows, graph: rowsToCsr(rows), names };
}
