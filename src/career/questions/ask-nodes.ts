import { all, type Awaitable, then } from "../../async/awaitable.js";
import { spend } from "../../async/work.js";
import type { Choice, Competency, GuideNode, Role } from "../../guide/guide.js";
import type { NodeKind } from "../../guide/vocabulary.js";
import type { CareerGraph, CatalogueEntry, CompetencyFilter, Page, RoleFilter, Slice } from "../graph.js";
import { WORK } from "../model/work.js";
import { askChoice } from "./ask-choices.js";
import { areIncluded } from "./neighbours.js";
import { pageOfNodes } from "./page-of.js";
import { COMPETENCY_IDS, resolveIds, ROLE_IDS } from "./resolve-ids.js";

/** The node with an id or former id, or the choice with an id; null if there is none. */
export function askNode(graph: CareerGraph, id: string): Awaitable<GuideNode | Choice | null> {
  return then(askNodes(graph, [id]), ([node = null]) => node);
}

/** The nodes and choices in the order asked; null where there is none. */
export function askNodes(
  graph: CareerGraph,
  ids: readonly string[],
): Awaitable<(GuideNode | Choice | null)[]> {
  return then(graph.nodes(ids), (nodes) => all(nodes.map((node, i) => node ?? askChoice(graph, ids[i]!))));
}

/** The role with an id or former id; null if there is none. */
export function askRole(graph: CareerGraph, id: string): Awaitable<Role | null> {
  return then(graph.nodes([id]), ([node = null]) => (node?.kind === "ROLE" ? node : null));
}

/** One page of the nodes of one kind whose names contain a text, by id; of all of them without a text. O(nodes). */
export function askNodesOfKind(
  graph: CareerGraph,
  kind: NodeKind,
  text: string | null,
  page: Page,
): Awaitable<Slice<GuideNode>> {
  return then(idsOfKind(graph, kind, text), (ids) => pageOfNodes(graph, ids, page));
}

/** The same, of those that no broader node includes. O(nodes). */
export function askTopNodes(
  graph: CareerGraph,
  kind: NodeKind,
  text: string | null,
  page: Page,
): Awaitable<Slice<GuideNode>> {
  return then(idsOfKind(graph, kind, text), (ids) =>
    then(areIncluded(graph, ids), (included) =>
      pageOfNodes(
        graph,
        ids.filter((_, i) => !included[i]),
        page,
      ),
    ),
  );
}

function idsOfKind(graph: CareerGraph, kind: NodeKind, text: string | null): Awaitable<string[]> {
  const part = text?.toLowerCase() ?? "";
  return then(graph.catalogue(), (catalogue) =>
    graph.turn.do(() => {
      spend(WORK.named * catalogue.length);
      return catalogue.filter((entry) => entry.kind === kind && hasName(entry, part)).map(({ id }) => id);
    }),
  );
}

function hasName({ name, alternativeNames, translations }: CatalogueEntry, part: string): boolean {
  return [name, ...alternativeNames, ...translations].some((each) => each.toLowerCase().includes(part));
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
