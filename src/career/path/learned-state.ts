import {
  difference,
  disjointUnion,
  hashOfSet,
  isSameSet,
  type SortedSet,
} from "../../algorithms/sorted-sets.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import { row } from "../../algorithms/csr.js";
import { essentialClosure, learn, leastGap } from "../gap/least-gap.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { copyProfile, type Profile } from "../model/profile.js";
import { requirementClosures } from "../model/requirement-closures.js";
import { requirementsOf } from "../model/requirements.js";
import { roleGraph } from "../model/role-graph.js";

/** What someone has learned on a path. Equal states of one search are the same object. */
export interface LearnedState {
  /** The competencies learned since the start, ascending. */
  readonly items: SortedSet;
  /** The levels of what is held, where a level can cost hours; otherwise empty. */
  readonly levels: ReadonlyMap<number, number>;
  /** The number of the state in its search. */
  readonly id: number;
}

/** What it takes to enter a role. */
export interface LearnedStep {
  readonly next: LearnedState;
  /** Typical hours of the gap. */
  readonly hours: number;
}

/** The learned states of one search. Roles and competencies are numbered as in the role graph and the competency graph. */
export interface LearnedStates {
  readonly start: LearnedState;
  /** Whether raising a level can cost hours. */
  readonly levelsCost: boolean;
  /** Whether no role has a choice and no level costs hours: then a path learns the union of what its roles require. */
  readonly isUnion: boolean;
  /** The step into a role; null when the role cannot be entered without an excluded competency. */
  readonly enter: (state: LearnedState, role: number) => LearnedStep | null;
  /** A lower bound on the hours that any path from a state to a role takes: its gap, without levels to raise. */
  readonly hoursTo: (state: LearnedState, role: number) => number;
  /** A lower bound on the number of competencies that any path from a state to a role learns. */
  readonly competenciesTo: (state: LearnedState, role: number) => number;
  /** The competencies that a role requires beyond the starting profile; null if choices or levels matter too. */
  readonly requiredBeyondStart: (role: number) => Int32Array | null;
  /** Whether every gap solved so far was proved to be the least. */
  readonly isOptimal: () => boolean;
}

/**
 * A role without choices only adds a set of competencies: O(its requirements + what was learned). For any other role, or where levels cost
 * hours, the least gap is solved and remembered.
 */
export function learnedStates(
  model: CompetencyGraph,
  profile: Profile,
  excluded: Uint8Array | null,
): LearnedStates {
  const levelsCost = doLevelsCost(model);
  const start: Profile = levelsCost ? profile : { ...profile, levels: new Map() };
  const { isPlain } = requirementClosures(model);
  const requiredBeyondStart = requiredBeyond(model, start, levelsCost);
  const stateOf = stateTable();
  const solved = solvedSteps(model, start, excluded, stateOf);

  function enter(state: LearnedState, role: number): LearnedStep | null {
    const required = requiredBeyondStart(role);
    if (required === null) return solved.enter(state, role);
    const added = difference(required, state.items);
    if (added.length === 0) return { next: state, hours: 0 };
    if (excluded && added.some((item) => excluded[item] === 1)) return null;
    const next = stateOf(disjointUnion(state.items, added), state.levels);
    return { next, hours: hoursOf(model, added) };
  }

  return {
    start: stateOf([], start.levels),
    levelsCost,
    isUnion: !levelsCost && isPlain.every((plain) => plain === 1),
    enter,
    hoursTo(state, role) {
      const required = requiredBeyondStart(role);
      if (required !== null) return hoursOf(model, difference(required, state.items));
      const step = enter(state, role);
      return step === null ? Infinity : hoursOf(model, step.next.items) - hoursOf(model, state.items);
    },
    competenciesTo(state, role) {
      const required = requiredBeyondStart(role);
      return required === null ? solved.fewest(state, role) : difference(required, state.items).length;
    },
    requiredBeyondStart,
    isOptimal: solved.isOptimal,
  };
}

