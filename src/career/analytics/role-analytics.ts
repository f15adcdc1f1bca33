import { betweenness } from "../../algorithms/betweenness.js";
import { type Csr, outDegree, reverseCsr, toCsr } from "../../algorithms/csr.js";
import { pageRank } from "../../algorithms/page-rank.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import { weakComponents } from "../../algorithms/weak-components.js";
import type { Role } from "../../guide/guide.js";
import { compareIds } from "../../guide/vocabulary.js";
import type { ComputedScores } from "../graph.js";
import type { RoleGraph } from "../model/role-graph.js";

export interface RoleMetrics {
  readonly role: Role;
  readonly inDegree: number;
  readonly outDegree: number;
  readonly betweenness: number;
  readonly pageRank: number;
  readonly component: number;
  /** The program that computed the betweenness. */
  readonly computedBy: string;
}

/** What a list of metrics can be ordered by, the greatest first; equals by id. */
export const ROLE_ORDERS = ["BETWEENNESS", "PAGE_RANK", "IN_DEGREE", "OUT_DEGREE", "ID"] as const;
export type RoleOrder = (typeof ROLE_ORDERS)[number];

const VALUE: Readonly<Record<RoleOrder, (metrics: RoleMetrics) => number>> = {
  BETWEENNESS: ({ betweenness }) => betweenness,
  PAGE_RANK: ({ pageRank }) => pageRank,
  IN_DEGREE: ({ inDegree }) => inDegree,
  OUT_DEGREE: ({ outDegree }) => outDegree,
  ID: () => 0,
};

const ordered = onceFor<readonly RoleMetrics[], Map<RoleOrder, readonly RoleMetrics[]>>(() => new Map());

/** The metrics in one of the orders; each order is sorted once. O(n log n). */
export function rolesInOrder(metrics: readonly RoleMetrics[], order: RoleOrder): readonly RoleMetrics[] {
  const value = VALUE[order];
  return getOrCompute(ordered(metrics), order, () =>
    metrics.toSorted((a, b) => value(b) - value(a) || compareIds(a.role.id, b.role.id)),
  );
}

/** The largest roles × transitions for which exact betweenness is computed; at this size it takes about a minute. */
export const MOST_ROLES_TIMES_TRANSITIONS = 1e10;

const THIS_PROGRAM = "career-graph";

/**
 * Metrics of the graph of transitions; parallel transitions of several kinds count as one edge. O(roles · transitions), and without the
 * betweenness, if that is given, O(roles + transitions) for each round of PageRank.
 */
export function* roleAnalytics(graph: RoleGraph, given: ComputedScores | null = null): Steps<RoleMetrics[]> {
  const forward = withoutParallels(graph);
  const reverse = reverseCsr(forward);
  const between = given ? given.scores : yield* betweenness(forward);
  const rank = yield* pageRank(forward);
  const component = weakComponents(forward);
  return graph.roles
    .map((role, v) => ({
      role,
      inDegree: outDegree(reverse, v),
      outDegree: outDegree(forward, v),
      betweenness: withoutNoise(between[v]!),
      pageRank: rank[v]!,
      component: component[v]!,
      computedBy: given?.computedBy ?? THIS_PROGRAM,
    }))
    .sort((a, b) => b.betweenness - a.betweenness);
}

/** Rounds to nine decimals, so that equal sums of shares compare as equal. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Drops parallel edges. They follow each other, because edges are sorted by tail, then head. */
export function withoutParallels({ roles, at, edges }: RoleGraph): Csr {
  const first = edges.filter(({ from, to }, e) => from !== edges[e - 1]?.from || to !== edges[e - 1]?.to);
  return toCsr(
    roles.length,
    first.map(({ from }) => at.get(from)!),
    first.map(({ to }) => at.get(to)!),
  );
}
