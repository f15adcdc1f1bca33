import { rowsToCsr } from "../algorithms/csr.js";
import type { ClosureSystem } from "../algorithms/least-closure.js";
import { formerIds } from "./former-ids.js";
import { type Choice, type Competency, isCompetency } from "./guide.js";
import type { GuideIndex } from "./guide-index.js";

/** A guide's competencies and choices on dense integers, in id order, ready for closures. */
export interface LearningModel extends ClosureSystem {
  readonly index: GuideIndex;
  readonly competencies: readonly Competency[];
  /** By id and by former id. */
  readonly competencyAt: ReadonlyMap<string, number>;
  readonly choices: readonly Choice[];
  readonly choiceAt: ReadonlyMap<string, number>;
  /** choice → the choices met by whoever meets it: theirs include its options, and their pick is no larger. */
  readonly implies: readonly (readonly number[])[];
}

const compiled = new WeakMap<GuideIndex, LearningModel>();

/** Compiled once for each guide: O(competencies + prerequisites + choices²). */
export function learningModel(index: GuideIndex): LearningModel {
  const known = compiled.get(index);
  if (known) return known;
  const model = compile(index);
  compiled.set(index, model);
  return model;
}

function compile(index: GuideIndex): LearningModel {
  const { nodes, choices } = index.guide;
  const competencies = nodes.filter(isCompetency);
  const competencyAt = new Map(competencies.map(({ id }, i) => [id, i]));
  for (const [former, id] of formerIds(competencies)) competencyAt.set(former, competencyAt.get(id)!);
  const choiceAt = new Map(choices.map(({ id }, i) => [id, i]));
  const dense = (table: ReadonlyMap<string, number>, ids: readonly string[]): number[] =>
    ids.flatMap((id) => table.get(id) ?? []);
  const prerequisites = competencies.map(({ id }) => index.out("BUILDS_ON", id).map(({ to }) => to));
  const options = choices.map(({ id }) =>
    dense(
      competencyAt,
      index.out("OPTION", id).map(({ to }) => to),
    ),
  );
  return {
    index,
    competencies,
    competencyAt,
    choices,
    choiceAt,
    cost: Float64Array.from(competencies, ({ hours }) => hours?.typical ?? 0),
    needs: rowsToCsr(prerequisites.map((ids) => dense(competencyAt, ids))),
    choiceNeeds: rowsToCsr(prerequisites.map((ids) => dense(choiceAt, ids))),
    options: rowsToCsr(options),
    pick: Int32Array.from(choices, ({ pick }) => pick),
    implies: implications(choices, options),
  };
}

function implications(choices: readonly Choice[], options: readonly (readonly number[])[]): number[][] {
  const sets = options.map((row) => new Set(row));
  return choices.map((held, h) =>
    choices.flatMap((asked, a) =>
      held.pick >= asked.pick && options[h]!.every((option) => sets[a]!.has(option)) ? [a] : [],
    ),
  );
}
