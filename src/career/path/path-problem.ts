import { compareNumbers } from "../../algorithms/best-simple-paths.js";
import { leastCostsTo } from "../../algorithms/dijkstra.js";
import { UNREACHED } from "../../algorithms/fewest-hops.js";
import { hopTree, treePath } from "../../algorithms/hop-tree.js";
import { hopsThrough } from "../../algorithms/hops-through.js";
import { isSubset } from "../../algorithms/sorted-sets.js";
import { NOISE, type UnionBounds, unionBounds } from "../../algorithms/union-bounds.js";
import type { StepPath } from "../graph.js";
import { rolesWithUseFor } from "../model/requirement-index.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { profileOf } from "../model/profile.js";
import { competencyGraph } from "../model/competency-graph.js";
import { leastGap } from "../gap/least-gap.js";
import { isIndispensable } from "../gap/is-indispensable.js";
import { requirementsOf } from "../model/requirements.js";
import { type RoleGraph, roleGraph, stepPath } from "../model/role-graph.js";
import { requirementClosures } from "../model/requirement-closures.js";
import { type Standing, standings } from "./learned-state.js";
import { isCompetencyId, type TransitionKind } from "../../guide/vocabulary.js";

/** What a path must and must not do. `avoid` and `via` name roles and competencies. */
export interface PathConditions {
  readonly from: string;
  readonly have: readonly string[];
  readonly avoid: readonly string[];
  readonly via: readonly string[];
  readonly maxSteps: number | null;
  readonly kinds: readonly TransitionKind[] | null;
}

/** Where a path may go: roles and transitions on dense integers. */
export type PathGround = ReturnType<typeof pathGround>;

export function pathGround(
  index: GuideIndex,
  { from, have, avoid, via, maxSteps, kinds }: PathConditions,
  to: string | null,
) {
  const model = competencyGraph(index);
  const graph = roleGraph(index, kinds);
  const n = graph.roles.length;
  const profile = profileOf(model, from, have);
  const excluded = excludedCompetencies(model.competencyAt, profile.items, avoid);
  const marks = passMarks(index, graph, via);
  const all = 2 ** via.length - 1;
  const source = graph.at.get(from)!;
  const target = to === null ? UNREACHED : graph.at.get(to)!;
  const blocked = blockedRoles();
  const hops = to === null ? null : hopsThrough(graph.reverse, target, { marks, all }, blocked);
  const isShut = blocked[source] === 1 || (to !== null && blocked[target] === 1);

  function blockedRoles(): Uint8Array {
    const found = new Uint8Array(n);
    for (const id of avoid) if (!isCompetencyId(id)) found[graph.at.get(id)!] = 1;
    if (excluded === null) return found;
    const items = [...excluded.keys()].filter((item) => excluded[item] === 1);
    for (const v of rolesWithUseFor(model, items)) {
      const requirements = requirementsOf(model, graph.roles[v]!.id);
      if (v !== source && leastGap(model, profile, requirements, excluded) === null) found[v] = 1;
    }
    return found;
  }

  return {
    model,
    graph,
    profile,
    excluded,
    blocked,
    from: source,
    to: target,
    /** Bit i: the i-th of `via` is still to pass. */
    toPass: all & ~marks[source]!,

    /** What is still to pass after a role; null when that must not be entered. */
    pass: (toPass: number, vertex: number): number | null =>
      blocked[vertex] === 1 ? null : toPass & ~marks[vertex]!,

    /** Steps to the target at the least; null when there is no way, or none within `maxSteps`. */
    hopsLeft(toPass: number, vertex: number, hopsSoFar: number): number | null {
      const rest = isShut ? UNREACHED : hops![toPass * n + vertex]!;
      return rest === UNREACHED || (maxSteps !== null && hopsSoFar + rest > maxSteps) ? null : rest;
    },

    /** The path with the fewest steps to every other role, by steps, then role ids. */
    pathsToAll(): StepPath[] {
      const before = hopTree(graph.forward, source, blocked, maxSteps ?? Infinity);
      const paths: number[][] = [];
      before.forEach((previous, v) => {
        if (previous !== UNREACHED) paths.push(treePath(before, v));
      });
      return paths
        .sort((a, b) => a.length - b.length || compareNumbers(a, b))
        .map((vertices) => stepPath(graph, vertices));
    },
  };
}

