import { row } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import { leastCostsTo } from "../../algorithms/dijkstra.js";
import { ROUNDING_ERROR, type UnionBounds, unionBounds } from "../../algorithms/union-bounds.js";
import { requirementClosures } from "../model/requirement-closures.js";
import type { LearningCost, Measure, PathState } from "./learning-cost.js";
import type { TargetProblem } from "./path-problem.js";

/** A path of a bounded search, with the sums of the shares of the roles passed; see `UnionBounds`. */
export interface BoundedState {
  readonly path: PathState;
  readonly hoursShared: number;
  readonly competenciesShared: number;
}

/** A search that leaves out the roles through which every path exceeds a limit. */
export interface BoundedLearning<M extends Measure> {
  readonly start: BoundedState;
  /** As `LearningCost.enter`; null as well for a role that is left out. */
  readonly enter: (state: BoundedState, role: number) => BoundedState | null;
  /** A lower bound on what a path to the target costs that begins so; exact at the target. */
  readonly atLeast: (state: BoundedState, role: number, measure: M) => number;
}

/** The bounds of one measure, and what the target takes from the start. */
interface MeasureBounds extends UnionBounds {
  readonly atStart: number;
}

/** The smallest difference between two costs. */
export const GRAIN: Readonly<Record<Measure, number>> = { hours: 0.25, competencies: 1 };

/** Bounds for some measures; a path that costs more than the limit of one is not wanted. */
export function* boundedLearning<M extends Measure>(
  problem: TargetProblem,
  learning: LearningCost,
  limits: ReadonlyMap<M, number>,
): Steps<BoundedLearning<M>> {
  const bounds = new Map<Measure, MeasureBounds>();
  for (const [measure, limit] of limits)
    bounds.set(measure, yield* measureBounds(problem, learning, measure, limit));
  const hours = bounds.get("hours");
  const competencies = bounds.get("competencies");

  return {
    start: { path: learning.start, hoursShared: 0, competenciesShared: 0 },
    enter(state, role) {
      if (hours?.region[role] === 0 || competencies?.region[role] === 0) return null;
      const path = learning.enter(state.path, role);
      if (path === null) return null;
      return {
        path,
        hoursShared: state.hoursShared + (hours?.share[role] ?? 0),
        competenciesShared: state.competenciesShared + (competencies?.share[role] ?? 0),
      };
    },
    atLeast({ path, hoursShared, competenciesShared }, role, measure) {
      const { atStart, ownAhead, shareAhead } = (measure === "hours" ? hours : competencies)!;
      const byOwn = path[measure] + learning.left(path, measure) + ownAhead[role]!;
      // Shares do not contain the hours of raised levels, and two paths over the same roles may differ in those.
      if (learning.levelsCost) return byOwn;
      const shared = measure === "hours" ? hoursShared : competenciesShared;
      const byShares = atStart + shared + shareAhead[role]!;
      const grain = GRAIN[measure];
      return Math.max(byOwn, Math.ceil((byShares - ROUNDING_ERROR) / grain) * grain);
    },
  };
}

function* measureBounds(
  problem: TargetProblem,
  learning: LearningCost,
  measure: Measure,
  limit: number,
): Steps<MeasureBounds> {
  const { model, graph, blocked, from, to } = problem;
  const { forward, reverse } = graph;
  const { needed, useful } = requirementClosures(model);
  const costs = { forward, reverse, from, to, needed, useful, weight: weights(problem, measure) };
  const allowed = blocked.map((isBlocked) => 1 - isBlocked);
  const atStart = learning.left(learning.start, measure);
  return { ...(yield* unionBounds(costs, allowed, limit - atStart)), atStart };
}

/** Costs of paths that learn for each role as if nothing had been learned before. */
export interface SeparateCosts {
  /** Competency → what it costs where it is not needed for the start or the target. */
  readonly weight: Float64Array;
  /** Role → what it costs beyond the start and the target. */
  readonly cost: Float64Array;
  /** Role → the least sum of these costs on a path from it to the target. */
  readonly ahead: Float64Array;
}

export function* separateCosts(problem: TargetProblem, measure: Measure): Steps<SeparateCosts> {
  const { model, graph, from, to } = problem;
  const { needed } = requirementClosures(model);
  const weight = weights(problem, measure);
  const cost = new Float64Array(graph.roles.length);
  for (let v = 0; v < cost.length; v++) {
    if (v === to || v === from) continue;
    for (let k = needed.offsets[v]!, end = needed.offsets[v + 1]!; k < end; k++)
      cost[v]! += weight[needed.targets[k]!]!;
    if ((v & 63) === 63) yield;
  }
  return { weight, cost, ahead: leastCostsTo(graph.reverse, cost, to) };
}

/** The weight of each competency that only intermediate roles need; 0 if it is held or can serve the target. */
function weights({ model, profile, to }: TargetProblem, measure: Measure): Float64Array {
  const { useful } = requirementClosures(model);
  const weight = model.cost.map((hours, item) =>
    profile.items[item] === 1 ? 0 : measure === "hours" ? hours : 1,
  );
  for (const item of row(useful, to)) weight[item] = 0;
  return weight;
}
