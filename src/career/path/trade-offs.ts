import { bestSimplePaths, compareNumbers, type PathSearch } from "../../algorithms/best-simple-paths.js";
import type { Steps } from "../../async/steps.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { MEASURED_ROLES } from "./charged-search.js";
import { allBest, type Incumbent } from "./incumbents.js";
import { itemSearch } from "./item-search.js";
import { doHoursDiffer } from "./learned-state.js";
import {
  boundedLearning,
  type BoundedLearning,
  type BoundedState,
  separateCosts,
} from "./learning-bounds.js";
import { type LearningCost, learningCost, type Measure } from "./learning-cost.js";
import { type PathConditions, type TargetProblem, targetProblem } from "./path-problem.js";
import {
  areMostlyPlain,
  fewestSteps,
  goodPaths,
  PATH_WORK,
  pathAnswer,
  type PathAnswer,
} from "./path-search.js";

/** Every simple path that no other beats on steps, hours and new competencies at once; by steps, hours, new competencies, ids. */
export function* tradeOffs(index: GuideIndex, conditions: PathConditions, to: string): Steps<PathAnswer> {
  const problem = yield* targetProblem(index, conditions, to);
  const isByItems = problem.from !== problem.to && !doHoursDiffer(problem.model) && areMostlyPlain(problem);
  return yield* isByItems ? tradeOffsByItems(problem) : tradeOffsByRoles(problem);
}

/** Of paths over fewer steps each time, those that learn least. Where nothing takes hours, no other path is a trade-off. */
function* tradeOffsByItems(problem: TargetProblem): Steps<PathAnswer> {
  const learning = learningCost(problem, problem.to);
  const separate = yield* separateCosts(problem, "competencies");
  const paths: Incumbent[] = [];
  let complete = true;
  let maxSteps = problem.maxSteps ?? Infinity;
  for (let work = MEASURED_ROLES; ;) {
    const within = withinSteps(problem, maxSteps);
    const question = {
      problem: within,
      learning,
      measure: "competencies",
      separate,
      best: allBest(),
    } as const;
    for (const path of yield* goodPaths(within, learning, "competencies", separate, 1))
      question.best.add(path);
    const share = { left: work / 2 };
    if ((yield* itemSearch(question, Infinity, share)) !== null) complete = false;
    work -= work / 2 - share.left;
    const [best] = question.best.all;
    if (best === undefined) break;
    paths.unshift(...question.best.all);
    maxSteps = best.key[1] - 1;
  }
  const unbeaten = paths.filter(({ key }) => !paths.some((other) => beats(other.key, key)));
  return pathAnswer(problem, { paths: unbeaten, complete }, learning.isOptimal());
}

/** The same question with fewer steps allowed. */
function withinSteps(problem: TargetProblem, maxSteps: number): TargetProblem {
  return {
    ...problem,
    maxSteps: maxSteps === Infinity ? null : maxSteps,
    stepsLeft(toPass, role, stepsSoFar) {
      const steps = problem.stepsLeft(toPass, role, stepsSoFar);
      return steps === null || stepsSoFar + steps > maxSteps ? null : steps;
    },
  };
}

/** Paths by steps, with bounds on the hours and competencies of each. */
function* tradeOffsByRoles(problem: TargetProblem): Steps<PathAnswer> {
  const learning = learningCost(problem, problem.to);
  const shortest = yield* fewestSteps(problem, 1);
  const limits = tradeOffLimits(learning, shortest.paths[0]?.vertices);
  const bounded = yield* boundedLearning(problem, learning, limits);
  const best: (readonly number[])[] = [];
  const found = yield* bestSimplePaths<BoundedState>({
    ...learningSearch(problem, learning, bounded, (state, vertex, steps) => [
      steps,
      bounded.atLeast(state, vertex, "hours"),
      bounded.atLeast(state, vertex, "competencies"),
    ]),
    enough: "strict",
    isWanted: (key) => !best.some((other) => beats(other, key)),
    onFound: ({ key }) => best.push(key),
    first: Infinity,
  });
  return pathAnswer(problem, found, learning.isOptimal());
}

/** If a path with the fewest steps takes no hours, it can only be beaten on competencies. */
function tradeOffLimits(
  learning: LearningCost,
  shortest: readonly number[] | undefined,
): Map<Measure, number> {
  const state = shortest && learning.follow(shortest);
  return new Map([
    ["hours", Infinity],
    ["competencies", state?.hours === 0 ? state.competencies : Infinity],
  ]);
}

/** Whether a path is no worse than another in any number of its key, and better in one. */
function beats(a: readonly number[], b: readonly number[]): boolean {
  return compareNumbers(a, b) !== 0 && a.every((value, i) => value <= b[i]!);
}

/** A search over what paths learn; `keyOf` gives the least key of a path with that many steps at the least. */
function learningSearch(
  problem: TargetProblem,
  learning: LearningCost,
  bounded: Pick<BoundedLearning<never>, "start" | "enter">,
  keyOf: (state: BoundedState, vertex: number, steps: number) => readonly number[],
): Omit<PathSearch<BoundedState>, "enough" | "first"> {
  return {
    graph: problem.graph.forward,
    from: problem.from,
    start: bounded.start,
    enter: bounded.enter,
    bound(state, vertex, hops) {
      const rest = problem.stepsLeft(state.path.toPass, vertex, hops);
      return rest === null ? null : keyOf(state, vertex, hops + rest);
    },
    isFinished: ({ path }, vertex) => problem.isAtTarget(path.toPass, vertex),
    dominanceKey: ({ path }) => learning.dominanceKey(path),
    work: PATH_WORK,
  };
}
