import type { LearningModel } from "./learning-model.js";
import { demandsOf } from "./role-demands.js";

const known = new WeakMap<LearningModel, readonly (readonly number[])[]>();

/**
 * For each of the roles, in id order, the competencies that it cannot be had without and that no other role can have any use for:
 * whoever passes the role learns them there and nowhere else. Worked out once for a guide: O(roles × closure).
 */
export function ownCompetencies(model: LearningModel): readonly (readonly number[])[] {
  let own = known.get(model);
  if (!own) known.set(model, (own = workOut(model)));
  return own;
}

function workOut(model: LearningModel): number[][] {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
  const uses = new Int32Array(model.competencies.length);
  const needed = roles.map((role) => {
    const demands = demandsOf(model, role).filter(({ importance }) => importance === "ESSENTIAL");
    for (const item of closure(
      model,
      demands.flatMap(({ options }) => options),
      true,
    ))
      uses[item]!++;
    return closure(
      model,
      demands.flatMap(({ item }) => item ?? []),
      false,
    );
  });
  return needed.map((items) => [...items].filter((item) => uses[item] === 1));
}

function closure(model: LearningModel, items: readonly number[], throughChoices: boolean): Set<number> {
  const { needs, choiceNeeds, options } = model;
  const reached = new Set(items);
  for (const item of reached) {
    for (let k = needs.offsets[item]!; k < needs.offsets[item + 1]!; k++) reached.add(needs.targets[k]!);
    if (!throughChoices) continue;
    for (let k = choiceNeeds.offsets[item]!; k < choiceNeeds.offsets[item + 1]!; k++) {
      const choice = choiceNeeds.targets[k]!;
      for (let o = options.offsets[choice]!; o < options.offsets[choice + 1]!; o++)
        reached.add(options.targets[o]!);
    }
  }
  return reached;
}
