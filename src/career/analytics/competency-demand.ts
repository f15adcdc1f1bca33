import type { Steps } from "../../async/steps.js";
import type { Competency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { compareIds, type Importance } from "../../guide/vocabulary.js";

export interface CompetencyDemand {
  readonly competency: Competency;
  /** Roles that ask for it, plainly or as an option of a choice. */
  readonly roles: number;
  /** Roles that insist on the competency itself. */
  readonly essential: number;
  /** Roles that insist on a choice that offers it, and not on the competency itself. */
  readonly essentialAsOption: number;
  /** `roles` as a share of all roles. */
  readonly share: number;
}

/** What the list can be ordered by, the greatest first; equals by the number of roles, then by id. */
export const DEMAND_ORDERS = ["ROLES", "ESSENTIAL", "INDISPENSABLE", "ID"] as const;
export type DemandOrder = (typeof DEMAND_ORDERS)[number];

/** So many requirements, or competencies, are counted in one step. */
const AT_ONCE = 500;

/**
 * Counts the roles that ask for each competency, plainly or as an option of a choice. A role counts once, however often it asks. With an
 * `importance` only requirements of that importance count. Competencies that no role asks for are left out. By number of roles, then by id.
 * O(requirements and options).
 */
export function* competencyDemand(
  index: GuideIndex,
  importance: Importance | null,
): Steps<CompetencyDemand[]> {
  const asking = new Map<string, Set<string>>();
  const plainly = new Map<string, Set<string>>();
  const asOption = new Map<string, Set<string>>();
  for (const [i, edge] of index.allRequirements.entries()) {
    if (i % AT_ONCE === 0) yield;
    if (importance !== null && edge.importance !== importance) continue;
    for (const { id } of index.options(edge.to)) {
      add(asking, id, edge.from);
      if (edge.importance === "ESSENTIAL") add(id === edge.to ? plainly : asOption, id, edge.from);
    }
  }
  const roleCount = index.guide.nodes.filter(({ kind }) => kind === "ROLE").length;
  const demand: CompetencyDemand[] = [];
  for (const [id, roles] of asking) {
    if (demand.length % AT_ONCE === 0) yield;
    const insisting = plainly.get(id) ?? new Set();
    demand.push({
      competency: index.competency(id),
      roles: roles.size,
      essential: insisting.size,
      essentialAsOption: [...(asOption.get(id) ?? [])].filter((role) => !insisting.has(role)).length,
      share: roles.size / roleCount,
    });
  }
  yield;
  return demand.sort((a, b) => b.roles - a.roles || compareIds(a.competency.id, b.competency.id));
}

function add(rolesOf: Map<string, Set<string>>, competency: string, role: string): void {
  const roles = rolesOf.get(competency);
  if (roles) roles.add(role);
  else rolesOf.set(competency, new Set([role]));
}
