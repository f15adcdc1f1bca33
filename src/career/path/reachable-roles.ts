import { bestSimplePaths, compareNumbers, type FoundPath } from "../../algorithms/best-simple-paths.js";
import { UNREACHED } from "../../algorithms/fewest-hops.js";
import { hopTree, treePath } from "../../algorithms/hop-tree.js";
import type { Steps } from "../../async/steps.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { stepPath } from "../model/role-graph.js";
import { doHoursDiffer } from "./learned-state.js";
import { learningCost, type PathState } from "./learning-cost.js";
import { type PathConditions, type PathProblem, pathProblem } from "./path-problem.js";
import { PATH_WORK, pathAnswer, type PathAnswer } from "./path-search.js";

/** The path with the fewest steps to every other role, by steps, then role ids. O(roles + transitions) if there is no `via`. */
export function* reachableInSteps(index: GuideIndex, conditions: PathConditions): Steps<PathAnswer> {
  const problem = yield* pathProblem(index, { ...conditions, throughUnknown: true });
  if (problem.toPass === 0) return reachedInSteps(problem);
  const found = yield* bestSimplePaths<number>({
    ...reachSearch<number>(problem, (toPass) => toPass),
    start: problem.toPass,
    enter: problem.pass,
    bound: (_toPass, _vertex, hops) => (hops > (problem.maxSteps ?? Infinity) ? null : [hops]),
    dominanceKey: (toPass) => toPass,
  });
  return pathAnswer(problem, found, true);
}

/**
 * The path with the fewest hours to each of the first roles that can be reached within `maxHours`; by hours, steps, ids. Paths are found in
 * this order, so those found are the best ones even where the search ran out of work. Where nothing takes hours, they are the paths with
 * the fewest steps.
 */
export function* reachableWithin(
  index: GuideIndex,
  conditions: PathConditions,
  maxHours: number,
  first: number,
): Steps<PathAnswer> {
  const problem = yield* pathProblem(index, conditions);
  if (problem.toPass === 0 && !doHoursDiffer(problem.model)) return reachedInSteps(problem);
  const learning = learningCost(problem, null);
  const maxSteps = problem.maxSteps ?? Infinity;
  const search = reachSearch<PathState>(problem, ({ toPass }) => toPass);
  const found = yield* bestSimplePaths<PathState>({
    ...search,
    first: Math.min(first, search.first),
    start: learning.start,
    enter: learning.enter,
    bound: ({ hours }, _vertex, hops) => (hops > maxSteps || hours > maxHours ? null : [hours, hops]),
    dominanceKey: learning.dominanceKey,
    ...(learning.isNoDearer && { isNoDearer: learning.isNoDearer }),
  });
  const answer = pathAnswer(problem, found, learning.isOptimal());
  return { ...answer, proved: learning.isOptimal() ? answer.paths.length : 0 };
}

/** The part of a search for the best path to every other role that does not depend on what is compared. */
function reachSearch<S>(problem: PathProblem, toPassOf: (state: S) => number) {
  const { graph, from } = problem;
  const reached = new Set<number>();
  return {
    graph: graph.forward,
    from,
    isFinished: (state: S, vertex: number) =>
      vertex !== from && toPassOf(state) === 0 && !reached.has(vertex),
    onFound: ({ vertices }: Pick<FoundPath<S>, "vertices">) => void reached.add(vertices.at(-1)!),
    continueFinished: true,
    enough: 1,
    first: problem.blocked[from] === 1 ? 0 : countReached(problem),
    work: PATH_WORK,
  } as const;
}

/** All of the paths with the fewest steps; without `via`. */
function reachedInSteps(problem: PathProblem): PathAnswer {
  const all = problem.blocked[problem.from] === 1 ? [] : pathsToAll(problem);
  const paths = all.map((vertices) => stepPath(problem.graph, vertices));
  return { paths, optimal: true, proved: paths.length, gapAtMost: 0 };
}

/** How many other roles can be reached within `maxSteps`. */
function countReached({ graph, from, blocked, maxSteps }: PathProblem): number {
  const before = hopTree(graph.forward, from, blocked, maxSteps ?? Infinity);
  return before.reduce((count, previous) => count + (previous === UNREACHED ? 0 : 1), 0);
}

/** The path with the fewest steps to every other role within `maxSteps`, by steps, then role ids. */
function pathsToAll({ graph, from, blocked, maxSteps }: PathProblem): number[][] {
  const before = hopTree(graph.forward, from, blocked, maxSteps ?? Infinity);
  const paths: number[][] = [];
  before.forEach((previous, v) => {
    if (previous !== UNREACHED) paths.push(treePath(before, v));
  });
  return paths.sort((a, b) => a.length - b.length || compareNumbers(a, b));
}
