import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, Page, Selection, Slice } from "../graph.js";
import type { Edge, GuideNode, Requires } from "../../guide/guide.js";
import { requirementOrder } from "../model/requirements.js";
import { type Importance, compareIds } from "../../guide/vocabulary.js";
import { pageOfNodes } from "./page-of.js";

export type Requirement = Requires & Selection;
export type Prerequisite = Edge & Selection;

/** The requirements of a role: essential ones first, then by weight, then by id of the competency or choice. */
export function askRequirements(
  graph: CareerGraph,
  role: string,
  importance: Importance | null,
): Awaitable<Requirement[]> {
  return then(graph.edges("REQUIRES", "out", [role]), ([edges = []]) =>
    withSelections(
      graph,
      edges.filter((edge) => importance === null || edge.importance === importance).sort(requirementOrder),
    ),
  );
}

/** What a competency directly builds on, or benefits from without needing it, by id of the competency or choice. */
export function askPrerequisites(
  graph: CareerGraph,
  competency: string,
  kind: "BUILDS_ON" | "BENEFITS_FROM",
): Awaitable<Prerequisite[]> {
  return then(graph.edges(kind, "out", [competency]), ([edges = []]) => withSelections(graph, edges));
}

/** One page of the roles that require a competency, plainly or as an option of a choice, by id. */
export function askRolesRequiring(
  graph: CareerGraph,
  competency: string,
  page: Page,
): Awaitable<Slice<GuideNode>> {
  return then(rolesRequiring(graph, competency), (ids) => pageOfNodes(graph, ids, page));
}

function rolesRequiring(graph: CareerGraph, competency: string): Awaitable<string[]> {
  return then(graph.edges("OPTION", "into", [competency]), ([options = []]) =>
    then(graph.edges("REQUIRES", "into", [competency, ...options.map(({ from }) => from)]), (lists) =>
      [...new Set(lists.flat().map(({ from }) => from))].sort(compareIds),
    ),
  );
}

function withSelections<E extends Edge>(
  graph: CareerGraph,
  edges: readonly E[],
): Awaitable<(E & Selection)[]> {
  return then(graph.selections(edges.map(({ to }) => to)), (selections) =>
    edges.map((edge, i) => ({ ...edge, ...selections[i]! })),
  );
}
