import {
  difference,
  disjointUnion,
  hashOfSet,
  isSameSet,
  type SortedSet,
} from "../../algorithms/sorted-sets.js";
import { stampedSet } from "../../algorithms/stamped-set.js";
import { copyProfile, type Profile } from "../model/profile.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { essentialClosure, learn, leastGap } from "../gap/least-gap.js";
import { type RoleRequirement, requirementsOf } from "../model/requirements.js";
import { roleGraph } from "../model/role-graph.js";
import { requirementClosures } from "../model/requirement-closures.js";

/** Where someone stands on a path: what is held after the roles passed. Equal standings of one search are one object. */
export interface Standing {
  /** Learned since the start, ascending. */
  readonly learned: SortedSet;
  /** At which levels things are held, where that can cost hours. */
  readonly levels: ReadonlyMap<number, number>;
  /** Numbers the standings of one search. */
  readonly key: number;
}

export interface Move {
  readonly next: Standing;
  /** Typical hours of the gap. */
  readonly hours: number;
}

/** What a move adds, in hours and in competencies; of it what the target needs as well. */
export interface Added {
  hours: number;
  competencies: number;
  targetHours: number;
  targetCompetencies: number;
}

/** The standings that a search comes to; roles are numbered in id order. */
export interface Standings {
  readonly start: Standing;
  /** To what a role leads from a standing; null when the role is out of reach without what is excluded. */
  readonly move: (standing: Standing, role: number) => Move | null;
  /** Whether it can cost hours to raise a level. */
  readonly withLevels: boolean;
  /** Whether no choice and no level comes into any role: then what is learned on a path is a union of sets. */
  readonly isPlain: boolean;
  /** The same as `move` for plain roles, only counted, in O(what the role needs); the answer holds until the next one. */
  readonly added: (standing: Standing, role: number, target: number) => Readonly<Added>;
  /** Hours that it takes at the least to stand in a role, by any way: those of the gap without what is only to be raised. */
  readonly hoursTo: (standing: Standing, role: number) => number;
  /** The same for the number of competencies. */
  readonly competenciesTo: (standing: Standing, role: number) => number;
  /** Whether every gap so far was proved to be the least. */
  readonly isOptimal: () => boolean;
}

