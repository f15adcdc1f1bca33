import { onceFor } from "../../async/once-for.js";
import { spend } from "../../async/work.js";
import type { CompetencyFilter, RoleFilter } from "../../career/graph.js";
import { WORK } from "../../career/model/work.js";
import type { Competency, GuideNode, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { Origin } from "../../guide/vocabulary.js";

/** The test that the filter makes of a role; null if it has no condition. */
export function fitsRole(index: GuideIndex, filter: RoleFilter): ((role: Role) => boolean) | null {
  if (isEmpty(filter)) return null;
  const { levels, requires, groups, text, origin } = filter;
  const hasText = withText(text);
  const inGroups = groups && membersOf(index, groups);
  const asking = requires?.map((id) => rolesThatAskFor(index, id));
  return (role) =>
    hasText(role) &&
    hasOrigin(role, origin) &&
    (!levels || (role.level !== null && levels.includes(role.level))) &&
    (!inGroups || inGroups.has(role.id)) &&
    (!asking || asking.every((roles) => roles.has(role.id)));
}

/** The test that the filter makes of a competency; null if it has no condition. */
export function fitsCompetency(
  index: GuideIndex,
  filter: CompetencyFilter,
): ((competency: Competency) => boolean) | null {
  if (isEmpty(filter)) return null;
  const { groups, kinds, requiredBy, text, origin } = filter;
  const hasText = withText(text);
  const inGroups = groups && membersOf(index, groups);
  const asked = requiredBy && new Set(requiredBy.flatMap((role) => askedForBy(index, role)));
  return (competency) =>
    hasText(competency) &&
    hasOrigin(competency, origin) &&
    (!kinds || kinds.includes(competency.kind)) &&
    (!inGroups || inGroups.has(competency.id)) &&
    (!asked || asked.has(competency.id));
}

function isEmpty(filter: RoleFilter | CompetencyFilter): boolean {
  return Object.values(filter).every((condition) => condition === undefined || condition === null);
}

/** The members of the groups and of all their narrower groups. O(groups reached + answer). */
function membersOf(index: GuideIndex, groups: readonly string[]): Set<string> {
  const reached = new Set(groups.map((id) => index.node(id)?.id ?? id));
  for (const group of reached) for (const { from } of index.into("BROADER", group)) reached.add(from);
  return new Set([...reached].flatMap((group) => index.into("IN_GROUP", group).map(({ from }) => from)));
}

function rolesThatAskFor(index: GuideIndex, competency: string): Set<string> {
  const asked = [competency, ...index.choicesWith(competency)];
  return new Set(asked.flatMap((id) => index.requiredBy(id).map(({ from }) => from)));
}

function askedForBy(index: GuideIndex, role: string): string[] {
  return index.requirements(role).flatMap(({ to }) => index.options(to).map(({ id }) => id));
}

/** The names of a node in lower case, one by one and together, kept because every filter by text reads those of all nodes. */
const lowerNames = onceFor(({ name, alternativeNames, translations }: GuideNode) => {
  const names = [name, ...alternativeNames, ...translations.map((each) => each.name)].map((each) =>
    each.toLowerCase(),
  );
  return { names, together: names.join("\n") };
});

/** The test whether a text is part of a name. */
function withText(text: string | undefined): (node: GuideNode) => boolean {
  if (!text) return () => true;
  const part = text.toLowerCase();
  return (node) => {
    const { names, together } = lowerNames(node);
    spend(WORK.name * names.length);
    // One search in a long text is quicker than many in short ones.
    return together.includes(part) && names.some((name) => name.includes(part));
  };
}

function hasOrigin({ citations }: GuideNode, origin: Origin | undefined): boolean {
  return !origin || citations.some((citation) => citation.origin === origin);
}
