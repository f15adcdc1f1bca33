import {
  BREATH,
  bestSimplePaths,
  compareNumbers,
  type FoundPath,
  type PathSearch,
} from "../../algorithms/best-simple-paths.js";
import type { StepPath } from "../graph.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import {
  type LearningGround,
  learningGround,
  type Measure,
  type PathConditions,
  type PathGround,
  pathGround,
  type State,
} from "./path-problem.js";
import { stepPath } from "../model/role-graph.js";

export const PATH_CRITERIA = ["STEPS", "HOURS", "NEW_COMPETENCIES"] as const;
export type PathCriterion = (typeof PATH_CRITERIA)[number];

export interface PathAnswer {
  readonly paths: readonly StepPath[];
  /** No better path exists: the search came to its end, and every gap in it was proved the least. */
  readonly optimal: boolean;
}

/** How many paths a search goes on from before it stops, and the gaps it works out are at most the moves from there. */
export const PATH_WORK = 1_000;

/** Each thing to pass doubles the table of bounds. */
export const MAX_VIA = 8;

type Search<T = PathAnswer> = Generator<typeof BREATH, T, void>;

/** The best `first` simple paths by the criterion, then steps, then role ids. See `bestSimplePaths` for the cost. */
export function* bestPaths(
  index: GuideIndex,
  conditions: PathConditions,
  to: string,
  minimize: PathCriterion,
  first: number,
): Search {
  const ground = pathGround(index, conditions, to);
  if (minimize === "STEPS") return yield* fewestSteps(ground, first);
  return yield* leastLearned(ground, minimize === "HOURS" ? "hours" : "competencies", first);
}

interface Way {
  readonly toPass: number;
  readonly cost: number;
}

function* fewestSteps(ground: PathGround, first: number): Search {
  const found = yield* collect(ground, byWay(ground, new Float64Array(ground.blocked.length), first), first);
  return answer(ground, found, true);
}

/** A path costs what its roles do, each by itself; `ahead` is the least sum of that up to the target. */
function byWay(
  ground: PathGround,
  cost: Float64Array,
  first: number,
  ahead: Float64Array | null = null,
): OwnSearch<Way> {
  return {
    start: { toPass: ground.toPass, cost: 0 },
    enter(way, vertex) {
      const toPass = ground.pass(way.toPass, vertex);
      return toPass === null ? null : { toPass, cost: way.cost + cost[vertex]! };
    },
    bound(way, vertex, hops) {
      const rest = ground.hopsLeft(way.toPass, vertex, hops);
      return rest === null ? null : [way.cost + (ahead?.[vertex] ?? 0), hops + rest];
    },
    future: ({ toPass }) => toPass,
    enough: first,
  };
}

/** As many paths as are asked for are found first, good ones; no other that costs more than they do is then gone on with. */
function* leastLearned(ground: PathGround, measure: Measure, first: number): Search {
  const learning = learningGround(ground);
  const good = yield* goodPaths(ground, learning, measure, first);
  const most = good.length < first ? Infinity : good.at(-1)!.key[0]!;
  learning.narrow(measure, most);
  const found = yield* collect(
    ground,
    {
      start: learning.start,
      enter: learning.enter,
      bound(state, vertex, hops) {
        const rest = ground.hopsLeft(state.toPass, vertex, hops);
        return rest === null ? null : [learning.least(state, vertex, measure), hops + rest];
      },
      future: learning.future,
      enough: first,
      isWanted: ([cost]) => cost! <= most,
      ...(first === 1 && learning.isNoDearer && { isNoDearer: learning.isNoDearer }),
    },
    first,
  );
  const isFound = new Set(found.paths.map(({ vertices }) => vertices.join()));
  const others = good.filter(({ vertices }) => !isFound.has(vertices.join()));
  const paths = [...found.paths, ...others].slice(0, first);
  return answer(ground, { ...found, paths }, learning.isOptimal());
}

/** How many paths the search for good ones goes on from. */
const GOOD_WORK = 500;

/** The best paths if what is learned for one role were of no use for the next; by what they come to, then steps, then ids. */
function* goodPaths(
  ground: PathGround,
  learning: LearningGround,
  measure: Measure,
  first: number,
): Search<FoundPath<State>[]> {
  const { cost, ahead } = learning.oneByOne(measure);
  const { paths } = yield* collect(ground, { ...byWay(ground, cost, first, ahead), work: GOOD_WORK }, first);
  return paths
    .flatMap(({ vertices }) => {
      const state = learning.walk(vertices);
      return state ? [{ vertices, state, key: [state[measure], vertices.length - 1] }] : [];
    })
    .sort((a, b) => compareNumbers(a.key, b.key) || compareNumbers(a.vertices, b.vertices));
}

