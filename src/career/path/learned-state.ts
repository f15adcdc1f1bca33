import {
  difference,
  disjointUnion,
  hashOfSet,
  isSameSet,
  type SortedSet,
} from "../../algorithms/sorted-sets.js";
import { getOrCompute, onceFor } from "../../async/once-for.js";
import { row } from "../../algorithms/csr.js";
import { essentialClosure, learn, leastGapTo } from "../gap/least-gap.js";
import type { Wishes } from "../gap/wishes.js";
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
  /** A lower bound on the hours that any path from a state to a role takes: its gap without levels to raise and without preferences. */
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
export function learnedStates(model: CompetencyGraph, profile: Profile, wishes: Wishes): LearnedStates {
  const levelsCost = doLevelsCost(model);
  const start: Profile = levelsCost ? profile : { ...profile, levels: new Map() };
  const { isPlain } = requirementClosures(model);
  const requiredBeyondStart = requiredBeyond(model, start, levelsCost);
  const stateOf = stateTable();
  const solved = solvedSteps(model, start, wishes, stateOf);
  const { excluded } = wishes;

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
      return required === null
        ? solved.leastHours(state, role)
        : hoursOf(model, difference(required, state.items));
    },
    competenciesTo(state, role) {
      const required = requiredBeyondStart(role);
      return required === null ? solved.fewestItems(state, role) : difference(required, state.items).length;
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

/** Steps into roles whose least gap has to be solved, and bounds on paths to them; each is solved once for a state and a role. */
interface SolvedSteps extends Pick<LearnedStates, "enter" | "isOptimal"> {
  readonly leastHours: LearnedStates["hoursTo"];
  readonly fewestItems: LearnedStates["competenciesTo"];
}

function solvedSteps(model: CompetencyGraph, start: Profile, wishes: Wishes, stateOf: StateOf): SolvedSteps {
  const { roles } = roleGraph(model.index, null);
  const steps = new Map<string, LearnedStep | null>();
  let optimal = true;

  function profileAt({ items, levels }: LearnedState): Profile {
    const profile = copyProfile({ ...start, levels: new Map(levels) });
    for (const item of items) profile.items[item] = 1;
    return profile;
  }

  function solve(state: LearnedState, role: number): LearnedStep | null {
    const { id } = roles[role]!;
    const profile = profileAt(state);
    const gap = leastGapTo(model, profile, id, wishes);
    if (gap === null) return null;
    optimal &&= gap.optimal;
    if (gap.learned.length === 0 && gap.raised.length === 0) return { next: state, hours: 0 };
    learn(profile, requirementsOf(model, id), gap);
    const levels = doLevelsCost(model) ? profile.levels : state.levels;
    return { next: stateOf(disjointUnion(state.items, gap.learned), levels), hours: gap.hours };
  }

  /** The least cost of any set that serves. Must stay a lower bound: if the closure search was cut off, it is 0. */
  function leastCost(cost: Float64Array): (state: LearnedState, role: number) => number {
    const system = { ...model, cost };
    const known = new Map<string, number>();
    const compute = (state: LearnedState, role: number): number => {
      const requirements = requirementsOf(model, roles[role]!.id);
      const closure = essentialClosure(system, profileAt(state), requirements, wishes.excluded);
      if (closure === null) return Infinity;
      return closure.optimal ? sumOf(cost, closure.items) : 0;
    };
    return (state, role) => getOrCompute(known, stepKey(state, role), () => compute(state, role));
  }

  const enter = (state: LearnedState, role: number): LearnedStep | null =>
    getOrCompute(steps, stepKey(state, role), () => solve(state, role));

  /** Without preferences a gap takes the least hours: it is needed for the next step anyway. */
  const hoursOfGap = (state: LearnedState, role: number): number => {
    const step = enter(state, role);
    return step === null ? Infinity : hoursOf(model, step.next.items) - hoursOf(model, state.items);
  };

  return {
    enter,
    leastHours: wishes.preferred === null ? hoursOfGap : leastCost(model.cost),
    fewestItems: leastCost(new Float64Array(model.cost.length).fill(1)),
    isOptimal: () => optimal,
  };
}

function stepKey({ id }: LearnedState, role: number): string {
  return `${role} ${id}`;
}

function hoursOf({ cost }: CompetencyGraph, items: SortedSet): number {
  return sumOf(cost, items);
}

function sumOf(cost: Float64Array, items: SortedSet): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) sum += cost[items[i]!]!;
  return sum;
}

/** Whether any requirement has both a level and a competency with hours: otherwise raising a level costs nothing. */
const doLevelsCost = onceFor(({ index, choiceAt }: CompetencyGraph): boolean =>
  index.allRequirements.some(
    ({ to, level }) =>
      level !== null && (choiceAt.has(to) || index.options(to).some(({ hours }) => hours !== null)),
  ),
);

/** Whether any competency has hours: otherwise all paths take none. */
export const doHoursDiffer = onceFor(({ cost }: CompetencyGraph): boolean => cost.some((hours) => hours > 0));

function areSame(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a === b || (a.size === b.size && [...a].every(([item, level]) => b.get(item) === level));
}
