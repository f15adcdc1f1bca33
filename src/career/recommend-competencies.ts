import { leastClosure } from "../algorithms/least-closure.js";
import type { Competency, HoursRange, Role } from "./guide.js";
import type { GuideIndex } from "./guide-index.js";
import { copyHeld, type Held, hold } from "./held.js";
import { sumHours } from "./hours.js";
import { learningModel, type LearningModel } from "./learning-model.js";
import { hoursText, listNodes, type Reason } from "./reason.js";
import { demandsOf } from "./role-demands.js";
import { coverage, isDemandMet } from "./skill-gap.js";

export interface CompetencyRecommendation {
  readonly competency: Competency;
  readonly score: number;
  readonly hours: HoursRange | null;
  readonly unlocks: readonly Role[];
  readonly reasons: readonly Reason[];
}

/** Added to the hours, so that what takes none is not worth endlessly much. */
export const BASE_HOURS = 10;

export const COMPETENCY_SCORE =
  "gain per 100 hours: (roles unlocked + sum over the roles of the growth of their coverage) × 100 / " +
  `(${BASE_HOURS} + typical hours to learn it with what it rests on)`;

/**
 * What to learn next: the greatest gain per hour over the roles of `toward` (all others without), then by id; see COMPETENCY_SCORE.
 * A role is unlocked when its last essential requirement is met. O(candidates × (closure + roles that ask for it)).
 */
export function* recommendCompetencies(
  index: GuideIndex,
  from: string | null,
  have: readonly string[],
  toward: readonly string[] | null,
  first: number,
): Generator<undefined, CompetencyRecommendation[], void> {
  const model = learningModel(index);
  const held = hold(model, from, have);
  const roles =
    toward ?? index.guide.nodes.filter(({ kind, id }) => kind === "ROLE" && id !== from).map(({ id }) => id);
  const now = new Map(roles.map((role) => [role, coverage(model, held, demandsOf(model, role))]));
  const asking = rolesByCompetency(model, roles);
  const candidates = [...asking.keys()].filter((item) => held.items[item] !== 1).sort((a, b) => a - b);
  const ranked: Gain[] = [];
  for (const item of candidates) {
    ranked.push(gainOf(model, held, item, now, asking));
    yield;
  }
  return ranked
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .slice(0, first)
    .map((gain) => describe(model, gain));
}

interface Gain {
  readonly item: number;
  readonly learned: readonly number[];
  readonly score: number;
  readonly unlocked: readonly string[];
  readonly closer: readonly string[];
}

/** Essential demands alone: competency → roles, and what lies below one is asked for with it. */
function rolesByCompetency(model: LearningModel, roles: readonly string[]): Map<number, Set<string>> {
  const asking = new Map<number, Set<string>>();
  for (const role of roles) {
    for (const { importance, options } of demandsOf(model, role)) {
      if (importance !== "ESSENTIAL") continue;
      for (const option of options) asking.set(option, (asking.get(option) ?? new Set()).add(role));
    }
  }
  return asking;
}

function gainOf(
  model: LearningModel,
  held: Held,
  item: number,
  now: ReadonlyMap<string, number>,
  asking: ReadonlyMap<number, ReadonlySet<string>>,
): Gain {
  const { items: learned } = leastClosure(model, {
    items: [item],
    choices: [],
    held: held.items,
    met: held.met,
  })!;
  const after = copyHeld(held);
  let hours = 0;
  for (const each of learned) {
    after.items[each] = 1;
    hours += model.cost[each]!;
  }
  const unlocked: string[] = [];
  const closer: string[] = [];
  let gain = 0;
  const touched = new Set(learned.flatMap((each) => [...(asking.get(each) ?? [])]));
  for (const role of [...touched].sort()) {
    const demands = demandsOf(model, role);
    const growth = coverage(model, after, demands) - now.get(role)!;
    if (growth <= 0) continue;
    gain += growth;
    const isUnlocked = demands.every(
      (demand) => demand.importance === "OPTIONAL" || isDemandMet(model, after, demand),
    );
    if (isUnlocked) unlocked.push(role);
    else closer.push(role);
  }
  return { item, learned, score: ((unlocked.length + gain) * 100) / (BASE_HOURS + hours), unlocked, closer };
}

function describe(
  model: LearningModel,
  { item, learned, score, unlocked, closer }: Gain,
): CompetencyRecommendation {
  const { index } = model;
  const competency = model.competencies[item]!;
  const before = learned.filter((each) => each !== item).map((each) => model.competencies[each]!);
  const unlocks = unlocked.map((role) => index.role(role));
  const nearer = closer.map((role) => index.role(role));
  const reasons: Reason[] = [];
  if (unlocks.length > 0) {
    reasons.push({ text: `It is the last thing missing for ${listNodes(unlocks)}.`, nodes: unlocks });
  }
  if (nearer.length > 0)
    reasons.push({ text: `It brings you closer to ${listNodes(nearer)}.`, nodes: nearer });
  const { hours } = sumHours(learned.map((each) => model.competencies[each]!.hours));
  const effort = competency.hours === null ? "" : ` in about ${hoursText(hours.typical)}`;
  reasons.push(
    before.length > 0
      ? { text: `It can be learned${effort}, with ${listNodes(before)} first.`, nodes: before }
      : { text: `All that it rests on is there; it can be learned${effort}.`, nodes: [competency] },
  );
  return { competency, score, hours: competency.hours, unlocks, reasons };
}
