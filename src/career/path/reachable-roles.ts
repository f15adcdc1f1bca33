import { bestSimplePaths, compareNumbers } from "../../algorithms/best-simple-paths.js";
import { UNREACHED } from "../../algorithms/fewest-hops.js";
import { hopTree, treePath } from "../../algorithms/hop-tree.js";
import type { Steps } from "../../async/steps.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { StepPath } from "../graph.js";
import { stepPath } from "../model/role-graph.js";
import { learningCost, type PathState } from "./learning-cost.js";
import { type PathConditions, type PathProblem, pathProblem } from "./path-problem.js";
import { PATH_WORK, pathAnswer, type PathAnswer } from "./path-search.js";

/** The path with the fewest steps to every other role, by steps, then role ids. O(roles + transitions). */
export function reachableInSteps(index: GuideIndex, conditions: PathConditions): readonly StepPath[] {
  const problem = pathProblem(index, conditions);
  return pathsToAll(problem).map((vertices) => stepPath(problem.graph, vertices));
}

/** The path with the fewest hours to every other role that can be reached within `maxHours`; by hours, steps, ids. */
export function* reachableWithin(
  index: GuideIndex,
  conditions: PathConditions,
  maxHours: number,
): Steps<PathAnswer> {
  const problem = pathProblem(index, conditions);
  const learning = learningCost(problem, null);
  const maxSteps = problem.maxSteps ?? Infinity;
  const reached = new Set<number>();
  const found = yield* bestSimplePaths<PathState>({
    graph: problem.graph.forward,
    from: problem.from,
    start: learning.start,
    enter: learning.enter,
    bound: ({ hours }, _vertex, hops) => (hops > maxSteps || hours > maxHours ? null : [hours, hops]),
    isFinished: (_state, vertex) => vertex !== problem.from && !reached.has(vertex),
    onFound: ({ vertices }) => reached.add(vertices.at(-1)!),
    continueFinished: true,
    dominanceKey: learning.dominanceKey,
    enough: 1,
    first: pathsToAll(problem).length,
    work: PATH_WORK,
  });
  return pathAnswer(problem, found, learning.isOptimal());
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
