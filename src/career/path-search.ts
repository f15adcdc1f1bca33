import {
  BREATH,
  bestSimplePaths,
  compareNumbers,
  type FoundPath,
  type PathSearch,
} from "../algorithms/best-simple-paths.js";
import type { StepPath } from "./career-graph.js";
import type { GuideIndex } from "./guide-index.js";
import { type Ground, type Measure, type PathConditions, prepare, type State } from "./path-ground.js";
import { stepPath } from "./role-graph.js";

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
  const ground = prepare(index, conditions, to);
  if (minimize === "STEPS") return yield* fewestSteps(ground, first);
  return yield* leastLearned(ground, minimize === "HOURS" ? "hours" : "competencies", first);
}

function* fewestSteps(ground: Ground, first: number): Search {
  const bound: PathSearch<State>["bound"] = (state, vertex, hops) => {
    const rest = ground.hopsLeft(state, vertex, hops);
    return rest === null ? null : [hops + rest];
  };
  return yield* collect(ground, { bound, enough: first, enter: ground.enterUnlearned }, first);
}

/** As many paths as are asked for are found first, good ones; no other that costs more than they do is then gone on with. */
function* leastLearned(ground: Ground, measure: Measure, first: number): Search {
  const good = yield* goodPaths(ground, measure, first);
  const most = good.length < first ? Infinity : good.at(-1)!.key[0]!;
  ground.narrow(measure, most);
  const found = yield* collect(
    ground,
    {
      bound: (state, vertex, hops) => {
        const rest = ground.hopsLeft(state, vertex, hops);
        return rest === null ? null : [ground.least(state, vertex, measure), hops + rest];
      },
      enough: first,
      enter: ground.enter,
      isWanted: ([cost]) => cost! <= most,
      ...(first === 1 && ground.isNoDearer && { isNoDearer: ground.isNoDearer }),
    },
    first,
  );
  if (found.paths.length === first) return found;
  const isFound = new Set(found.paths.map(({ roles }) => roles.join()));
  const others = good
    .map(({ vertices }) => stepPath(ground.graph, vertices))
    .filter(({ roles }) => !isFound.has(roles.join()));
  return { ...found, paths: [...found.paths, ...others].slice(0, first) };
}

/** How many paths the search for good ones goes on from. */
const GOOD_WORK = 500;

interface Way {
  readonly toPass: number;
  readonly cost: number;
}

/** The best paths if what is learned for one role were of no use for the next; by what they come to, then steps, then ids. */
function* goodPaths(ground: Ground, measure: Measure, first: number): Search<FoundPath<State>[]> {
  const { cost, ahead } = ground.oneByOne(measure);
  const run = bestSimplePaths<Way>({
    graph: ground.graph.forward,
    from: ground.from,
    start: { toPass: ground.start.toPass, cost: 0 },
    enter(way, vertex) {
      const toPass = ground.pass(way.toPass, vertex);
      return toPass === null ? null : { toPass, cost: way.cost + cost[vertex]! };
    },
    bound(way, vertex, hops) {
      const rest = ground.hopsLeft(way, vertex, hops);
      return rest === null ? null : [way.cost + ahead[vertex]!, hops + rest];
    },
    isFinished: ({ toPass }, vertex) => vertex === ground.to && toPass === 0,
    future: ({ toPass }) => toPass,
    enough: first,
    work: GOOD_WORK,
  });
  const good: FoundPath<State>[] = [];
  for (let step = run.next(); !step.done && good.length < first; step = run.next()) {
    if (step.value === BREATH) {
      yield BREATH;
      continue;
    }
    const { vertices } = step.value;
    const state = ground.walk(vertices);
    if (state) good.push({ vertices, state, key: [state[measure], vertices.length - 1] });
  }
  return good.sort((a, b) => compareNumbers(a.key, b.key) || compareNumbers(a.vertices, b.vertices));
}

/** Every simple path that no other beats on steps, hours and new competencies at once; by steps, hours, new competencies, ids. */
export function* tradeOffs(index: GuideIndex, conditions: PathConditions, to: string): Search {
  const ground = prepare(index, conditions, to);
  narrowTradeOffs(ground, yield* fewestSteps(ground, 1));
  const best: (readonly number[])[] = [];
  return yield* collect(
    ground,
    {
      bound: (state, vertex, hops) => {
        const rest = ground.hopsLeft(state, vertex, hops);
        if (rest === null) return null;
        return [
          hops + rest,
          ground.least(state, vertex, "hours"),
          ground.least(state, vertex, "competencies"),
        ];
      },
      enough: "strict",
      enter: ground.enter,
      isWanted: (key) => !best.some((other) => beats(other, key)),
    },
    Infinity,
    ({ key }) => best.push(key),
  );
}

/** A path with the fewest steps that takes no hours can only be beaten on competencies. */
function narrowTradeOffs(ground: Ground, { paths: [shortest] }: PathAnswer): void {
  const state = shortest && ground.walk(shortest.roles.map((id) => ground.graph.at.get(id)!));
  ground.narrow("hours", Infinity);
  ground.narrow("competencies", state?.hours === 0 ? state.competencies : Infinity);
}

/** The path with the least hours to every other role, as far as it takes no more than given; by hours, steps, ids. */
export function* reachableWithin(index: GuideIndex, conditions: PathConditions, maxHours: number): Search {
  const ground = prepare(index, conditions, null);
  const seen = new Set<number>();
  const maxSteps = conditions.maxSteps ?? Infinity;
  return yield* collect(
    ground,
    {
      bound: ({ hours }, _vertex, hops) => (hops > maxSteps || hours > maxHours ? null : [hours, hops]),
      enough: 1,
      enter: ground.enter,
      isFinished: (_state, vertex) => vertex !== ground.from && !seen.has(vertex),
      goOn: true,
    },
    ground.pathsToAll(maxSteps).length,
    ({ vertices }) => seen.add(vertices.at(-1)!),
  );
}

/** The path with the fewest steps to every other role, by steps, then role ids. O(roles + transitions). */
export function reachableInSteps(index: GuideIndex, conditions: PathConditions): readonly StepPath[] {
  return prepare(index, conditions, null).pathsToAll(conditions.maxSteps ?? Infinity);
}

function beats(a: readonly number[], b: readonly number[]): boolean {
  return compareNumbers(a, b) !== 0 && a.every((value, i) => value <= b[i]!);
}

/** Runs a search to its end or until so many are found; what the ground knows fills in the rest of the question. */
function* collect(
  ground: Ground,
  search: Pick<PathSearch<State>, "bound" | "enough" | "enter"> & Partial<PathSearch<State>>,
  first: number,
  onFound: (path: FoundPath<State>) => void = () => undefined,
): Search {
  const paths: StepPath[] = [];
  const run = bestSimplePaths<State>({
    graph: ground.graph.forward,
    from: ground.from,
    start: ground.start,
    isFinished: (state, vertex) => vertex === ground.to && state.toPass === 0,
    future: ground.future,
    work: PATH_WORK,
    ...search,
  });
  let step = run.next();
  while (!step.done && paths.length < first) {
    if (step.value === BREATH) {
      yield BREATH;
    } else {
      onFound(step.value);
      paths.push(stepPath(ground.graph, step.value.vertices));
    }
    if (paths.length < first) step = run.next();
  }
  const complete = step.done ? step.value : true;
  return { paths, optimal: complete && ground.isOptimal() };
}
