import { type Awaitable, then } from "../../async/awaitable.js";
import type { Competency, GuideNode, Role } from "../../guide/guide.js";
import type { CareerGraph, CompetencyFilter, Page, RoleFilter, Slice } from "../graph.js";
import { checkIds } from "./check-arguments.js";
import { pageOfNodes } from "./page-of.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

/** The node with an id or former id; null if there is none. */
export function askNode(graph: CareerGraph, id: string): Awaitable<GuideNode | null> {
  return then(graph.nodes([id]), ([node = null]) => node);
}

/** The nodes in the order asked; null where there is none. */
export function askNodes(graph: CareerGraph, ids: readonly string[]): Awaitable<(GuideNode | null)[]> {
  return graph.nodes(checkIds("ids", ids));
}

/** The role with an id or former id; null if there is none. */
export function askRole(graph: CareerGraph, id: string): Awaitable<Role | null> {
  return then(askNode(graph, id), (node) => (node?.kind === "ROLE" ? node : null));
}

/** One page of the roles that match; of all of them without a filter. */
export function askRoles(graph: CareerGraph, filter: RoleFilter | null, page: Page): Awaitable<Slice<Role>> {
  const ids = { requires: COMPETENCY_IDS, groups: ["ROLE_GROUP"] } as const;
  return then(resolveIds(graph, filter ?? {}, ids, "filter."), (known) => graph.roles(known, page));
}

/** One page of the competencies that match; of all of them without a filter. */
export function askCompetencies(
  graph: CareerGraph,
  filter: CompetencyFilter | null,
  page: Page,
): Awaitable<Slice<Competency>> {
  const ids = { groups: ["SKILL_GROUP"], requiredBy: ROLE_IDS } as const;
  return then(resolveIds(graph, filter ?? {}, ids, "filter."), (known) => graph.competencies(known, page));
}

/** One page of the nodes that are in a group itself, not in a narrower one, by id. */
export function askMembers(graph: CareerGraph, group: string, page: Page): Awaitable<Slice<GuideNode>> {
  return then(graph.edges("IN_GROUP", "into", [group]), ([edges = []]) =>
    pageOfNodes(
      graph,
      edges.map(({ from }) => from),
      page,
    ),
  );
}
