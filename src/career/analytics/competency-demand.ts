import type { Competency } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { compareIds, type Importance } from "../../guide/vocabulary.js";

export interface CompetencyDemand {
  readonly competency: Competency;
  readonly roles: number;
  readonly essential: number;
  readonly share: number;
}

/**
 * Counts the roles that ask for each competency, plainly or as an option of a choice. A role counts once, however often it asks. With an
 * `importance` only requirements of that importance count. Competencies that no role asks for are left out. O(requirements and options).
 */
export function competencyDemand(index: GuideIndex, importance: Importance | null): CompetencyDemand[] {
  const asking = new Map<string, Set<string>>();
  const essential = new Map<string, Set<string>>();
  for (const edge of index.guide.edges.REQUIRES) {
    if (importance !== null && edge.importance !== importance) continue;
    for (const { id } of index.options(edge.to)) {
      add(asking, id, edge.from);
      if (edge.importance === "ESSENTIAL") add(essential, id, edge.from);
    }
  }
  const roleCount = index.guide.nodes.filter(({ kind }) => kind === "ROLE").length;
  return [...asking]
    .map(([id, roles]) => ({
      competency: index.competency(id),
      roles: roles.size,
      essential: essential.get(id)?.size ?? 0,
      share: roles.size / roleCount,
    }))
    .sort((a, b) => b.roles - a.roles || compareIds(a.competency.id, b.competency.id));
}

function add(rolesOf: Map<string, Set<string>>, competency: string, role: string): void {
  const roles = rolesOf.get(competency);
  if (roles) roles.add(role);
  else rolesOf.set(competency, new Set([role]));
}
