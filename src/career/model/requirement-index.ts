import { type Csr, reverseCsr, row, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { onceInSteps } from "../../async/once-for.js";
import { isEssential, requirementsOf, type RoleRequirement } from "./requirements.js";

/** The essential requirements of all roles, to be found by role and by competency. */
export interface RequirementIndex {
  /** In id order. */
  readonly roles: readonly Role[];
  /** Ordered by role. */
  readonly requirements: readonly RoleRequirement[];
  /** Role → its first requirement; after the last role the number of requirements. */
  readonly offsets: Int32Array;
  /** Requirement → its role. */
  readonly roleOf: Int32Array;
  /** Requirement → its weight, 1 where none is known. */
  readonly weight: Float64Array;
  /** Requirement → 1 if it names one competency, 0 for a choice. */
  readonly isPlain: Uint8Array;
  /** Competency → the requirements that name it or have it as an option, ascending. */
  readonly servedBy: Csr;
}

/** Compiled once for each guide: O(requirements and their options). */
export const requirementIndex = onceInSteps(compile);

function* compile(model: CompetencyGraph): Steps<RequirementIndex> {
  const roles = model.index.guide.nodes.filter((node) => node.kind === "ROLE");
  const rows: RoleRequirement[][] = [];
  for (const { id } of roles) {
    rows.push(requirementsOf(model, id).filter(isEssential));
    yield;
  }
  const requirements = rows.flat();
  const offsets = new Int32Array(roles.length + 1);
  rows.forEach(({ length }, role) => (offsets[role + 1] = offsets[role]! + length));
  return {
    roles,
    requirements,
    offsets,
    roleOf: Int32Array.from(rows.flatMap((each, role) => each.map(() => role))),
    weight: Float64Array.from(requirements, ({ weight }) => weight ?? 1),
    isPlain: Uint8Array.from(requirements, ({ choice }) => (choice === null ? 1 : 0)),
    servedBy: reverseCsr(rowsToCsr(requirements.map(({ options }) => options)), model.competencies.length),
  };
}

/** The roles, ascending, that one of the items can serve: all other roles can be reached without them. O(what rests on the items). */
export function rolesWithUseFor(model: CompetencyGraph, items: Iterable<number>): number[] {
  const { roleOf, servedBy } = requirementIndex(model);
  const { dependents } = model;
  const reached = new Set(items);
  const roles = new Set<number>();
  for (const item of reached) {
    for (const above of row(dependents, item)) reached.add(above);
    for (const requirement of row(servedBy, item)) roles.add(roleOf[requirement]!);
  }
  return [...roles].sort((a, b) => a - b);
}