type StateOf = (items: SortedSet, levels: ReadonlyMap<number, number>) => LearnedState;

/** Gives equal sets with equal levels the same state, new ones the next number. */
function stateTable(): StateOf {
  const byHash = new Map<number, LearnedState[]>();
  let count = 0;
  return (items, levels) => {
    const alike = getOrCompute(byHash, hashOfSet(items), () => []);
    const known = alike.find((state) => isSameSet(state.items, items) && areSame(state.levels, levels));
    if (known) return known;
    const state = { items, levels, id: count++ };
    alike.push(state);
    return state;
  };
}

/** See `LearnedStates.requiredBeyondStart`; computed once for each role. */
function requiredBeyond(
  model: CompetencyGraph,
  start: Profile,
  levelsCost: boolean,
): (role: number) => Int32Array | null {
  const { needed, isPlain } = requirementClosures(model);
  const known = new Map<number, Int32Array>();
  return (role) => {
    if (isPlain[role] === 0 || levelsCost) return null;
    return getOrCompute(known, role, () => row(needed, role).filter((item) => start.items[item] === 0));
  };
}

/** Steps into roles whose least gap has to be solved; each is solved once for a state and a role. */
function solvedSteps(
  model: CompetencyGraph,
  start: Profile,
  excluded: Uint8Array | null,
  stateOf: StateOf,
): Pick<LearnedStates, "enter" | "isOptimal"> & { readonly fewest: LearnedStates["competenciesTo"] } {
  const { roles } = roleGraph(model.index, null);
  const countingItems = { ...model, cost: new Float64Array(model.cost.length).fill(1) };
  const steps = new Map<string, LearnedStep | null>();
  const fewest = new Map<string, number>();
  let optimal = true;

  function profileAt({ items, levels }: LearnedState): Profile {
    const profile = copyProfile({ ...start, levels: new Map(levels) });
    for (const item of items) profile.items[item] = 1;
    return profile;
  }

  function solve(state: LearnedState, role: number): LearnedStep | null {
    const requirements = requirementsOf(model, roles[role]!.id);
    const profile = profileAt(state);
    const gap = leastGap(model, profile, requirements, excluded);
    if (gap === null) return null;
    optimal &&= gap.optimal;
    if (gap.learned.length === 0 && gap.raised.length === 0) return { next: state, hours: 0 };
    learn(profile, requirements, gap);
    const levels = doLevelsCost(model) ? profile.levels : state.levels;
    return { next: stateOf(disjointUnion(state.items, gap.learned), levels), hours: gap.hours };
  }

  /** Must stay a lower bound: if the closure search was cut off, it is 0. */
  function fewestCompetencies(state: LearnedState, role: number): number {
    const requirements = requirementsOf(model, roles[role]!.id);
    const closure = essentialClosure(countingItems, profileAt(state), requirements, excluded);
    if (closure === null) return Infinity;
    return closure.optimal ? closure.items.length : 0;
  }

  return {
    enter: (state, role) => getOrCompute(steps, `${role} ${state.id}`, () => solve(state, role)),
    fewest: (state, role) =>
      getOrCompute(fewest, `${role} ${state.id}`, () => fewestCompetencies(state, role)),
    isOptimal: () => optimal,
  };
}

function hoursOf({ cost }: CompetencyGraph, items: SortedSet): number {
  let hours = 0;
  for (let i = 0; i < items.length; i++) hours += cost[items[i]!]!;
  return hours;
}

/** Whether any requirement has both a level and a competency with hours: otherwise raising a level costs nothing. */
const doLevelsCost = onceFor(({ index, choiceAt }: CompetencyGraph): boolean =>
  index.allRequirements.some(
    ({ to, level }) =>
      level !== null && (choiceAt.has(to) || index.options(to).some(({ hours }) => hours !== null)),
  ),
);

function areSame(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a === b || (a.size === b.size && [...a].every(([item, level]) => b.get(item) === level));
}
