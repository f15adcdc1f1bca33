import { isSubset, type SortedSet } from "../../algorithms/sorted-sets.js";
import { stampedSet } from "../../algorithms/stamped-set.js";
import { type LearnedState, type LearnedStates, learnedStates } from "./learned-state.js";
import type { PathProblem } from "./path-problem.js";

/** What a path costs: typical hours or the number of competencies learned. */
export type Measure = "hours" | "competencies";

/** A path as it is continued: the role where it ends, and what it has cost. */
export type PathState = CountedState | SolvedState;

interface StateBase {
  readonly vertex: number;
  /** The waypoints left to visit. */
  readonly toPass: number;
  /** What was learned since the start. */
  readonly hours: number;
  readonly competencies: number;
}

/** Where learning is a union of sets, costs are counted, and the learned set is built only where a path is continued. */
interface CountedState extends StateBase {
  readonly kind: "counted";
  readonly before: CountedState | null;
  /** Null until it is asked for; see `learnedAt`. */
  learned: LearnedState | null;
  /** What the target still takes; 0 without a target. */
  readonly hoursLeft: number;
  readonly competenciesLeft: number;
}

/** Where choices or levels matter, every step is a gap that was solved. */
interface SolvedState extends StateBase {
  readonly kind: "solved";
  readonly learned: LearnedState;
}

/** What is learned along the paths of one search, and what that costs. */
export interface LearningCost {
  readonly start: PathState;
  /** The state after entering a role; null when that is not allowed. */
  readonly enter: (state: PathState, role: number) => PathState | null;
  /** The state at the end of a path; null when the path is not allowed. */
  readonly follow: (vertices: readonly number[]) => PathState | null;
  /** A lower bound on what any path from a state to the target still costs; exact at the target, where it is 0. */
  readonly left: (state: PathState, measure: Measure) => number;
  /** What was learned since the start. */
  readonly learnedAt: (state: PathState) => SortedSet;
  /** See `PathSearch.dominanceKey`. */
  readonly dominanceKey: (state: PathState) => string | number;
  /** See `PathSearch.isNoDearer`. Null where the learned sets do not tell: with choices, levels or waypoints. */
  readonly isNoDearer: ((earlier: PathState, later: PathState) => boolean) | null;
  /** Whether raising a level can cost hours. */
  readonly levelsCost: boolean;
  /** Whether every gap solved so far was proved to be the least. */
  readonly isOptimal: () => boolean;
}

/** The cost of paths to `target`, or to every role where that is null. */
export function learningCost(problem: PathProblem, target: number | null): LearningCost {
  const states = learnedStates(problem.model, problem.profile, problem);
  const count = counter(problem, states, target);

  function learnedAt(state: PathState): LearnedState {
    if (state.kind === "solved") return state.learned;
    return (state.learned ??= states.enter(learnedAt(state.before!), state.vertex)!.next);
  }

  function enter(state: PathState, vertex: number): PathState | null {
    const toPass = problem.pass(state.toPass, vertex);
    if (toPass === null) return null;
    if (state.kind === "counted") return count(state, learnedAt(state), vertex, toPass);
    const step = states.enter(state.learned, vertex);
    if (step === null) return null;
    const hours = state.hours + step.hours;
    return {
      kind: "solved",
      vertex,
      toPass,
      hours,
      competencies: step.next.items.length,
      learned: step.next,
    };
  }

  const start = startState(problem, states, target);
  return {
    start,
    enter,
    follow(vertices) {
      let state: PathState | null = start;
      for (const vertex of vertices.slice(1)) state = state && enter(state, vertex);
      return state;
    },
    left(state, measure) {
      if (state.kind === "counted") return measure === "hours" ? state.hoursLeft : state.competenciesLeft;
      if (target === null) return 0;
      return measure === "hours"
        ? states.hoursTo(state.learned, target)
        : states.competenciesTo(state.learned, target);
    },
    learnedAt: (state) => learnedAt(state).items,
    dominanceKey: (state) =>
      state.kind === "counted" ? state.toPass : `${state.toPass} ${state.learned.id}`,
    isNoDearer:
      states.isUnion && problem.toPass === 0
        ? (earlier, later) => isSubset(learnedAt(earlier).items, learnedAt(later).items)
        : null,
    levelsCost: states.levelsCost,
    isOptimal: states.isOptimal,
  };
}

function startState(problem: PathProblem, states: LearnedStates, target: number | null): PathState {
  const { from: vertex, toPass } = problem;
  const base = { vertex, toPass, hours: 0, competencies: 0, learned: states.start };
  if (!states.isUnion) return { kind: "solved", ...base };
  return {
    kind: "counted",
    ...base,
    before: null,
    hoursLeft: target === null ? 0 : states.hoursTo(states.start, target),
    competenciesLeft: target === null ? 0 : states.competenciesTo(states.start, target),
  };
}

/** Enters a role where learning is a union, by counting what the role adds to what was learned: O(what the role requires). */
function counter(
  { model }: PathProblem,
  { requiredBeyondStart }: LearnedStates,
  target: number | null,
): (before: CountedState, learned: LearnedState, vertex: number, toPass: number) => CountedState {
  const forTarget = stampedSet(model.cost.length);
  if (target !== null) for (const item of requiredBeyondStart(target) ?? []) forTarget.add(item);
  const known = stampedSet(model.cost.length);
  let current: LearnedState | null = null;

  return (before, learned, vertex, toPass) => {
    // A path is continued to many roles in turn: the set is filled once for all of them.
    if (learned !== current) {
      known.clear();
      for (let i = 0; i < learned.items.length; i++) known.add(learned.items[i]!);
      current = learned;
    }
    let [hours, competencies, targetHours, targetCompetencies] = [0, 0, 0, 0];
    for (const item of requiredBeyondStart(vertex)!) {
      if (known.has(item)) continue;
      const cost = model.cost[item]!;
      competencies++;
      hours += cost;
      if (!forTarget.has(item)) continue;
      targetCompetencies++;
      targetHours += cost;
    }
    return {
      kind: "counted",
      before,
      vertex,
      toPass,
      hours: before.hours + hours,
      competencies: before.competencies + competencies,
      learned: null,
      hoursLeft: before.hoursLeft - targetHours,
      competenciesLeft: before.competenciesLeft - targetCompetencies,
    };
  };
}