/** Every simple path that no other beats on steps, hours and new competencies at once; by steps, hours, new competencies, ids. */
export function* tradeOffs(index: GuideIndex, conditions: PathConditions, to: string): Search {
  const ground = pathGround(index, conditions, to);
  const learning = learningGround(ground);
  const shortest = yield* collect(ground, byWay(ground, new Float64Array(ground.blocked.length), 1), 1);
  narrowTradeOffs(learning, shortest.paths[0]?.vertices);
  const best: (readonly number[])[] = [];
  const found = yield* collect(
    ground,
    {
      start: learning.start,
      enter: learning.enter,
      bound(state, vertex, hops) {
        const rest = ground.hopsLeft(state.toPass, vertex, hops);
        if (rest === null) return null;
        const hours = learning.least(state, vertex, "hours");
        return [hops + rest, hours, learning.least(state, vertex, "competencies")];
      },
      future: learning.future,
      enough: "strict",
      isWanted: (key) => !best.some((other) => beats(other, key)),
    },
    Infinity,
    ({ key }) => best.push(key),
  );
  return answer(ground, found, learning.isOptimal());
}

/** A path with the fewest steps that takes no hours can only be beaten on competencies. */
function narrowTradeOffs(learning: LearningGround, shortest: readonly number[] | undefined): void {
  const state = shortest && learning.walk(shortest);
  learning.narrow("hours", Infinity);
  learning.narrow("competencies", state?.hours === 0 ? state.competencies : Infinity);
}

/** The path with the least hours to every other role, as far as it takes no more than given; by hours, steps, ids. */
export function* reachableWithin(index: GuideIndex, conditions: PathConditions, maxHours: number): Search {
  const ground = pathGround(index, conditions, null);
  const learning = learningGround(ground);
  const seen = new Set<number>();
  const maxSteps = conditions.maxSteps ?? Infinity;
  const found = yield* collect(
    ground,
    {
      start: learning.start,
      enter: learning.enter,
      bound: ({ hours }, _vertex, hops) => (hops > maxSteps || hours > maxHours ? null : [hours, hops]),
      future: learning.future,
      enough: 1,
      isFinished: (_state, vertex) => vertex !== ground.from && !seen.has(vertex),
      goOn: true,
    },
    ground.pathsToAll().length,
    ({ vertices }) => seen.add(vertices.at(-1)!),
  );
  return answer(ground, found, learning.isOptimal());
}

/** The path with the fewest steps to every other role, by steps, then role ids. O(roles + transitions). */
export function reachableInSteps(index: GuideIndex, conditions: PathConditions): readonly StepPath[] {
  return pathGround(index, conditions, null).pathsToAll();
}

function beats(a: readonly number[], b: readonly number[]): boolean {
  return compareNumbers(a, b) !== 0 && a.every((value, i) => value <= b[i]!);
}

type Collected = Pick<PathSearch<unknown>, "graph" | "from" | "isFinished" | "work">;
type OwnSearch<S> = Omit<PathSearch<S>, keyof Collected> & Partial<Pick<PathSearch<S>, keyof Collected>>;

interface Found<S> {
  readonly paths: readonly FoundPath<S>[];
  readonly complete: boolean;
}

/** Runs a search to its end or until so many are found; what the ground knows fills in the rest of the question. */
function* collect<S extends { readonly toPass: number }>(
  ground: PathGround,
  search: OwnSearch<S>,
  first: number,
  onFound: (path: FoundPath<S>) => void = () => undefined,
): Search<Found<S>> {
  const paths: FoundPath<S>[] = [];
  const run = bestSimplePaths<S>({
    graph: ground.graph.forward,
    from: ground.from,
    isFinished: ({ toPass }, vertex) => vertex === ground.to && toPass === 0,
    work: PATH_WORK,
    ...search,
  });
  let step = run.next();
  while (!step.done && paths.length < first) {
    if (step.value === BREATH) {
      yield BREATH;
    } else {
      onFound(step.value);
      paths.push(step.value);
    }
    if (paths.length < first) step = run.next();
  }
  return { paths, complete: step.done ? step.value : true };
}

function answer<S>({ graph }: PathGround, { paths, complete }: Found<S>, isOptimal: boolean): PathAnswer {
  return {
    paths: paths.map(({ vertices }) => stepPath(graph, vertices)),
    optimal: complete && isOptimal,
  };
}
