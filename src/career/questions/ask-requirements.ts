import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph, Page, Selection, Slice } from "../graph.js";
import type { Edge, GuideNode, Requires } from "../../guide/guide.js";
import { requirementOrder } from "../model/requirements.js";
import { type Importance, compareIds } from "../../guide/vocabulary.js";
import { nodesAt } from "./neighbours.js";
import { pageOf, pageOfNodes } from "./page-of.js";

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

/** What a competency directly builds on, by id of the competency or choice. */
export function askPrerequisites(graph: CareerGraph, competency: string): Awaitable<Prerequisite[]> {
  return then(graph.edges("BUILDS_ON", "out", [competency]), ([edges = []]) => withSelections(graph, edges));
}

/** What a competency benefits from without needing it, by id. */
export function askBenefits(graph: CareerGraph, competency: string): Awaitable<Prerequisite[]> {
  return then(graph.edges("BENEFITS_FROM", "out", [competency]), ([edges = []]) =>
    withSelections(graph, edges),
  );
}

/** A role that requires a competency, and the strongest of its requirements by which it does. */
export interface RoleRequiring {
  readonly id: string;
  readonly role: GuideNode;
  readonly requirement: Requirement;
}

/** One page of the roles that require a competency, plainly or as an option of a choice, by id. */
export function askRolesRequiring(
  graph: CareerGraph,
  competency: string,
  page: Page,
): Awaitable<Slice<RoleRequiring>> {
  return then(requirementsFor(graph, competency), (strongest) => {
    const slice = pageOf(strongest, ({ from }) => from, page);
    return then(withSelections(graph, slice.items), (requirements) =>
      then(
        nodesAt(
          graph,
          slice.items.map(({ from }) => from),
        ),
        (roles) => ({
          ...slice,
          items: roles.map((role, i) => ({ id: role.id, role, requirement: requirements[i]! })),
        }),
      ),
    );
  });
}

/** Of each role that requires the competency the strongest requirement, by id of the role. */
function requirementsFor(graph: CareerGraph, competency: string): Awaitable<Requires[]> {
  return then(graph.edges("OPTION", "into", [competency]), ([options = []]) =>
    then(graph.edges("REQUIRES", "into", [competency, ...options.map(({ from }) => from)]), (lists) => {
      const strongest = new Map<string, Requires>();
      for (const edge of lists.flat()) {
        const known = strongest.get(edge.from);
        if (!known || isStronger(edge, known, competency)) strongest.set(edge.from, edge);
      }
      return [...strongest.values()].sort((a, b) => compareIds(a.from, b.from));
    }),
  );
}

/** An essential requirement is stronger than an optional one, then a plain one than a choice, then the heavier one. */
function isStronger(a: Requires, b: Requires, competency: string): boolean {
  if (a.importance !== b.importance) return a.importance === "ESSENTIAL";
  if ((a.to === competency) !== (b.to === competency)) return a.to === competency;
  return requirementOrder(a, b) < 0;
}

/** One page of the competencies that build directly on one, plainly or as an option of a choice, by id. */
export function askDependents(
  graph: CareerGraph,
  competency: string,
  page: Page,
): Awaitable<Slice<GuideNode>> {
  return then(graph.edges("OPTION", "into", [competency]), ([options = []]) =>
    then(graph.edges("BUILDS_ON", "into", [competency, ...options.map(({ from }) => from)]), (lists) =>
      pageOfNodes(graph, [...new Set(lists.flat().map(({ from }) => from))].sort(compareIds), page),
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
