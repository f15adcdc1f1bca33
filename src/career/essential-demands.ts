import { type Csr, reverseCsr, rowsToCsr } from "../algorithms/csr.js";
import type { Steps } from "../algorithms/steps.js";
import { isDemandMet } from "./coverage.js";
import type { Role } from "./guide.js";
import type { Held } from "./held.js";
import type { LearningModel } from "./learning-model.js";
import { onceFor } from "./once-for.js";
import { type Demand, demandsOf } from "./role-demands.js";

/** What all roles insist on, found from the roles and from the competencies. */
export interface EssentialDemands {
  /** In id order. */
  readonly roles: readonly Role[];
  /** Role by role. */
  readonly demands: readonly Demand[];
  /** Role → its first demand; behind the last role how many there are. */
  readonly offsets: Int32Array;
  /** Demand → its role. */
  readonly roleOf: Int32Array;
  /** Demand → its weight, 1 where none is known. */
  readonly weight: Float64Array;
  /** Demand → 1 where it is for one competency, 0 for a choice. */
  readonly isPlain: Uint8Array;
  /** Competency → the demands of which it is an option, ascending. */
  readonly servedBy: Csr;
}

/** Compiled once for each guide: O(requirements and their options). */
export const essentialDemands = onceFor(compile);

function* compile(model: LearningModel): Steps<EssentialDemands> {
  const roles = model.index.guide.nodes.filter((node) => node.kind === "ROLE");
  const rows: Demand[][] = [];
  for (const { id } of roles) {
    rows.push(demandsOf(model, id).filter(({ importance }) => importance === "ESSENTIAL"));
    yield;
  }
  const demands = rows.flat();
  const offsets = new Int32Array(roles.length + 1);
  rows.forEach(({ length }, role) => (offsets[role + 1] = offsets[role]! + length));
  return {
    roles,
    demands,
    offsets,
    roleOf: Int32Array.from(rows.flatMap((row, role) => row.map(() => role))),
    weight: Float64Array.from(demands, ({ weight }) => weight ?? 1),
    isPlain: Uint8Array.from(demands, ({ choice }) => (choice === null ? 1 : 0)),
    servedBy: reverseCsr(rowsToCsr(demands.map(({ options }) => options)), model.competencies.length),
  };
}

/** For every role the share of its essential demands that are met; see `coverage`. O(requirements). */
export function coverages(model: LearningModel, held: Held): Float64Array {
  const { roles, demands, roleOf, weight } = essentialDemands(model);
  const met = new Float64Array(roles.length);
  const total = new Float64Array(roles.length);
  demands.forEach((demand, d) => {
    total[roleOf[d]!]! += weight[d]!;
    if (isDemandMet(model, held, demand)) met[roleOf[d]!]! += weight[d]!;
  });
  return met.map((sum, role) => (total[role] === 0 ? 1 : sum / total[role]!));
}

/** The roles, ascending, that can have any use for one of the items: all others can be had without them. O(what rests on them). */
export function rolesWithUseFor(model: LearningModel, items: Iterable<number>): number[] {
  const { roleOf, servedBy } = essentialDemands(model);
  const { dependents } = model;
  const reached = new Set(items);
  const roles = new Set<number>();
  for (const item of reached) {
    for (let k = dependents.offsets[item]!; k < dependents.offsets[item + 1]!; k++)
      reached.add(dependents.targets[k]!);
    for (let k = servedBy.offsets[item]!; k < servedBy.offsets[item + 1]!; k++)
      roles.add(roleOf[servedBy.targets[k]!]!);
  }
  return [...roles].sort((a, b) => a - b);
}
