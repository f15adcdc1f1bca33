import type { ClosureSystem } from "../../algorithms/closure-system.js";
import { type Csr, reverseCsr, row, rowsToCsr, vertexCount } from "../../algorithms/csr.js";
import type { AndOrSystem } from "../../algorithms/derivable.js";
import { onceFor } from "../../async/once-for.js";
import { formerIds } from "../../guide/former-ids.js";
import { type Choice, type Competency, isCompetency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";

/** The competencies and choices of a guide as dense integers, in id order: the system in which gaps are solved. */
export interface CompetencyGraph extends ClosureSystem {
  readonly index: GuideIndex;
  readonly competencies: readonly Competency[];
  /** The number of a competency by its id and by its former ids. */
  readonly competencyAt: ReadonlyMap<string, number>;
  readonly choices: readonly Choice[];
  readonly choiceAt: ReadonlyMap<string, number>;
  /** Competency → those that it rests on directly, as a prerequisite or as an option of a choice. */
  readonly restsOn: Csr;
  /** Competency → those that rest on it directly. */
  readonly dependents: Csr;
  /** Choice → the choices that are met whenever it is met: they have all its options, and their pick is not larger. */
  readonly implies: readonly (readonly number[])[];
}

/** Compiled once for each guide: O(competencies + prerequisites + choices²). */
export const competencyGraph = onceFor(compile);

function compile(index: GuideIndex): CompetencyGraph {
  const { nodes, choices } = index.guide;
  const competencies = nodes.filter(isCompetency);
  const competencyAt = new Map(competencies.map(({ id }, i) => [id, i]));
  for (const [former, id] of formerIds(competencies)) competencyAt.set(former, competencyAt.get(id)!);
  const choiceAt = new Map(choices.map(({ id }, i) => [id, i]));
  const dense = (table: ReadonlyMap<string, number>, ids: readonly string[]): number[] =>
    ids.flatMap((id) => table.get(id) ?? []);
  const prerequisites = competencies.map(({ id }) => index.prerequisites(id).map(({ to }) => to));
  const options = choices.map(({ id }) =>
    dense(
      competencyAt,
      index.optionEdges(id).map(({ to }) => to),
    ),
  );
  const system = {
    needs: rowsToCsr(prerequisites.map((ids) => dense(competencyAt, ids))),
    choiceNeeds: rowsToCsr(prerequisites.map((ids) => dense(choiceAt, ids))),
    options: rowsToCsr(options),
    pick: Int32Array.from(choices, ({ pick }) => pick),
  };
  const below = restsOn(system);
  return {
    index,
    ...system,
    competencies,
    competencyAt,
    choices,
    choiceAt,
    cost: Float64Array.from(competencies, ({ hours }) => hours?.typical ?? 0),
    restsOn: below,
    dependents: reverseCsr(below),
    implies: implications(choices, options),
  };
}

function implications(choices: readonly Choice[], options: readonly (readonly number[])[]): number[][] {
  const sets = options.map((items) => new Set(items));
  return choices.map(({ pick }, c) =>
    choices.flatMap((other, o) =>
      pick >= other.pick && options[c]!.every((option) => sets[o]!.has(option)) ? [o] : [],
    ),
  );
}

/** Item → the items that it rests on directly, as a need or as an option of a choice; rows ascending, each item once. */
export function restsOn({ needs, choiceNeeds, options }: AndOrSystem): Csr {
  return rowsToCsr(
    Array.from({ length: vertexCount(needs) }, (_, v) => {
      const below = new Set(row(needs, v));
      for (const choice of row(choiceNeeds, v)) for (const option of row(options, choice)) below.add(option);
      return [...below].sort((a, b) => a - b);
    }),
  );
}
