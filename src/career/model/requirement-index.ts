import { type Csr, reverseCsr, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { onceFor } from "../../async/once-for.js";
import { type RoleRequirement, requirementsOf } from "./requirements.js";

/** What all roles insist on, found from the roles and from the competencies. */
export interface RequirementIndex {
  /** In id order. */
  readonly roles: readonly Role[];
  /** Role by role. */
  readonly requirements: readonly RoleRequirement[];
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
export const requirementIndex = onceFor(compile);

function* compile(model: CompetencyGraph): Steps<RequirementIndex> {
  const roles = model.index.guide.nodes.filter((node) => node.kind === "ROLE");
  const rows: RoleRequirement[][] = [];
  for (const { id } of roles) {
    rows.push(requirementsOf(model, id).filter(({ importance }) => importance === "ESSENTIAL"));
    yield;
  }
  const requirements = rows.flat();
  const offsets = new Int32Array(roles.length + 1);
  rows.forEach(({ length }, role) => (offsets[role + 1] = offsets[role]! + length));
  return {
    roles,
    requirements,
    offsets,
    roleOf: Int32Array.from(rows.flatMap((row, role) => row.map(() => role))),
    weight: Float64Array.from(requirements, ({ weight }) => weight ?? 1),
    isPlain: Uint8Array.from(requirements, ({ choice }) => (choice === null ? 1 : 0)),
    servedBy: reverseCsr(rowsToCsr(requirements.map(({ options }) => options)), model.competencies.length),
  };
}

/** The roles, ascending, that can have any use for one of the items: all others can be had without them. O(what rests on them). */
export function rolesWithUseFor(model: CompetencyGraph, items: Iterable<number>): number[] {
  const { roleOf, servedBy } = requirementIndex(model);
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
