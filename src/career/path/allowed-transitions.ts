import { onceFor } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { filterTransitions, type RoleGraph, roleGraph } from "../model/role-graph.js";
import { thinRoles } from "../model/thin-roles.js";
import { type Ease, easeOfCovered, isAtMost } from "./ease.js";
import { transitionCoverages } from "./transition-coverages.js";
import type { TransitionKind } from "../../guide/vocabulary.js";

/** What decides which transitions a path from `from` may use. */
export interface TransitionConditions {
  readonly from: string;
  readonly have: readonly string[];
  readonly kinds: readonly TransitionKind[] | null;
  /** The least coverage of each role by what the role before grants and `have`. Null means any. */
  readonly minCoverage: number | null;
  /** The hardest step that a path may take; see `easeOfSteps`. Null, the default, means any. */
  readonly easeAtMost?: Ease | null;
  /** Whether thinly described roles may be stops on the way. Where paths are compared by steps alone they always may. */
  readonly throughUnknown: boolean;
}

/**
 * The transitions that a path may use: of the kinds asked for; at least as covered and at most as hard as asked for; and none that leaves
 * a thinly described role, unless the path starts there or `throughUnknown` allows it. So such a role can be the end of a path, but no
 * stop on the way.
 * Without limits on coverage and ease the graph is the same for all paths that start at a role which is not thinly described, and computed
 * once. Otherwise O(transitions); with a limit the first time O(what the roles left grant + the requirements of the roles entered), later
 * only for the roles that ask for what `have` names.
 */
export function* allowedTransitions(
  model: CompetencyGraph,
  { from, have, kinds, minCoverage, easeAtMost = null, throughUnknown }: TransitionConditions,
): Steps<RoleGraph> {
  const graph = roleGraph(model.index, kinds);
  const thin = thinRoles(model);
  const isStopAllowed = (role: string): boolean => throughUnknown || role === from || !thin.has(role);
  if (minCoverage === null && easeAtMost === null) {
    if (throughUnknown || thin.size === 0) return graph;
    if (thin.has(from)) return yield* filterTransitions(graph, isStopAllowed);
    const known = withoutThinStops(graph);
    return (known.graph ??= yield* filterTransitions(graph, isStopAllowed));
  }
  const coverageOf = transitionCoverages(model, graph, have);
  const easeOf = easeOfCovered(model, from);
  return yield* filterTransitions(graph, (tail, head, place) => {
    if (!isStopAllowed(tail)) return false;
    const covered = coverageOf(tail, head, place);
    return (
      (minCoverage === null || covered >= minCoverage) &&
      (easeAtMost === null || isAtMost(easeOf(tail, head, covered).ease, easeAtMost))
    );
  });
}

/** The transitions of a graph that leave no thinly described role: the same for all paths that start elsewhere. */
const withoutThinStops = onceFor<RoleGraph, { graph: RoleGraph | null }>(() => ({ graph: null }));
