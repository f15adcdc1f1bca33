import { row } from "../../algorithms/csr.js";
import { onceFor } from "../../async/once-for.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { profileOf } from "../model/profile.js";
import { requirementIndex } from "../model/requirement-index.js";
import type { RoleGraph } from "../model/role-graph.js";
import { stepCoverage } from "./ease.js";

/** The coverage of a transition, at its place in `RoleGraph.forward`, for someone who holds what the role left grants, and `have`. */
export type TransitionCoverage = (from: string, to: string, place: number) => number;

/** Stands where a coverage was not asked for yet. */
const UNKNOWN = -1;

/** The coverages of a graph's transitions for someone who has nothing besides; filled as they are asked for. */
const plainCoverages = onceFor(({ forward }: RoleGraph) =>
  new Float64Array(forward.targets.length).fill(UNKNOWN),
);

/**
 * The coverages of transitions. What `have` adds can only change those into roles that ask for it; all others are computed once for the
 * guide.
 */
export function transitionCoverages(
  model: CompetencyGraph,
  graph: RoleGraph,
  have: readonly string[],
): TransitionCoverage {
  const known = plainCoverages(graph);
  const plain = stepCoverage(model, []);
  const withMore = stepCoverage(model, have);
  const served = rolesAskingFor(model, have);
  return (from, to, place) => {
    if (served.has(to)) return withMore(from, to);
    if (known[place] === UNKNOWN) known[place] = plain(from, to);
    return known[place]!;
  };
}

/** The roles with an essential requirement that names one of these competencies, or one that they rest on, also as an option. */
function rolesAskingFor(model: CompetencyGraph, have: readonly string[]): Set<string> {
  if (have.length === 0) return new Set();
  const { roles, roleOf, servedBy } = requirementIndex(model);
  const { items } = profileOf(model, null, have);
  const found = new Set<string>();
  items.forEach((held, item) => {
    if (held === 1) for (const requirement of row(servedBy, item)) found.add(roles[roleOf[requirement]!]!.id);
  });
  return found;
}