/** Of a role that no choice comes into a move is a union of sets: O(what it needs + what was learned). Others take a gap, kept. */
export function standings(model: CompetencyGraph, given: Profile, excluded: Uint8Array | null): Standings {
  const withLevels = haveLevelsCost(model);
  const start: Profile = withLevels ? given : { ...given, levels: new Map() };
  const { needed, isPlain } = requirementClosures(model);
  const { roles } = roleGraph(model.index, null);
  const byNumber = { ...model, cost: new Float64Array(model.cost.length).fill(1) };
  const known = new Map<number, Standing[]>();
  const lacking = new Map<number, Int32Array>();
  const moves = new Map<string, Move | null>();
  const fewest = new Map<string, number>();
  const learned = stampedSet(model.cost.length);
  const forTarget = stampedSet(model.cost.length);
  const added: Added = { hours: 0, competencies: 0, targetHours: 0, targetCompetencies: 0 };
  let count = 0;
  let optimal = true;

  function intern(learned: SortedSet, levels: ReadonlyMap<number, number>): Standing {
    const hash = hashOfSet(learned);
    const alike = known.get(hash);
    const found = alike?.find((each) => isSameSet(each.learned, learned) && areSame(each.levels, levels));
    if (found) return found;
    const standing = { learned, levels, key: count++ };
    if (alike) alike.push(standing);
    else known.set(hash, [standing]);
    return standing;
  }

  /** What a role needs and is not held at the start; null where that does not say it all. */
  function lacks(role: number): Int32Array | null {
    if (isPlain[role] === 0 || withLevels) return null;
    let items = lacking.get(role);
    if (!items) {
      items = needed.targets
        .subarray(needed.offsets[role], needed.offsets[role + 1])
        .filter((item) => start.items[item] === 0);
      lacking.set(role, items);
    }
    return items;
  }

  function heldAt({ learned, levels }: Standing): Profile {
    const profile = copyProfile({ ...start, levels: new Map(levels) });
    for (const item of learned) profile.items[item] = 1;
    return profile;
  }

  function kept<T>(table: Map<string, T>, role: number, { key }: Standing, workOut: () => T): T {
    const place = `${role} ${key}`;
    let value = table.get(place);
    if (value === undefined) table.set(place, (value = workOut()));
    return value;
  }

  function moveByGap(standing: Standing, role: number): Move | null {
    const requirements = requirementsOf(model, roles[role]!.id);
    const profile = heldAt(standing);
    const gap = leastGap(model, profile, requirements, excluded);
    if (gap === null) return null;
    optimal &&= gap.optimal;
    if (gap.learned.length === 0 && gap.raised.length === 0) return { next: standing, hours: 0 };
    learn(profile, requirements, gap);
    const levels = withLevels ? profile.levels : standing.levels;
    return { next: intern(disjointUnion(standing.learned, gap.learned), levels), hours: gap.hours };
  }

  function fewestByGap(standing: Standing, requirements: readonly RoleRequirement[]): number {
    const closure = essentialClosure(byNumber, heldAt(standing), requirements, excluded);
    // A bound must not be too great: one that is not proved says nothing.
    return closure === null ? Infinity : closure.optimal ? closure.items.length : 0;
  }

  const hoursOf = (items: SortedSet): number => {
    let hours = 0;
    for (let i = 0; i < items.length; i++) hours += model.cost[items[i]!]!;
    return hours;
  };

  function move(standing: Standing, role: number): Move | null {
    const items = lacks(role);
    if (items === null) return kept(moves, role, standing, () => moveByGap(standing, role));
    const added = difference(items, standing.learned);
    if (added.length === 0) return { next: standing, hours: 0 };
    if (excluded && added.some((item) => excluded[item] === 1)) return null;
    const next = intern(disjointUnion(standing.learned, added), standing.levels);
    return { next, hours: hoursOf(added) };
  }

  return {
    start: intern([], start.levels),
    isOptimal: () => optimal,
    withLevels,
    isPlain: !withLevels && isPlain.every((plain) => plain === 1),
    added(standing, role, target) {
      learned.become(standing.learned);
      forTarget.become(target < 0 ? NOTHING : lacks(target)!);
      added.hours = added.competencies = added.targetHours = added.targetCompetencies = 0;
      const items = lacks(role)!;
      for (let i = 0; i < items.length; i++) {
        const item = items[i]!;
        if (learned.has(item)) continue;
        added.competencies++;
        added.hours += model.cost[item]!;
        if (!forTarget.has(item)) continue;
        added.targetCompetencies++;
        added.targetHours += model.cost[item]!;
      }
      return added;
    },
    move,
    hoursTo(standing, role) {
      const items = lacks(role);
      if (items !== null) return hoursOf(difference(items, standing.learned));
      const moved = move(standing, role);
      return moved === null ? Infinity : hoursOf(moved.next.learned) - hoursOf(standing.learned);
    },
    competenciesTo(standing, role) {
      const items = lacks(role);
      if (items !== null) return difference(items, standing.learned).length;
      const requirements = requirementsOf(model, roles[role]!.id);
      return kept(fewest, role, standing, () => fewestByGap(standing, requirements));
    },
  };
}

const NOTHING: readonly number[] = [];

const costly = new WeakMap<CompetencyGraph, boolean>();

/** Whether any requirement has both a level and a competency with hours: without them, raising a level costs nothing. */
function haveLevelsCost(model: CompetencyGraph): boolean {
  let answer = costly.get(model);
  if (answer === undefined) {
    const { index, choiceAt } = model;
    answer = index.allRequirements.some(
      ({ to, level }) =>
        level !== null && (choiceAt.has(to) || index.options(to).some(({ hours }) => hours !== null)),
    );
    costly.set(model, answer);
  }
  return answer;
}

function areSame(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a === b || (a.size === b.size && [...a].every(([item, level]) => b.get(item) === level));
}
