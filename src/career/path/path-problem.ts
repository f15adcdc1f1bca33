import { UNREACHED } from "../../algorithms/fewest-hops.js";
import { hopsThrough, type Waypoints } from "../../algorithms/hops-through.js";
import type { Steps } from "../../async/steps.js";
import { isIndispensable } from "../gap/is-indispensable.js";
import { leastGap } from "../gap/least-gap.js";
import { type NamedWishes, type Wishes, wishesOf } from "../gap/wishes.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { isCompetencyId } from "../../guide/vocabulary.js";
import { competencyGraph, type CompetencyGraph } from "../model/competency-graph.js";
import { type Profile, profileOf } from "../model/profile.js";
import { rolesWithUseFor } from "../model/requirement-index.js";
import { requirementsOf } from "../model/requirements.js";
import type { RoleGraph } from "../model/role-graph.js";
import { allowedTransitions, type TransitionConditions } from "./allowed-transitions.js";

/** What a path must and must not do. `avoid` and `via` name roles and competencies. */
export interface PathConditions extends TransitionConditions, Required<NamedWishes> {
  readonly via: readonly string[];
  readonly maxSteps: number | null;
}

/** A question about paths, on dense integers: roles are vertices of `graph`, competencies items of `model`. */
export interface PathProblem extends Wishes {
  readonly model: CompetencyGraph;
  readonly graph: RoleGraph;
  /** What is held at the start. */
  readonly profile: Profile;
  /** 1 where a role must not be entered. */
  readonly blocked: Uint8Array;
  readonly from: number;
  readonly maxSteps: number | null;
  /** What `via` names: bit i is its i-th entry. A role counts as each entry that it is or whose competency it needs. */
  readonly waypoints: Waypoints;
  /** The waypoints left to visit after the start, as a bit set. */
  readonly toPass: number;
  /** The waypoints left to visit after entering a role; null when the role must not be entered. */
  readonly pass: (toPass: number, role: number) => number | null;
}

/** A question about paths to one role. */
export interface TargetProblem extends PathProblem {
  readonly to: number;
  /**
   * A lower bound on the steps from a role to the target that visit the waypoints left; null when there is no such path, or none within
   * `maxSteps` in all.
   */
  readonly stepsLeft: (toPass: number, role: number, stepsSoFar: number) => number | null;
  /** Whether a path that ends in a role is an answer. */
  readonly isAtTarget: (toPass: number, role: number) => boolean;
}

export function* pathProblem(index: GuideIndex, conditions: PathConditions): Steps<PathProblem> {
  const { from, have, avoid, via, maxSteps } = conditions;
  const model = competencyGraph(index);
  const graph = yield* allowedTransitions(model, conditions);
  const profile = profileOf(model, from, have);
  const wishes = wishesOf(model, profile, conditions);
  const source = graph.at.get(from)!;
  const marks = yield* waypointMarks(model, graph, via);
  const all = 2 ** via.length - 1;
  const blocked = yield* rolesWithoutGap(model, graph, profile, wishes);
  blocked[source] = 0;
  for (const id of avoid) if (!isCompetencyId(id)) blocked[graph.at.get(id)!] = 1;
  return {
    model,
    graph,
    profile,
    ...wishes,
    blocked,
    from: source,
    maxSteps,
    waypoints: { marks, all },
    toPass: all & ~marks[source]!,
    pass: (toPass, role) => (blocked[role] === 1 ? null : toPass & ~marks[role]!),
  };
}

/** The same with a target, in O(3^via · (roles + transitions)). */
export function* targetProblem(
  index: GuideIndex,
  conditions: PathConditions,
  to: string,
): Steps<TargetProblem> {
  const problem = yield* pathProblem(index, conditions);
  const { graph, waypoints, blocked, from, maxSteps } = problem;
  const n = graph.roles.length;
  const target = graph.at.get(to)!;
  const hops = yield* hopsThrough(graph.reverse, target, waypoints, blocked);
  const isImpossible = blocked[from] === 1 || blocked[target] === 1;
  return {
    ...problem,
    to: target,
    stepsLeft(toPass, role, stepsSoFar) {
      const steps = isImpossible ? UNREACHED : hops[toPass * n + role]!;
      return steps === UNREACHED || (maxSteps !== null && stepsSoFar + steps > maxSteps) ? null : steps;
    },
    isAtTarget: (toPass, role) => role === target && toPass === 0,
  };
}

/** 1 for each role whose essential requirements cannot be met without an excluded competency. */
function* rolesWithoutGap(
  model: CompetencyGraph,
  graph: RoleGraph,
  profile: Profile,
  { excluded }: Wishes,
): Steps<Uint8Array> {
  const found = new Uint8Array(graph.roles.length);
  if (excluded === null) return found;
  const items = [...excluded.keys()].filter((item) => excluded[item] === 1);
  for (const v of rolesWithUseFor(model, items)) {
    const requirements = requirementsOf(model, graph.roles[v]!.id);
    if (leastGap(model, profile, requirements, { excluded, preferred: null }) === null) found[v] = 1;
    yield;
  }
  return found;
}

/** Role → the waypoints that it counts as; see `PathProblem.waypoints`. */
function* waypointMarks(model: CompetencyGraph, graph: RoleGraph, via: readonly string[]): Steps<Int32Array> {
  const marks = new Int32Array(graph.roles.length);
  for (const [i, id] of via.entries()) {
    const item = model.competencyAt.get(id);
    if (item === undefined) {
      marks[graph.at.get(id)!]! |= 1 << i;
      continue;
    }
    for (const v of rolesWithUseFor(model, [item])) {
      if (isIndispensable(model, graph.roles[v]!.id, id)) marks[v]! |= 1 << i;
      yield;
    }
  }
  return marks;
}
