import { type Awaitable, then } from "../../async/awaitable.js";
import { onceFor } from "../../async/once-for.js";
import { ownTurn } from "../../async/turn.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import {
  MOST_ROLES_TIMES_TRANSITIONS,
  roleAnalytics,
  type RoleMetrics,
  type RoleOrder,
  rolesInOrder,
} from "../analytics/role-analytics.js";
import { guideTooLarge } from "../errors.js";
import type { CareerGraph, Page } from "../graph.js";
import { roleGraph } from "../model/role-graph.js";
import { itemsAfter } from "./page-of.js";

const metrics = onceFor((index: GuideIndex): Awaitable<readonly RoleMetrics[]> => {
  const graph = roleGraph(index, null);
  const { roles, edges } = graph;
  if (roles.length * edges.length > MOST_ROLES_TIMES_TRANSITIONS)
    throw guideTooLarge("Betweenness", `${roles.length} roles × ${edges.length} transitions`);
  return ownTurn.run(roleAnalytics(graph));
});

/**
 * The metrics of every role, by the highest betweenness, then by id. They are computed once for each version of the guide, in slices.
 * Throws GUIDE_TOO_LARGE beyond MOST_ROLES_TIMES_TRANSITIONS.
 */
export function askRoleAnalytics(graph: CareerGraph): Awaitable<readonly RoleMetrics[]> {
  return then(graph.snapshot(), (index) => graph.turn.wait(metrics(index)));
}

/** Which part of a list of role metrics to return, and in which order. */
export interface RoleMetricsList extends Page {
  readonly orderBy: RoleOrder;
}

/** The next of them in an order. */
export function askRoleMetrics(
  graph: CareerGraph,
  { orderBy, ...page }: RoleMetricsList,
): Awaitable<readonly RoleMetrics[]> {
  return then(askRoleAnalytics(graph), (roles) =>
    itemsAfter(rolesInOrder(roles, orderBy), ({ role }) => role.id, page),
  );
}
