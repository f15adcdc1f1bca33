import type { FoundPath, PathSearch, Tightened } from "../../algorithms/best-simple-paths.js";
import { ChargedRegion } from "../../algorithms/charged-region.js";
import { type CostAndHops, type Narrowed, narrowRegion, roundUp } from "../../algorithms/narrow-region.js";
import { stampedSet } from "../../algorithms/stamped-set.js";
import type { Steps } from "../../async/steps.js";
import { requirementClosures } from "../model/requirement-closures.js";
import type { Incumbents } from "./incumbents.js";
import { GRAIN, weights } from "./learning-bounds.js";
import type { LearningCost, Measure, PathState } from "./learning-cost.js";
import type { TargetProblem } from "./path-problem.js";

/** A path of the search. */
export interface ChargedState {
  readonly path: PathState;
  /** The path that it continues; null at the start. */
  readonly before: ChargedState | null;
  /** Its last role in the region of the path before. */
  readonly place: number;
  /** Where the rest of the path lies, and the least key of the whole; null until the path is tightened. */
  readonly narrowed: Narrowed | null;
}

/** Rounds and the first raise at the start, and on each path that is continued. */
const AT_START = { rounds: 150, raise: 9 };
const ON_THE_WAY = { rounds: 10, raise: 2 };

/** How many places all rounds may measure together. */
export const NARROWING_WORK = 400_000;

/**
 * A search for the paths that learn least, by cost, then steps, then role ids. Each path that is continued has a region of its own, where
 * the rest of it may lie, with bounds that count only what it has not learned yet; see `narrowRegion`.
 */
export function chargedSearch(
  problem: TargetProblem,
  learning: LearningCost,
  measure: Measure,
  best: Incumbents,
): Omit<PathSearch<ChargedState>, "first" | "enough"> {
  const { model, graph, from, to } = problem;
  const grain = GRAIN[measure];
  const learned = stampedSet(model.cost.length);
  let work = NARROWING_WORK;

  const costOf = (path: PathState): number => path[measure] + learning.left(path, measure);

  function startRegion(): ChargedRegion {
    const items = {
      out: graph.forward,
      needs: requirementClosures(model).needed,
      weight: weights(problem, measure),
    };
    return ChargedRegion.of(
      items,
      from,
      to,
      (role) => problem.blocked[role] === 0 && problem.stepsLeft(0, role, 0) !== null,
    );
  }

  function regionOf({ path, before, place }: ChargedState): ChargedRegion {
    if (before === null) return startRegion();
    const { region } = before.narrowed!;
    const places = [place];
    for (let v = 1; v < region.size; v++) if (v !== place) places.push(v);
    learned.clear();
    const items = learning.learnedAt(path);
    for (let i = 0; i < items.length; i++) learned.add(items[i]!);
    return region.part(places, (item) => learned.has(region.items[item]!));
  }

  /** Remembers a whole path, if it is one that is asked for. */
  function tryWay(begin: readonly number[], path: PathState, rest: readonly number[]): void {
    let state: PathState | null = path;
    for (const role of rest) state = state && learning.enter(state, role);
    const vertices = [...begin, ...rest];
    if (
      !state ||
      !problem.isAtTarget(state.toPass, to) ||
      problem.stepsLeft(0, to, vertices.length - 1) === null
    )
      return;
    best.add({ vertices, key: [costOf(state), vertices.length - 1] });
  }

  return {
    graph: graph.forward,
    from,
    start: { path: learning.start, before: null, place: 0, narrowed: null },
    enter(state, role) {
      const { region } = state.narrowed!;
      const place = placeAfterStart(region, role);
      if (place < 0) return null;
      const path = learning.enter(state.path, role);
      return path && { path, before: state, place, narrowed: null };
    },
    bound({ path, before, place }, role, hops) {
      const rest = problem.stepsLeft(path.toPass, role, hops);
      if (rest === null) return null;
      const cost = costOf(path);
      if (before === null) return [cost, hops + rest];
      const { region, least } = before.narrowed!;
      const charged = costOf(before.path) + region.charge[place]! + region.ahead[place]!;
      const atLeast = Math.max(cost, least[0], role === to ? 0 : roundUp(charged, grain));
      return [atLeast, Math.max(hops + rest, atLeast > least[0] ? 0 : least[1])];
    },
    *tighten({
      vertices,
      state,
      key,
    }: FoundPath<ChargedState>): Steps<Tightened<ChargedState> | null | "out of work"> {
      const region = regionOf(state);
      if (work < region.size) return "out of work";
      const effort = state.before === null ? AT_START : ON_THE_WAY;
      const narrowed = yield* narrowRegion(region, {
        ...effort,
        base: costOf(state.path),
        hops: vertices.length - 1,
        grain,
        limit: best.limit,
        spend: (places) => (work -= places),
        onWay: (within, places) => {
          tryWay(vertices, state.path, [...places.map((v) => within.vertices[v]!), to]);
        },
      });
      if (narrowed === null) return null;
      const least = later(narrowed.least, key as unknown as CostAndHops);
      return { state: { ...state, narrowed: { ...narrowed, least } }, key: least };
    },
    isFinished: ({ path }, role) => problem.isAtTarget(path.toPass, role),
    isWanted: ([cost, steps]) => {
      const [mostCost, mostSteps] = best.limit();
      return cost! < mostCost || (cost === mostCost && steps! <= mostSteps);
    },
    dominanceKey: ({ path }) => learning.dominanceKey(path),
    work: Infinity,
  };
}

function later(a: CostAndHops, b: CostAndHops): CostAndHops {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]) ? a : b;
}

/** The place of a role that follows the start of a region; −1 if it is not there. */
function placeAfterStart({ out, vertices }: ChargedRegion, role: number): number {
  for (let k = out.offsets[0]!, end = out.offsets[1]!; k < end; k++)
    if (vertices[out.targets[k]!] === role) return out.targets[k]!;
  return -1;
}