/** What a path may learn, counted in typical hours or in competencies. */
export const MEASURES = ["hours", "competencies"] as const;
export type Measure = (typeof MEASURES)[number];

/** The least that hours and competencies can differ by. */
const GRAIN: Record<Measure, number> = { hours: 0.25, competencies: 1 };

/** Where a path has come to. */
export interface State {
  readonly before: State | null;
  readonly vertex: number;
  /** Worked out when it is first asked for. */
  standing: Standing | null;
  /** What was learned, and what is left to learn for the target. */
  readonly hours: number;
  readonly competencies: number;
  readonly hoursLeft: number;
  readonly competenciesLeft: number;
  readonly toPass: number;
  /** Sums of the shares of the roles passed; see `UnionBounds`. */
  readonly hoursShared: number;
  readonly competenciesShared: number;
}

/** What is learned on a path over that ground. */
export type LearningGround = ReturnType<typeof learningGround>;

export function learningGround(ground: PathGround) {
  const { model, graph, profile, excluded, blocked, from, to, toPass: allToPass } = ground;
  const walk = standings(model, profile, excluded);
  const bounds: Partial<Record<Measure, UnionBounds>> = {};
  const atTarget: Partial<Record<Measure, number>> = {};
  const isCounted = walk.isPlain && to !== UNREACHED;
  const start: State = {
    before: null,
    vertex: from,
    standing: walk.start,
    hours: 0,
    competencies: 0,
    hoursLeft: isCounted ? walk.hoursTo(walk.start, to) : NaN,
    competenciesLeft: isCounted ? walk.competenciesTo(walk.start, to) : NaN,
    toPass: allToPass,
    hoursShared: 0,
    competenciesShared: 0,
  };

  function standingAt(state: State): Standing {
    return (state.standing ??= walk.move(standingAt(state.before!), state.vertex)!.next);
  }

  function enter(state: State, vertex: number): State | null {
    const toPass = ground.pass(state.toPass, vertex);
    if (toPass === null) return null;
    if (bounds.hours?.region[vertex] === 0 || bounds.competencies?.region[vertex] === 0) return null;
    return walk.isPlain ? count(state, vertex, toPass) : learn(state, vertex, toPass);
  }

  /** The standing is worked out only where the path is gone on from. */
  function count(state: State, vertex: number, toPass: number): State {
    const added = walk.added(standingAt(state), vertex, to);
    return {
      before: state,
      vertex,
      standing: null,
      hours: state.hours + added.hours,
      competencies: state.competencies + added.competencies,
      hoursLeft: state.hoursLeft - added.targetHours,
      competenciesLeft: state.competenciesLeft - added.targetCompetencies,
      toPass,
      hoursShared: state.hoursShared + shareOf("hours", vertex),
      competenciesShared: state.competenciesShared + shareOf("competencies", vertex),
    };
  }

  function learn(state: State, vertex: number, toPass: number): State | null {
    const move = walk.move(standingAt(state), vertex);
    if (move === null) return null;
    return {
      before: state,
      vertex,
      standing: move.next,
      hours: state.hours + move.hours,
      competencies: move.next.learned.length,
      hoursLeft: NaN,
      competenciesLeft: NaN,
      toPass,
      hoursShared: state.hoursShared + shareOf("hours", vertex),
      competenciesShared: state.competenciesShared + shareOf("competencies", vertex),
    };
  }

  function shareOf(measure: Measure, vertex: number): number {
    return bounds[measure]?.share[vertex] ?? 0;
  }

  function left(state: State, measure: Measure): number {
    if (measure === "hours") return walk.isPlain ? state.hoursLeft : walk.hoursTo(standingAt(state), to);
    return walk.isPlain ? state.competenciesLeft : walk.competenciesTo(standingAt(state), to);
  }

  /** What is not held and the target has no use for: nobody pays for it but on the way. */
  function weights(measure: Measure): Float64Array {
    const { useful } = requirementClosures(model);
    const weight = model.cost.map((hours, item) =>
      profile.items[item] === 1 ? 0 : measure === "hours" ? hours : 1,
    );
    for (let k = useful.offsets[to]!; k < useful.offsets[to + 1]!; k++) weight[useful.targets[k]!] = 0;
    return weight;
  }

  return {
    start,
    enter,
    isOptimal: walk.isOptimal,

    /** Equal where any way on costs the same, or no more on from a path over some of the roles. */
    future: (state: State): string | number =>
      walk.isPlain ? state.toPass : `${state.toPass} ${standingAt(state).key}`,

    /** Null where it cannot be told from what was learned: with choices, and where a way cut short may miss what is to be passed. */
    isNoDearer:
      walk.isPlain && allToPass === 0
        ? (earlier: State, later: State) => isSubset(standingAt(earlier).learned, standingAt(later).learned)
        : null,

    /** The state at the end of a path; null where that is not allowed. */
    walk(vertices: readonly number[]): State | null {
      let state: State | null = start;
      for (const vertex of vertices.slice(1)) state = state && enter(state, vertex);
      return state;
    },

    /** What each role costs if nothing was learned before, and per vertex the least sum of that up to the target. */
    oneByOne(measure: Measure): { cost: Float64Array; ahead: Float64Array } {
      const { needed } = requirementClosures(model);
      const weight = weights(measure);
      const cost = Float64Array.from(graph.roles, (_, v) => {
        let sum = 0;
        for (let k = needed.offsets[v]!; k < needed.offsets[v + 1]!; k++) sum += weight[needed.targets[k]!]!;
        return v === to || v === from ? 0 : sum;
      });
      return { cost, ahead: leastCostsTo(graph.reverse, cost, to) };
    },

    /** From now on only paths that cost no more than `most` are gone on with, and `least` knows what is ahead. */
    narrow(measure: Measure, most: number): void {
      const { needed, useful } = requirementClosures(model);
      const { forward, reverse } = graph;
      atTarget[measure] = left(start, measure);
      bounds[measure] = unionBounds(
        { forward, reverse, from, to, needed, useful, weight: weights(measure) },
        blocked.map((isBlocked) => 1 - isBlocked),
        most - atTarget[measure],
      );
    },

    /** The least that a path can come to: what was spent, what the target takes, and what lies between. */
    least(state: State, vertex: number, measure: Measure): number {
      const { ownAhead, shareAhead } = bounds[measure]!;
      const byOwn = state[measure] + left(state, measure) + ownAhead[vertex]!;
      // What raising levels costs is in no share, and two paths over the same roles may differ in it.
      if (walk.withLevels) return byOwn;
      const shared = measure === "hours" ? state.hoursShared : state.competenciesShared;
      const byShares = atTarget[measure]! + shared + shareAhead[vertex]!;
      const grain = GRAIN[measure];
      return Math.max(byOwn, Math.ceil((byShares - NOISE) / grain) * grain);
    },
  };
}

/** What must not be learned; null when there is nothing, or all of it is held anyway. */
export function excludedCompetencies(
  at: ReadonlyMap<string, number>,
  profile: Uint8Array,
  avoid: readonly string[],
): Uint8Array | null {
  const items = avoid.flatMap((id) => at.get(id) ?? []).filter((item) => profile[item] !== 1);
  if (items.length === 0) return null;
  const excluded = new Uint8Array(profile.length);
  for (const item of items) excluded[item] = 1;
  return excluded;
}

/** Bit i of a role: it is the i-th of `via`, or needs it. */
function passMarks(index: GuideIndex, graph: RoleGraph, via: readonly string[]): Int32Array {
  const model = competencyGraph(index);
  const marks = new Int32Array(graph.roles.length);
  via.forEach((id, i) => {
    const item = model.competencyAt.get(id);
    const passing =
      item === undefined
        ? [graph.at.get(id)!]
        : rolesWithUseFor(model, [item]).filter((v) => isIndispensable(model, graph.roles[v]!.id, id));
    for (const v of passing) marks[v]! |= 1 << i;
  });
  return marks;
}
