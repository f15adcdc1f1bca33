import {
  COMPETENCY_INDEX,
  COMPETENCY_PAGE,
  COMPETENCY_USES,
  CURRENT_NAMES,
  NEAR_NAMES,
  ROLE_INDEX,
  ROLE_MOVES,
  ROLE_PAGE,
} from "../../../graphql/operations/generated.js";
import type { RequestContext } from "../../../graphql/request-context.js";
import { CURSOR_CHARACTERS, ID_CHARACTERS } from "../../../text/bounds.js";
import type { EntityKind } from "../../../text/entity-path.js";
import { type Answer, inLanguage, type RunOperation } from "../../http/run-operation.js";
import { competencyPage } from "./competency-page.js";
import type { EntityPage } from "./entity-page.js";
import type { ListPage } from "./index-page.js";
import { competencyData, roleData } from "./json-ld.js";
import type { Named, Naming } from "./linked.js";
import { rolePage } from "./role-page.js";

/** What one request asks the public API for a page. */
export interface Asking {
  readonly run: RunOperation;
  readonly context: RequestContext;
  readonly naming: Naming;
  /** The public address of the server; null if it is not known. */
  readonly home: string | null;
}

/** The thing with its page; null if there is none of that kind. */
export interface Found {
  readonly id: string;
  readonly page: EntityPage;
  readonly data: unknown;
}

/** The page about an id or former id. */
export async function entityOf(
  kind: EntityKind,
  id: string,
  { run, context, naming, home }: Asking,
): Promise<Answer<Found | null>> {
  if (id.length > ID_CHARACTERS) return NOTHING;
  const variables = { id, ...inLanguage(naming.lang) };
  if (kind === "role") {
    const { data, error } = await run(ROLE_PAGE, variables, context);
    if (error) return { data: null, error };
    const { role, guide } = data;
    if (role === null) return NOTHING;
    const page = rolePage(role, data, naming);
    return { data: { id: role.id, page, data: roleData(role, guide.title, home) }, error: null };
  }
  const { data, error } = await run(COMPETENCY_PAGE, variables, context);
  if (error) return { data: null, error };
  const { competency, guide } = data;
  // A node of another kind answers none of the fields.
  if (competency === null || !("prerequisites" in competency)) return NOTHING;
  const page = competencyPage(competency, data, naming);
  return {
    data: { id: competency.id, page, data: competencyData(competency, guide.title, home) },
    error: null,
  };
}

const NOTHING = { data: null, error: null } as const;

/** The names of lists that have pages of their own, by kind, with what they are called behind the name of the thing. */
const LISTS: Record<EntityKind, Readonly<Record<string, string>>> = {
  role: { "leads-to": "where it leads", "comes-from": "where people come from" },
  skill: { "leads-to": "what it leads to", roles: "roles that ask for it" },
  technology: { "leads-to": "what it leads to", roles: "roles that ask for it" },
};

export interface FoundList {
  readonly node: Named;
  readonly title: string;
  readonly list: ListPage;
}

/** A part of a long list of the page about an id. Null if there is no such thing or no such list. */
export async function longListOf(
  kind: EntityKind,
  id: string,
  list: string,
  after: string | null,
  { run, context, naming }: Asking,
): Promise<Answer<FoundList | null>> {
  const title = Object.hasOwn(LISTS[kind], list) ? LISTS[kind][list] : undefined;
  if (title === undefined || id.length > ID_CHARACTERS || isTooLong(after)) return NOTHING;
  const variables = { id, after, ...inLanguage(naming.lang) };
  if (kind === "role") {
    const { data, error } = await run(ROLE_MOVES, { ...variables, into: list === "comes-from" }, context);
    if (error) return { data: null, error };
    const found = data.role?.leadsTo ?? data.role?.ledToBy;
    return found ? { data: { node: data.role!, title, list: found }, error: null } : NOTHING;
  }
  const { data, error } = await run(COMPETENCY_USES, { ...variables, roles: list === "roles" }, context);
  if (error) return { data: null, error };
  const { competency } = data;
  if (competency === null || !("id" in competency)) return NOTHING;
  const found = competency.requiredBy ?? competency.dependents;
  return found ? { data: { node: competency, title, list: found }, error: null } : NOTHING;
}

/** A part of the list of everything of a kind. */
export async function everythingOf(
  kind: EntityKind,
  after: string | null,
  { run, context, naming }: Asking,
): Promise<Answer<{ readonly guide: { readonly title: string }; readonly list: ListPage } | null>> {
  if (isTooLong(after)) return NOTHING;
  const variables = { after, ...inLanguage(naming.lang) };
  if (kind === "role") return run(ROLE_INDEX, variables, context);
  const nodeKind = kind === "skill" ? "SKILL" : "TECHNOLOGY";
  return run(COMPETENCY_INDEX, { ...variables, kind: nodeKind }, context);
}

function isTooLong(after: string | null): boolean {
  return after !== null && after.length > CURSOR_CHARACTERS;
}

/** The node that an id or former id names today, of whatever kind; null if there is none. */
export async function currentNode(id: string, { run, context, naming }: Asking): Promise<Named | null> {
  if (id.length > ID_CHARACTERS) return null;
  const { data } = await run(CURRENT_NAMES, { ids: [id], ...inLanguage(naming.lang) }, context);
  const node = data?.nodes[0];
  return node && "id" in node ? node : null;
}

/** Things with nearly the name that the slug of an id says. */
export async function nearNames(slug: string, { run, context, naming }: Asking): Promise<readonly Named[]> {
  const text = slug.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (text === "" || text.length > MOST_SEARCHED) return [];
  const { data } = await run(NEAR_NAMES, { text, ...inLanguage(naming.lang) }, context);
  return data?.search.map(({ node }) => node) ?? [];
}

/** Of a longer text nobody typed the name of anything. */
const MOST_SEARCHED = 80;
