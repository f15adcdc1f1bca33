import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, Selection } from "../graph.js";
import type { Edge, Requires } from "../../guide/guide.js";
import { requirementOrder } from "../model/requirements.js";
import { type Importance, compareIds } from "../../guide/vocabulary.js";

export type Requirement = Requires & Selection;
export type Prerequisite = Edge & Selection;

/** What a role asks for: essential first, then the heavier, then by id of the competency or choice. */
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

/** What a competency directly builds on, or benefits from without needing it; by id of the competency or choice. */
export function prerequisitesOf(
  graph: CareerGraph,
  competency: string,
  kind: "BUILDS_ON" | "BENEFITS_FROM",
): Awaitable<Prerequisite[]> {
  return then(graph.edges(kind, "out", [competency]), ([edges = []]) => withSelections(graph, edges));
}

/** The ids of the roles that ask for a competency, plainly or as an option, in order. */
export function rolesAskingFor(graph: CareerGraph, competency: string): Awaitable<string[]> {
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
