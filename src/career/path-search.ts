import {
  BREATH,
  bestSimplePaths,
  compareNumbers,
  type FoundPath,
  type PathSearch,
} from "../algorithms/best-simple-paths.js";
import { leastCostsTo } from "../algorithms/dijkstra.js";
import { UNREACHED } from "../algorithms/fewest-hops.js";
import { hopTree } from "../algorithms/hop-tree.js";
import { hopsThrough } from "../algorithms/hops-through.js";
import type { StepPath } from "./career-graph.js";
import type { GuideIndex } from "./guide-index.js";
import { hold } from "./held.js";
import { learningModel } from "./learning-model.js";
import { leastGap } from "./least-gap.js";
import { needsCompetency } from "./needs-competency.js";
import { ownCompetencies } from "./own-competencies.js";
import { demandsOf } from "./role-demands.js";
import { type RoleGraph, roleGraph, stepPath } from "./role-graph.js";
import { type Standing, standings } from "./standing.js";
import { isCompetencyId, type TransitionKind } from "./vocabulary.js";

export const PATH_CRITERIA = ["STEPS", "HOURS", "NEW_COMPETENCIES"] as const;
export type PathCriterion = (typeof PATH_CRITERIA)[number];

/** What a path must and must not do. `avoid` and `via` name roles and competencies. */
export interface PathConditions {
  readonly from: string;
  readonly have: readonly string[];
  readonly avoid: readonly string[];
  readonly via: readonly string[];
  readonly maxSteps: number | null;
  readonly kinds: readonly TransitionKind[] | null;
}

export interface PathAnswer {
  readonly paths: readonly StepPath[];
  /** No better path exists: the search came to its end, and every gap in it was proved the least. */
  readonly optimal: boolean;
}

/** How many paths a search goes on from before it stops, and the gaps it works out are at most the moves from there. */
export const PATH_WORK = 5_000;

/** Each thing to pass doubles the table of bounds. */
export const MAX_VIA = 8;

type Search = Generator<typeof BREATH, PathAnswer, void>;

/** The best `first` simple paths by the criterion, then steps, then role ids. See `bestSimplePaths` for the cost. */
export function* bestPaths(
  index: GuideIndex,
  conditions: PathConditions,
  to: string,
  minimize: PathCriterion,
  first: number,
): Search {
  const ground = prepare(index, conditions, to);
  const key = KEYS[minimize];
  const found = yield* collect(
    ground,
    {
      bound: (state, vertex, hops) => {
        const rest = ground.hopsLeft(state, vertex, hops);
        return rest === null ? null : key(ground, state, vertex, hops + rest);
      },
      enough: first,
      enter: minimize === "STEPS" ? ground.enterUnlearned : ground.enter,
    },
    first,
  );
  return found;
}

