import type { CompetencyFilter, RoleFilter } from "../../career/career-graph.js";
import type { Competency, GuideNode, Role } from "../../career/guide.js";
import type { GuideIndex } from "../../career/guide-index.js";
import type { Origin } from "../../career/vocabulary.js";

export function fitsRole(index: GuideIndex, filter: RoleFilter): (role: Role) => boolean {
  const { levels, requires, text, origin } = filter;
  const asking = requires?.map((id) => rolesThatAskFor(index, id));
  return (role) =>
    hasText(role, text) &&
    hasOrigin(role, origin) &&
    (!levels || (role.level !== null && levels.includes(role.level))) &&
    (!asking || asking.every((roles) => roles.has(role.id)));
}

export function fitsCompetency(
  index: GuideIndex,
  filter: CompetencyFilter,
): (competency: Competency) => boolean {
  const { groups, kinds, requiredBy, text, origin } = filter;
  const inGroups = groups?.map((id) => index.node(id)?.id ?? id);
  const asked = requiredBy && new Set(requiredBy.flatMap((role) => askedForBy(index, role)));
  return (competency) =>
    hasText(competency, text) &&
    hasOrigin(competency, origin) &&
    (!kinds || kinds.includes(competency.kind)) &&
    (!inGroups || index.out("IN_GROUP", competency.id).some(({ to }) => inGroups.includes(to))) &&
    (!asked || asked.has(competency.id));
}

function rolesThatAskFor(index: GuideIndex, competency: string): Set<string> {
  const choices = index.into("OPTION", competency).map(({ from }) => from);
  return new Set(
    [competency, ...choices].flatMap((id) => index.into("REQUIRES", id).map(({ from }) => from)),
  );
}

function askedForBy(index: GuideIndex, role: string): string[] {
  return index.out("REQUIRES", role).flatMap(({ to }) => index.options(to).map(({ id }) => id));
}

function hasText({ name, alternativeNames }: GuideNode, text: string | undefined): boolean {
  if (!text) return true;
  const part = text.toLowerCase();
  return [name, ...alternativeNames].some((candidate) => candidate.toLowerCase().includes(part));
}

function hasOrigin({ citations }: GuideNode, origin: Origin | undefined): boolean {
  return !origin || citations.some((citation) => citation.origin === origin);
}
