import { type Csr, rowsToCsr } from "../algorithms/csr.js";
import type { LearningModel } from "./learning-model.js";
import { type Demand, demandsOf } from "./role-demands.js";

/** What the roles, in id order, essentially come down to. */
export interface RoleNeeds {
  /** Role → the competencies that it cannot be had without, as far as single prerequisites say; ascending. */
  readonly needed: Csr;
  /** Role → the competencies that it can have any use for, every option of its choices among them; ascending. */
  readonly useful: Csr;
  /** 1 where no choice comes into it: what is needed is all that it takes. */
  readonly isPlain: Uint8Array;
}

const known = new WeakMap<LearningModel, RoleNeeds>();

/** Worked out once for a guide: O(roles × closure). */
export function roleNeeds(model: LearningModel): RoleNeeds {
  let needs = known.get(model);
  if (!needs) known.set(model, (needs = workOut(model)));
  return needs;
}

function workOut(model: LearningModel): RoleNeeds {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE");
  const essential = roles.map(({ id }) =>
    demandsOf(model, id).filter(({ importance }) => importance === "ESSENTIAL"),
  );
  const needed = essential.map((demands) => needClosure(model, demands));
  const useful = essential.map((demands, role) =>
    isPlain(model, demands, needed[role]!) ? needed[role]! : useClosure(model, demands),
  );
  return {
    needed: rowsToCsr(needed),
    useful: rowsToCsr(useful),
    isPlain: Uint8Array.from(essential, (demands, role) => (isPlain(model, demands, needed[role]!) ? 1 : 0)),
  };
}

function isPlain(
  { choiceNeeds }: LearningModel,
  demands: readonly Demand[],
  needed: readonly number[],
): boolean {
  return (
    demands.every(({ choice }) => choice === null) &&
    needed.every((item) => choiceNeeds.offsets[item] === choiceNeeds.offsets[item + 1])
  );
}

function needClosure({ needs }: LearningModel, demands: readonly Demand[]): number[] {
  return closure(
    demands.flatMap(({ item }) => item ?? []),
    needs,
  );
}

function useClosure({ restsOn }: LearningModel, demands: readonly Demand[]): number[] {
  return closure(
    demands.flatMap(({ options }) => options),
    restsOn,
  );
}

function closure(items: readonly number[], below: Csr): number[] {
  const reached = new Set(items);
  for (const item of reached) {
    for (let k = below.offsets[item]!; k < below.offsets[item + 1]!; k++) reached.add(below.targets[k]!);
  }
  return [...reached].sort((a, b) => a - b);
}
