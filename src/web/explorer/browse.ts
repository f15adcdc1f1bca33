import {
  type LevelLine,
  NARROWER_ROLE_GROUPS,
  type RoleLine,
  ROLES_PAGE,
  type RolesPageAnswer,
  type RolesPageVariables,
  TOP_ROLE_GROUPS,
} from "../../graphql/operations/generated.js";
import { ask } from "./api/ask.js";
import type { Named } from "./names.js";
import type { Option } from "./parts/option.js";

/** One line of a place that is looked through: a role, or something that leads to more of them. */
export interface Entry {
  readonly option: Option;
  /** What is inside; null for a role. */
  readonly inside: (() => Promise<readonly Entry[]>) | null;
}

/** More roles than these are divided once more. */
const AT_ONCE = 60;

/** Where the look through a large guide begins: at its groups of roles, else at its levels, else at the alphabet. */
export async function topOf(levels: readonly LevelLine[]): Promise<readonly Entry[]> {
  const { roleGroups } = await ask(TOP_ROLE_GROUPS, {});
  if (roleGroups.nodes.length > 1) return roleGroups.nodes.map(groupEntry);
  if (levels.length > 1)
    return levels.map(({ number, name }) =>
      opening(`level ${number}`, name, () => rolesOf({ levels: [number] })),
    );
  return rolesOf(null);
}

function groupEntry({ id, name }: Named): Entry {
  return opening(id, name, async () => {
    const filter = { groups: [id] };
    const [{ roles }, { nodes }] = await Promise.all([
      ask(ROLES_PAGE, { filter }),
      ask(NARROWER_ROLE_GROUPS, { ids: [id] }),
    ]);
    const [group] = nodes;
    const narrower = group && "narrower" in group ? group.narrower : [];
    return roles.totalCount > AT_ONCE && narrower.length > 0 ? narrower.map(groupEntry) : rolesOf(filter);
  });
}

/** All roles that match, by name; many of them by their first letters. */
async function rolesOf(filter: RolesPageVariables["filter"]): Promise<readonly Entry[]> {
  const all: RoleLine[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: RolesPageAnswer = await ask(ROLES_PAGE, { filter, after });
    const { nodes, pageInfo } = answer.roles;
    all.push(...nodes);
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  all.sort((a, b) => a.name.localeCompare(b.name, "en"));
  return all.length > AT_ONCE ? byLetters(all) : all.map(roleEntry);
}

/** Neighbouring first letters together, as long as there are not too many roles. */
function byLetters(sorted: readonly RoleLine[]): Entry[] {
  const ranges: RoleLine[][] = [];
  for (const letter of new Set(sorted.map(letterOf))) {
    const roles = sorted.filter((role) => letterOf(role) === letter);
    const last = ranges.at(-1);
    if (last && last.length + roles.length <= AT_ONCE) last.push(...roles);
    else ranges.push(roles);
  }
  return ranges.map((roles) => {
    const [first, last] = [letterOf(roles[0]!), letterOf(roles.at(-1)!)];
    const name = first === last ? first : `${first} – ${last}`;
    return opening(`letters ${name}`, name, () => Promise.resolve(roles.map(roleEntry)), roles.length);
  });
}

function letterOf({ name }: RoleLine): string {
  return name.charAt(0).toUpperCase();
}

function roleEntry({ id, name }: RoleLine): Entry {
  return { option: { id, name, note: "" }, inside: null };
}

function opening(id: string, name: string, inside: Entry["inside"], count?: number): Entry {
  const note = count === undefined ? "" : `${count} roles`;
  return { option: { id, name, note, opens: "inside" }, inside };
}