/** Every simple path that no other beats on steps, hours and new competencies at once; by steps, hours, new competencies, ids. */
export function* tradeOffs(index: GuideIndex, conditions: PathConditions, to: string): Search {
  const ground = prepare(index, conditions, to);
  const best: (readonly number[])[] = [];
  const found = yield* collect(
    ground,
    {
      bound: (state, vertex, hops) => {
        const rest = ground.hopsLeft(state, vertex, hops);
        if (rest === null) return null;
        return [hops + rest, ground.leastHours(state, vertex), ground.leastCompetencies(state, vertex)];
      },
      enough: "strict",
      enter: ground.enter,
      isWanted: (key) => !best.some((other) => beats(other, key)),
    },
    Infinity,
    ({ key }) => best.push(key),
  );
  return found;
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

interface State {
  readonly standing: Standing;
  readonly hours: number;
  readonly toPass: number;
}

const KEYS: Record<PathCriterion, (ground: Ground, state: State, vertex: number, steps: number) => number[]> =
  {
    STEPS: (_ground, _state, _vertex, steps) => [steps],
    HOURS: (ground, state, vertex, steps) => [ground.leastHours(state, vertex), steps],
    NEW_COMPETENCIES: (ground, state, vertex, steps) => [ground.leastCompetencies(state, vertex), steps],
  };

type Ground = ReturnType<typeof prepare>;

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
    future: ({ standing, toPass }) => `${toPass} ${standing.key}`,
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

/** A question on dense integers: what may be entered, what it leads to, and what is left at the least. */
function prepare(
  index: GuideIndex,
  { from, have, avoid, via, maxSteps, kinds }: PathConditions,
  to: string | null,
) {
  const model = learningModel(index);
  const graph = roleGraph(index, kinds);
  const n = graph.roles.length;
  const held = hold(model, from, have);
  const excluded = excludedCompetencies(model.competencyAt, held.items, avoid);
  const walk = standings(model, held, excluded);
  const marks = passMarks(index, graph, via);
  const all = 2 ** via.length - 1;
  const source = graph.at.get(from)!;
  const target = to === null ? UNREACHED : graph.at.get(to)!;
  const blocked = new Uint8Array(n);
  for (const id of avoid) if (!isCompetencyId(id)) blocked[graph.at.get(id)!] = 1;
  if (excluded) {
    graph.roles.forEach(({ id }, v) => {
      if (v !== source && leastGap(model, held, demandsOf(model, id), excluded) === null) blocked[v] = 1;
    });
  }
  const hops = to === null ? null : hopsThrough(graph.reverse, target, { marks, all }, blocked);
  const isShut = blocked[source] === 1 || (to !== null && blocked[target] === 1);
  const role = (vertex: number): string => graph.roles[vertex]!.id;
  const least: Partial<Record<"hours" | "count", Float64Array>> = {};

  /** The least that the roles strictly between a vertex and the target have of their own. */
  function between(measure: "hours" | "count", vertex: number): number {
    const costs = (least[measure] ??= leastCostsTo(graph.reverse, ownCosts(measure), target));
    return costs[vertex]!;
  }

  function ownCosts(measure: "hours" | "count"): Float64Array {
    const costs = Float64Array.from(ownCompetencies(model), (items) =>
      items.reduce(
        (sum, item) => sum + (held.items[item] === 1 ? 0 : measure === "hours" ? model.cost[item]! : 1),
        0,
      ),
    );
    costs[target] = 0;
    return costs;
  }

  const start: State = { standing: walk.start, hours: 0, toPass: all & ~marks[source]! };

  return {
    graph,
    from: source,
    to: target,
    start,
    held,
    excluded,
    isOptimal: walk.isOptimal,
    enter: (state: State, vertex: number): State | null => {
      if (blocked[vertex] === 1) return null;
      const move = walk.move(state.standing, role(vertex));
      return (
        move && {
          standing: move.next,
          hours: state.hours + move.hours,
          toPass: state.toPass & ~marks[vertex]!,
        }
      );
    },
    /** Where cost does not depend on what is learned. */
    enterUnlearned: (state: State, vertex: number): State | null => {
      return blocked[vertex] === 1 ? null : { ...state, toPass: state.toPass & ~marks[vertex]! };
    },
    hopsLeft({ toPass }: State, vertex: number, hopsSoFar: number): number | null {
      const left = isShut ? UNREACHED : hops![toPass * n + vertex]!;
      return left === UNREACHED || (maxSteps !== null && hopsSoFar + left > maxSteps) ? null : left;
    },
    /** To stand in the target takes its gap, and each role between what is its own. */
    leastHours: ({ standing, hours }: State, vertex: number): number =>
      hours + walk.hoursTo(standing, role(target)) + between("hours", vertex),
    leastCompetencies: ({ standing }: State, vertex: number): number =>
      standing.learned.length + walk.competenciesTo(standing, role(target)) + between("count", vertex),
    pathsToAll(steps: number): StepPath[] {
      const before = hopTree(graph.forward, source, blocked, steps);
      const paths: number[][] = [];
      before.forEach((previous, v) => {
        if (previous === UNREACHED) return;
        const path = [v];
        for (let u = previous; u !== UNREACHED; u = before[u]!) path.unshift(u);
        paths.push(path);
      });
      return paths
        .sort((a, b) => a.length - b.length || compareNumbers(a, b))
        .map((vertices) => stepPath(graph, vertices));
    },
  };
}

/** What must not be learned; null when there is nothing, or all of it is held anyway. */
export function excludedCompetencies(
  at: ReadonlyMap<string, number>,
  held: Uint8Array,
  avoid: readonly string[],
): Uint8Array | null {
  const items = avoid.flatMap((id) => at.get(id) ?? []).filter((item) => held[item] !== 1);
  if (items.length === 0) return null;
  const excluded = new Uint8Array(held.length);
  for (const item of items) excluded[item] = 1;
  return excluded;
}

/** Bit i of a role: it is the i-th of `via`, or needs it. */
function passMarks(index: GuideIndex, graph: RoleGraph, via: readonly string[]): Int32Array {
  const model = learningModel(index);
  return Int32Array.from(graph.roles, ({ id }) =>
    via.reduce((bits, each, i) => {
      const passes = isCompetencyId(each) ? needsCompetency(model, id, each) : id === each;
      return passes ? bits | (1 << i) : bits;
    }, 0),
  );
}
