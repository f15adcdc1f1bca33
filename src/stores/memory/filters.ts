import type { CompetencyFilter, RoleFilter } from "../../career/career-graph.js";
import type { Competency, GuideNode, Role } from "../../career/guide.js";
import type { GuideIndex } from "../../career/guide-index.js";
import type { Origin } from "../../career/vocabulary.js";

export function fitsRole(index: GuideIndex, filter: RoleFilter): (role: Role) => boolean {
  const { levels, requires, text, origin } = filter;
  return (role) =>
    hasText(role, text) &&
    hasOrigin(role, origin) &&
    (!levels || (role.level !== null && levels.includes(role.level))) &&
    (!requires || requires.every((id) => asksFor(index, role.id, id)));
}

export function fitsCompetency(
  index: GuideIndex,
  filter: CompetencyFilter,
): (competency: Competency) => boolean {
  const { groups, kinds, requiredBy, text, origin } = filter;
  return (competency) =>
    hasText(competency, text) &&
    hasOrigin(competency, origin) &&
    (!kinds || kinds.includes(competency.kind)) &&
    (!groups || index.out("IN_GROUP", competency.id).some(({ to }) => groups.includes(to))) &&
    (!requiredBy || requiredBy.some((role) => asksFor(index, role, competency.id)));
}

function asksFor(index: GuideIndex, role: string, competency: string): boolean {
  return index.out("REQUIRES", role).some(({ to }) => index.options(to).some(({ id }) => id === competency));
}

function hasText({ name, alternativeNames }: GuideNode, text: string | undefined): boolean {
  if (!text) return true;
  const part = text.toLowerCase();
  return [name, ...alternativeNames].some((candidate) => candidate.toLowerCase().includes(part));
}

function hasOrigin({ citations }: GuideNode, origin: Origin | undefined): boolean {
  return !origin || citations.some((citation) => citation.origin === origin);
}
