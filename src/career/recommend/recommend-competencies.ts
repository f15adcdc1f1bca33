import { row } from "../../algorithms/csr.js";
import { leastClosure } from "../../algorithms/least-closure.js";
import type { Steps } from "../../async/steps.js";
import { isRequirementMet, metShare } from "../gap/coverage.js";
import { type RequirementIndex, requirementIndex } from "../model/requirement-index.js";
import type { Competency, HoursRange, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { copyProfile, type Profile, profileOf } from "../model/profile.js";
import { sumHours } from "../../guide/hours.js";
import { competencyGraph, type CompetencyGraph } from "../model/competency-graph.js";
import { hoursText } from "../../text/phrases.js";
import { listNodes, type Reason } from "./reason.js";

export interface CompetencyRecommendation {
  readonly competency: Competency;
  readonly score: number;
  readonly hours: HoursRange | null;
  readonly unlocks: readonly Role[];
  readonly reasons: readonly Reason[];
}

/** Added to the hours, so that the score stays finite for a competency that takes none. */
export const BASE_HOURS = 10;

/** How a competency is scored, as the public schema describes it. */
export const COMPETENCY_SCORE =
  "Gain per 100 hours: (number of roles unlocked + increase in coverage, summed over the roles aimed at) × 100 / " +
  `(${BASE_HOURS} + typical hours of the competency and of its prerequisites that are not held).`;

/**
 * The competencies with the greatest gain per hour over the roles `toward`, or over all roles but `from` if that is null; then by id. See
 * COMPETENCY_SCORE. A role is unlocked when its last essential requirement is met.
 * O(candidates × (closure + requirements that a candidate serves)).
 */
export function* recommendCompetencies(
  index: GuideIndex,
  from: string | null,
  have: readonly string[],
  toward: readonly string[] | null,
  first: number,
): Steps<CompetencyRecommendation[]> {
  const model = competencyGraph(index);
  const requirements = requirementIndex(model);
  const profile = profileOf(model, from, have);
  const isAsked = askedRoles(requirements, from, toward);
  const { scoreOf, gainOf } = gains(model, requirements, profile, isAsked);
  const ranked: { item: number; score: number }[] = [];
  for (const item of candidates(requirements, profile, isAsked)) {
    const score = scoreOf(item);
    if (score > 0) ranked.push({ item, score });
    yield;
  }
  ranked.sort((a, b) => b.score - a.score || a.item - b.item);
  return ranked.slice(0, first).map(({ item, score }) => describe(model, item, score, gainOf(item)));
}

/** Marks the roles aimed at with 1. */
function askedRoles(
  { roles }: RequirementIndex,
  from: string | null,
  toward: readonly string[] | null,
): Uint8Array {
  if (toward === null) return Uint8Array.from(roles, ({ id }) => (id === from ? 0 : 1));
  const asked = new Set(toward);
  return Uint8Array.from(roles, ({ id }) => (asked.has(id) ? 1 : 0));
}

/** Competencies that are essential for a role aimed at and not held, ascending. */
function candidates(
  { requirements, roleOf }: RequirementIndex,
  profile: Profile,
  isAsked: Uint8Array,
): number[] {
  const found = new Uint8Array(profile.items.length);
  requirements.forEach(({ options }, d) => {
    if (isAsked[roleOf[d]!] === 1) for (const option of options) found[option] = 1;
  });
  return [...found.keys()].filter((item) => found[item] === 1 && profile.items[item] === 0);
}

interface Gain {
  /** The item and the prerequisites that have to be learned for it, ascending. */
  readonly learned: readonly number[];
  readonly unlocked: readonly Role[];
  readonly closer: readonly Role[];
}

/** Computes for any item what learning it would bring to someone with this profile. */
function gains(
  model: CompetencyGraph,
  { roles, requirements, offsets, roleOf, weight, isPlain, servedBy }: RequirementIndex,
  profile: Profile,
  isAsked: Uint8Array,
): { scoreOf: (item: number) => number; gainOf: (item: number) => Gain } {
  const after = copyProfile(profile);
  const isOpen = new Uint8Array(requirements.length);
  /** The share of each open requirement that is not met yet. */
  const unmet = new Float64Array(requirements.length);
  const open = new Int32Array(roles.length);
  const total = new Float64Array(roles.length);
  for (let d = 0; d < requirements.length; d++) {
    const role = roleOf[d]!;
    total[role]! += weight[d]!;
    if (isAsked[role] === 0) continue;
    unmet[d] = 1 - metShare(model, profile, requirements[d]!);
    if (unmet[d] === 0) continue;
    isOpen[d] = 1;
    open[role]!++;
  }

  function learnedFor(item: number): readonly number[] {
    return leastClosure(model, { items: [item], choices: [], held: profile.items, met: profile.met })!.items;
  }

  /** Open requirements that learning these items meets, ascending. */
  function newlyMet(learned: readonly number[]): number[] {
    const met: number[] = [];
    for (const each of learned) after.items[each] = 1;
    for (const each of learned) {
      for (const d of row(servedBy, each)) {
        if (isOpen[d] === 1 && (isPlain[d] === 1 || isRequirementMet(model, after, requirements[d]!)))
          met.push(d);
      }
    }
    for (const each of learned) after.items[each] = 0;
    return learned.length === 1 ? met : [...new Set(met)].sort((a, b) => a - b);
  }

  /** Reports for each role brought closer how much its coverage grows and whether it is unlocked. `met` must be ascending. */
  function grow(
    met: readonly number[],
    report: (role: number, growth: number, isUnlocked: boolean) => void,
  ): void {
    for (let i = 0; i < met.length;) {
      const role = roleOf[met[i]!]!;
      const start = i;
      let growth = 0;
      for (; i < met.length && met[i]! < offsets[role + 1]!; i++)
        growth += (weight[met[i]!]! * unmet[met[i]!]!) / total[role]!;
      if (growth > 0) report(role, growth, i - start === open[role]);
    }
  }

  return {
    scoreOf(item) {
      const learned = learnedFor(item);
      let gain = 0;
      let unlocked = 0;
      grow(newlyMet(learned), (_role, growth, isUnlocked) => {
        gain += growth;
        if (isUnlocked) unlocked++;
      });
      let hours = BASE_HOURS;
      for (const each of learned) hours += model.cost[each]!;
      return ((unlocked + gain) * 100) / hours;
    },
    gainOf(item) {
      const learned = learnedFor(item);
      const unlocked: Role[] = [];
      const closer: Role[] = [];
      grow(newlyMet(learned), (role, _growth, isUnlocked) => {
        (isUnlocked ? unlocked : closer).push(roles[role]!);
      });
      return { learned, unlocked, closer };
    },
  };
}

function describe(
  model: CompetencyGraph,
  item: number,
  score: number,
  { learned, unlocked, closer }: Gain,
): CompetencyRecommendation {
  const competency = model.competencies[item]!;
  const before = learned.filter((each) => each !== item).map((each) => model.competencies[each]!);
  const reasons: Reason[] = [];
  if (unlocked.length > 0) {
    reasons.push({ text: `It is the last thing missing for ${listNodes(unlocked)}.`, nodes: unlocked });
  }
  if (closer.length > 0) {
    reasons.push({ text: `It brings you closer to ${listNodes(closer)}.`, nodes: closer });
  }
  const { hours } = sumHours(learned.map((each) => model.competencies[each]!.hours));
  const effort = competency.hours === null ? "" : ` in about ${hoursText(hours.typical)}`;
  reasons.push(
    before.length > 0
      ? { text: `It can be learned${effort}, with ${listNodes(before)} first.`, nodes: before }
      : { text: `All that it rests on is there; it can be learned${effort}.`, nodes: [competency] },
  );
  return { competency, score, hours: competency.hours, unlocks: unlocked, reasons };
}
