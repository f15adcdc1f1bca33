import {
  bestSimplePaths,
  compareNumbers,
  type FoundPath,
  type FoundPaths,
  type PathSearch,
} from "../../algorithms/best-simple-paths.js";
import type { CostAndHops } from "../../algorithms/narrow-region.js";
import type { Steps } from "../../async/steps.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { StepPath } from "../graph.js";
import { requirementClosures } from "../model/requirement-closures.js";
import { stepPath } from "../model/role-graph.js";
import { separateCosts, type SeparateCosts } from "./learning-bounds.js";
import { type ChargedQuestion, chargedSearch, type ChargedState } from "./charged-search.js";
import { DEPTH_FIRST_WORK, depthFirstSearch } from "./depth-first-search.js";
import { itemSearch } from "./item-search.js";
import { type Incumbent, incumbents } from "./incumbents.js";
import { type LearningCost, learningCost, type Measure } from "./learning-cost.js";
import { type PathConditions, type PathProblem, type TargetProblem, targetProblem } from "./path-problem.js";

export const PATH_CRITERIA = ["STEPS", "HOURS", "NEW_COMPETENCIES"] as const;
export type PathCriterion = (typeof PATH_CRITERIA)[number];

export interface PathAnswer {
  readonly paths: readonly StepPath[];
  /** No better path exists: the search came to its end, and every gap in it was proved the least. */
  readonly optimal: boolean;
  /** How many of the first paths are proved to be the best. */
  readonly proved: number;
  /** By how much a path that is missing could be better than one of these at most; null where that is not known. */
  readonly gapAtMost: number | null;
}

/** How many paths a search continues before it stops. It solves at most one gap for each transition from their ends. */
export const PATH_WORK = 1_000;

/** How many paths the search for good ones continues. */
const GOOD_WORK = 100;

/**
 * The best `first` simple paths by the criterion, then steps, then role ids. See `bestSimplePaths` for the cost. `depthFirst` is how much the
 * depth-first search may look at; without it, paths are only searched for in regions with bounds.
 */
export function* bestPaths(
  index: GuideIndex,
  conditions: PathConditions,
  to: string,
  minimize: PathCriterion,
  first: number,
  depthFirst = DEPTH_FIRST_WORK,
): Steps<PathAnswer> {
  const problem = yield* targetProblem(index, conditions, to);
  if (minimize === "STEPS") return pathAnswer(problem, yield* fewestSteps(problem, first), true);
  return yield* leastLearned(problem, minimize === "HOURS" ? "hours" : "competencies", first, depthFirst);
}

/**
 * Finds `first` good paths with separate costs, and then all that are not worse: by trying them if they are few, otherwise in regions with
 * bounds.
 */
function* leastLearned(
  problem: TargetProblem,
  measure: Measure,
  first: number,
  depthFirst: number,
): Steps<PathAnswer> {
  if (problem.from === problem.to) return pathAnswer(problem, yield* fewestSteps(problem, first), true);
  const learning = learningCost(problem, problem.to);
  const best = incumbents(first);
  const separate = yield* separateCosts(problem, measure);
  for (const path of yield* goodPaths(problem, learning, measure, separate, first)) best.add(path);
  const question = { problem, learning, measure, separate, best };
  const left = (yield* depthFirstSearch(question, depthFirst))
    ? null
    : yield* areMostlyPlain(problem) ? itemSearch(question, first) : extend(question, first);
  const isProved = (path: Incumbent): boolean => left === null || compareNumbers(path.key, left) < 0;
  const answer = pathAnswer(problem, { paths: best.all, complete: left === null }, learning.isOptimal());
  if (left === null || !learning.isOptimal() || best.all.length === 0) return answer;
  return {
    ...answer,
    proved: best.all.filter(isProved).length,
    gapAtMost: Math.max(0, best.all.at(-1)!.key[0] - left[0]),
  };
}

/** Whether at most a quarter of the roles has choices: then most of what paths learn is known beforehand. */
export function areMostlyPlain({ model }: TargetProblem): boolean {
  const { isPlain } = requirementClosures(model);
  return isPlain.reduce((count, plain) => count + plain, 0) >= 0.75 * isPlain.length;
}

/** Adds the best paths by extending them role by role; see `chargedSearch`. */
function* extend(question: ChargedQuestion, first: number): Steps<CostAndHops | null> {
  const { isNoDearer } = question.learning;
  const found = yield* bestSimplePaths<ChargedState>({
    ...chargedSearch(question),
    enough: first,
    ...(first === 1 && isNoDearer && { isNoDearer: (a, b) => isNoDearer(a.path, b.path) }),
    onFound: ({ vertices, key }) => {
      question.best.add({ vertices, key: key as CostAndHops });
    },
    first,
  });
  return found.left as CostAndHops | null;
}

/** The best paths with separate costs, by their true cost, then steps, then ids. */
export function* goodPaths(
  problem: TargetProblem,
  learning: LearningCost,
  measure: Measure,
  { cost, ahead }: SeparateCosts,
  first: number,
): Steps<Incumbent[]> {
  const search = additiveSearch(problem, cost, ahead, first);
  const { paths } = yield* bestSimplePaths({ ...search, work: GOOD_WORK });
  const good: Incumbent[] = [];
  for (const { vertices } of paths) {
    const state = learning.follow(vertices);
    if (state) good.push({ vertices, key: [state[measure], vertices.length - 1] });
    yield;
  }
  return good;
}

/** The `first` best simple paths by steps, then role ids. */
export function fewestSteps(problem: TargetProblem, first: number): Steps<FoundPaths<AdditiveState>> {
  const nothing = new Float64Array(problem.graph.roles.length);
  return bestSimplePaths(additiveSearch(problem, nothing, nothing, first));
}

interface AdditiveState {
  readonly toPass: number;
  readonly cost: number;
}

/** A search for paths that cost the sum of what their roles cost, then steps; `ahead` is the least sum from a role to the target. */
function additiveSearch(
  problem: TargetProblem,
  cost: Float64Array,
  ahead: Float64Array,
  first: number,
): PathSearch<AdditiveState> {
  return {
    graph: problem.graph.forward,
    from: problem.from,
    start: { toPass: problem.toPass, cost: 0 },
    enter(state, vertex) {
      const toPass = problem.pass(state.toPass, vertex);
      return toPass === null ? null : { toPass, cost: state.cost + cost[vertex]! };
    },
    bound(state, vertex, hops) {
      const rest = problem.stepsLeft(state.toPass, vertex, hops);
      return rest === null ? null : [state.cost + ahead[vertex]!, hops + rest];
    },
    isFinished: ({ toPass }, vertex) => problem.isAtTarget(toPass, vertex),
    dominanceKey: ({ toPass }) => toPass,
    enough: first,
    first,
    work: PATH_WORK,
  };
}

/** The found paths as roles and transitions. */
export function pathAnswer<S>(
  { graph }: PathProblem,
  {
    paths,
    complete,
  }: { readonly paths: readonly Pick<FoundPath<S>, "vertices">[]; readonly complete: boolean },
  isOptimal: boolean,
): PathAnswer {
  const optimal = complete && isOptimal;
  return {
    paths: paths.map(({ vertices }) => stepPath(graph, vertices)),
    optimal,
    proved: optimal ? paths.length : 0,
    gapAtMost: optimal ? 0 : null,
  };
}
