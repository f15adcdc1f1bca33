import { type Awaitable, then } from "../../async/awaitable.js";
import { inSlices } from "../../async/in-slices.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import {
  MOST_ROLES_TIMES_TRANSITIONS,
  roleAnalytics,
  type RoleMetrics,
} from "../analytics/role-analytics.js";
import { guideTooLarge } from "../errors.js";
import type { CareerGraph } from "../graph.js";
import { roleGraph } from "../model/role-graph.js";

const known = new WeakMap<GuideIndex, Awaitable<RoleMetrics[]>>();

/**
 * Highest betweenness first, then by id. Computed once for each version of the guide, a few milliseconds at a time. Throws GUIDE_TOO_LARGE
 * beyond MOST_ROLES_TIMES_TRANSITIONS.
 */
export function askRoleAnalytics(graph: CareerGraph): Awaitable<readonly RoleMetrics[]> {
  return then(graph.snapshot(), (index) => {
    const { roles, edges } = roleGraph(index, null);
    if (roles.length * edges.length > MOST_ROLES_TIMES_TRANSITIONS)
      throw guideTooLarge("Betweenness", `${roles.length} roles × ${edges.length} transitions`);
    const answer = known.get(index) ?? inSlices(roleAnalytics(roleGraph(index, null)));
    known.set(index, answer);
    return answer;
  });
}
