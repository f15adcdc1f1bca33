import { type Awaitable, isPromise, then } from "../../async/awaitable.js";
import { onceFor } from "../../async/once-for.js";
import { ownTurn } from "../../async/turn.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import {
  MOST_ROLES_TIMES_TRANSITIONS,
  roleAnalytics,
  type RoleMetrics,
  type RoleOrder,
  rolesInOrder,
  withoutParallels,
} from "../analytics/role-analytics.js";
import { guideTooLarge } from "../errors.js";
import type { CareerGraph, Page } from "../graph.js";
import { type RoleGraph, roleGraph } from "../model/role-graph.js";
import { itemsAfter } from "./page-of.js";

/** The metrics of a guide that are known, or that are being computed. */
const known = onceFor<GuideIndex, { metrics: Awaitable<readonly RoleMetrics[]> | null }>(() => ({
  metrics: null,
}));

/**
 * The metrics of every role, by the highest betweenness, then by id. They are computed once for each version of the guide, in slices. If
 * roles × transitions are more than `most`, the store computes the betweenness; where it cannot, GUIDE_TOO_LARGE is thrown.
 */
export function askRoleAnalytics(
  graph: CareerGraph,
  most = MOST_ROLES_TIMES_TRANSITIONS,
): Awaitable<readonly RoleMetrics[]> {
  return then(graph.snapshot(), (index) => {
    const kept = known(index);
    if (kept.metrics === null) {
      const metrics = computeMetrics(graph, roleGraph(index, null), most);
      kept.metrics = metrics;
      if (isPromise(metrics))
        metrics.catch(() => {
          kept.metrics = null;
        });
    }
    return graph.turn.wait(kept.metrics);
  });
}

function computeMetrics(
  store: CareerGraph,
  graph: RoleGraph,
  most: number,
): Awaitable<readonly RoleMetrics[]> {
  const { roles, edges } = graph;
  if (roles.length * edges.length <= most) return ownTurn.run(roleAnalytics(graph));
  return then(store.betweenness(withoutParallels(graph)), (given) => {
    if (given) return ownTurn.run(roleAnalytics(graph, given));
    throw guideTooLarge("Betweenness", `${roles.length} roles × ${edges.length} transitions`);
  });
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
