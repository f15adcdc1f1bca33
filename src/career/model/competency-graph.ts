import { type Csr, reverseCsr, rowsToCsr, vertexCount } from "../../algorithms/csr.js";
import type { AndOrSystem } from "../../algorithms/derivable.js";
import type { ClosureSystem } from "../../algorithms/least-closure.js";
import { formerIds } from "../../guide/former-ids.js";
import { type Choice, type Competency, isCompetency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";

/** A guide's competencies and choices on dense integers, in id order, ready for closures. */
export interface CompetencyGraph extends ClosureSystem {
  readonly index: GuideIndex;
  readonly competencies: readonly Competency[];
  /** By id and by former id. */
  readonly competencyAt: ReadonlyMap<string, number>;
  readonly choices: readonly Choice[];
  readonly choiceAt: ReadonlyMap<string, number>;
  /** Competency → those that it rests on, plainly or as an option. */
  readonly restsOn: Csr;
  /** Competency → those that rest on it, plainly or by choosing it. */
  readonly dependents: Csr;
  /** choice → the choices met by whoever meets it: theirs include its options, and their pick is no larger. */
  readonly implies: readonly (readonly number[])[];
}

const compiled = new WeakMap<GuideIndex, CompetencyGraph>();

/** Compiled once for each guide: O(competencies + prerequisites + choices²). */
export function competencyGraph(index: GuideIndex): CompetencyGraph {
  const known = compiled.get(index);
  if (known) return known;
  const model = compile(index);
  compiled.set(index, model);
  return model;
}

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
  const sets = options.map((row) => new Set(row));
  return choices.map((profile, h) =>
    choices.flatMap((asked, a) =>
      profile.pick >= asked.pick && options[h]!.every((option) => sets[a]!.has(option)) ? [a] : [],
    ),
  );
}

/** Item → each that it rests on once, plainly or as an option; rows ascending. */
export function restsOn({ needs, choiceNeeds, options }: AndOrSystem): Csr {
  const row = ({ offsets, targets }: Csr, v: number): Int32Array =>
    targets.subarray(offsets[v], offsets[v + 1]);
  return rowsToCsr(
    Array.from({ length: vertexCount(needs) }, (_, v) => {
      const below = new Set(row(needs, v));
      for (const choice of row(choiceNeeds, v)) for (const option of row(options, choice)) below.add(option);
      return [...below].sort((a, b) => a - b);
    }),
  );
}
