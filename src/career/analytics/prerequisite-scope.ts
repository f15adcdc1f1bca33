import { andOrPart } from "../../algorithms/and-or-part.js";
import { type Csr, rowsToCsr } from "../../algorithms/csr.js";
import type { AndOrSystem } from "../../algorithms/derivable.js";
import type { Steps } from "../../async/steps.js";
import type { Competency } from "../../guide/guide.js";
import { type CompetencyGraph, restsOn } from "../model/competency-graph.js";
import { isEssential, requirementsOf } from "../model/requirements.js";

/** The competencies that are analysed, in id order and numbered from 0. */
export interface PrerequisiteScope {
  readonly competencies: readonly Competency[];
  /** For each competency its number in the whole competency graph. */
  readonly items: readonly number[];
  readonly system: AndOrSystem;
  /** Competency → its prerequisites, plain ones and options, without repeats; rows ascending. */
  readonly restsOn: Csr;
}

/**
 * All competencies, or those that one role asks for (essential or optional, every option) with all their prerequisites. O(n log n) for n
 * competencies and edges in scope.
 */
export function* prerequisiteScope(model: CompetencyGraph, role: string | null): Steps<PrerequisiteScope> {
  const asked =
    role === null ? model.competencies.keys() : requirementsOf(model, role).flatMap(({ options }) => options);
  yield;
  const { items, system } = andOrPart(model, asked);
  yield;
  return {
    competencies: items.map((item) => model.competencies[item]!),
    items,
    system,
    restsOn: restsOn(system),
  };
}

/**
 * The model with one more item for each role, numbered after the competencies: its prerequisites are the role's essential requirements.
 * So whatever blocks the item blocks the role.
 */
export function withRoles(model: CompetencyGraph, roles: readonly string[]): AndOrSystem {
  const essential = roles.map((role) => requirementsOf(model, role).filter(isEssential));
  return {
    ...model,
    needs: withRows(
      model.needs,
      essential.map((requirements) => requirements.flatMap(({ item }) => item ?? [])),
    ),
    choiceNeeds: withRows(
      model.choiceNeeds,
      essential.map((requirements) => requirements.flatMap(({ choice }) => choice ?? [])),
    ),
  };
}

function withRows({ offsets, targets }: Csr, more: readonly (readonly number[])[]): Csr {
  const added = rowsToCsr(more);
  const both = {
    offsets: new Int32Array(offsets.length + more.length),
    targets: new Int32Array(targets.length + added.targets.length),
  };
  both.offsets.set(
    added.offsets.map((offset) => offset + targets.length),
    offsets.length - 1,
  );
  both.offsets.set(offsets);
  both.targets.set(targets);
  both.targets.set(added.targets, targets.length);
  return both;
}
