import {
  compareNumbers,
  type FoundPath,
  type PathSearch,
  type Tightened,
} from "../../algorithms/best-simple-paths.js";
import { ChargedRegion } from "../../algorithms/charged-region.js";
import {
  type CostAndHops,
  type Narrowed,
  narrowRegion,
  ROUNDING_ERROR,
  roundUp,
} from "../../algorithms/narrow-region.js";
import { stampedSet } from "../../algorithms/stamped-set.js";
import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import { requirementClosures } from "../model/requirement-closures.js";
import { WORK } from "../model/work.js";
import type { Incumbents } from "./incumbents.js";
import { GRAIN, type SeparateCosts } from "./learning-bounds.js";
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
  readonly narrowed: Pick<Narrowed, "region" | "least"> | null;
}

/** What a search compares, and what it has found so far. */
export interface ChargedQuestion {
  readonly problem: TargetProblem;
  readonly learning: LearningCost;
  readonly measure: Measure;
  readonly separate: SeparateCosts;
  readonly best: Incumbents;
}

/** Rounds and the first raise at the start, and on each path that is continued. */
const AT_START = { rounds: 150, raise: 9 };
const ON_THE_WAY = { rounds: 10, raise: 2 };

/** How many roles all rounds of a search may measure together. */
export const MEASURED_ROLES = 400_000;

/**
 * A search for the paths that learn least, by cost, then steps, then role ids. Each path that is continued has a region of its own, where
 * the rest of it may lie, with bounds that count only what it has not learned yet; see `narrowRegion`. Whole ways that turn up there are
 * remembered in `best`, and what is worse than these is not searched.
 */
export function chargedSearch(question: ChargedQuestion): Omit<PathSearch<ChargedState>, "first" | "enough"> {
  const { problem, learning, best } = question;
  return {
    graph: problem.graph.forward,
    from: problem.from,
    start: { path: learning.start, before: null, place: 0, narrowed: null },
    enter(state, role) {
      const place = placeAfterStart(state.narrowed!.region, role);
      if (place < 0) return null;
      const path = learning.enter(state.path, role);
      return path && { path, before: state, place, narrowed: null };
    },
    bound: (state, role, hops) => leastKey(question, state, role, hops),
    tighten: tightener(question),
    isFinished: ({ path }, role) => problem.isAtTarget(path.toPass, role),
    isWanted: (key) => compareNumbers(key, best.limit()) <= 0,
    dominanceKey: ({ path }) => learning.dominanceKey(path),
    work: Infinity,
  };
}

/** What a path costs that goes on from here to the target at once: a lower bound for every other. */
export function costOf({ learning, measure }: ChargedQuestion, path: PathState): number {
  return path[measure] + learning.left(path, measure);
}

/** A lower bound on cost and steps by the region of the path before; exact at the target. Null when the path cannot be finished. */
function leastKey(
  question: ChargedQuestion,
  { path, before, place }: ChargedState,
  role: number,
  hops: number,
): CostAndHops | null {
  const { problem, measure } = question;
  const rest = problem.stepsLeft(path.toPass, role, hops);
  if (rest === null) return null;
  const cost = costOf(question, path);
  if (before === null || role === problem.to) return [cost, hops + rest];
  const { region, least } = before.narrowed!;
  const charged = costOf(question, before.path) + region.charge[place]! + region.ahead[place]!;
  return later([Math.max(cost, roundUp(charged, GRAIN[measure])), hops + rest], least);
}

/** Narrows the region of each path that is about to be continued. See `PathSearch.tighten`. */
function tightener(question: ChargedQuestion): NonNullable<PathSearch<ChargedState>["tighten"]> {
  const { problem, learning, measure, best } = question;
  const learned = stampedSet(problem.model.cost.length);
  let left = MEASURED_ROLES;

  function regionOf({ path, before, place }: ChargedState): ChargedRegion {
    if (before === null) return startRegion(question);
    const { region } = before.narrowed!;
    const places = [place];
    for (let v = 1; v < region.size; v++) if (v !== place) places.push(v);
    learned.clear();
    const items = learning.learnedAt(path);
    for (let i = 0; i < items.length; i++) learned.add(items[i]!);
    return region.part(places, (item) => learned.has(region.items[item]!));
  }

  return function* ({
    vertices,
    state,
    key,
  }: FoundPath<ChargedState>): Steps<Tightened<ChargedState> | null | "out of work"> {
    const region = regionOf(state);
    if (left < region.size) return "out of work";
    const narrowed = yield* narrowRegion(region, {
      ...(state.before === null ? AT_START : ON_THE_WAY),
      base: costOf(question, state.path),
      hops: vertices.length - 1,
      maxHops: Infinity,
      grain: GRAIN[measure],
      limit: best.limit,
      spend(places) {
        left -= places;
        spend(WORK.measured * places);
      },
      onWay(within, places) {
        tryWay(question, vertices, state.path, [...places.map((v) => within.vertices[v]!), problem.to]);
      },
    });
    if (narrowed === null) return null;
    const least = later(narrowed.least, key as CostAndHops);
    return { state: { ...state, narrowed: { region: yield* cut(narrowed), least } }, key: least };
  };
}

/** The places that are left as a region of their own, measured. */
function* cut({ region, places }: Narrowed): Steps<ChargedRegion> {
  if (places.length === region.size) return region;
  const left = region.part(places, () => false);
  yield* left.measure();
  return left;
}

function startRegion(question: ChargedQuestion): ChargedRegion {
  const { model, graph, from, to } = question.problem;
  const { needed } = requirementClosures(model);
  const graphOfItems = { out: graph.forward, needs: needed, weight: question.separate.weight };
  return ChargedRegion.of(graphOfItems, from, to, mayLeadThere(question));
}

/** Whether the target can be reached through a role, and the role is not too dear by itself. */
export function mayLeadThere(question: ChargedQuestion): (role: number) => boolean {
  const { problem, learning, separate, best } = question;
  const { blocked, stepsLeft } = problem;
  const most = best.limit()[0] - costOf(question, learning.start) + ROUNDING_ERROR;
  return (role) => separate.cost[role]! <= most && blocked[role] === 0 && stepsLeft(0, role, 0) !== null;
}

/** Remembers a whole path, if it is one that is asked for. */
function tryWay(
  question: ChargedQuestion,
  begin: readonly number[],
  path: PathState,
  rest: readonly number[],
): void {
  let state: PathState | null = path;
  for (const role of rest) state = state && question.learning.enter(state, role);
  remember(question, [...begin, ...rest], state);
}

/** Adds a whole path to the best, if it can be walked and is one that is asked for. */
export function remember(
  question: ChargedQuestion,
  vertices: readonly number[],
  state: PathState | null,
): void {
  const { problem, best } = question;
  const steps = vertices.length - 1;
  if (!state || !problem.isAtTarget(state.toPass, problem.to)) return;
  if (problem.stepsLeft(0, problem.to, steps) !== null)
    best.add({ vertices, key: [costOf(question, state), steps] });
}

function later(a: CostAndHops, b: CostAndHops): CostAndHops {
  return compareNumbers(a, b) > 0 ? a : b;
}

/** The place of a role that follows the start of a region; −1 if it is not there. */
function placeAfterStart({ out, vertices }: ChargedRegion, role: number): number {
  for (let k = out.offsets[0]!, end = out.offsets[1]!; k < end; k++)
    if (vertices[out.targets[k]!] === role) return out.targets[k]!;
  return -1;
}
