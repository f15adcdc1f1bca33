import type { Steps } from "../../async/steps.js";
import type { Competency, HoursRange, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { sumHours } from "../../guide/hours.js";
import { hoursText, percent } from "../../text/phrases.js";
import { requirementIndex } from "../model/requirement-index.js";
import { EASES, easeOfMoves } from "../path/ease.js";
import { type CompetencyGain, competencyGains, type RoleGain } from "./competency-gain.js";
import { type Asker, rankRoles } from "./rank-roles.js";
import { listNodes, type Reason } from "./reason.js";
import { askerOf } from "./recommend-roles.js";

export interface CompetencyRecommendation {
  readonly competency: Competency;
  readonly score: number;
  readonly hours: HoursRange | null;
  readonly unlocks: readonly Role[];
  readonly reasons: readonly Reason[];
}

/** Without `toward`, so many of the roles recommended are aimed at. */
export const NEXT_ROLES = 5;
/** Learning that takes this many typical hours counts half. */
export const HALF_GAIN_HOURS = 400;

/** How a competency is scored, as the public schema describes it. */
export const COMPETENCY_SCORE =
  `The gain × ${HALF_GAIN_HOURS} / (${HALF_GAIN_HOURS} + typical hours of the competency and of its prerequisites that are not held). The gain ` +
  "is the sum of weight × rarity of the requirements that the competency itself meets, over the roles aimed at, each times how much it is " +
  "aimed at: all roles of `toward` alike; without it by the cube of their scores.";

/**
 * The competencies with the greatest score, then by id; see COMPETENCY_SCORE. The roles aimed at are those of `toward`, or the roles that are
 * recommended first if that is null; all roles if there are none. O(candidates × (closure + requirements that a candidate serves)).
 */
export function* recommendCompetencies(
  index: GuideIndex,
  from: string | null,
  have: readonly string[],
  toward: readonly string[] | null,
  first: number,
): Steps<CompetencyRecommendation[]> {
  const asker = askerOf(index, from, have);
  const aims = yield* aimsOf(asker, toward);
  const { candidates, gainOf } = competencyGains(asker, aims);
  const ranked: { item: number; score: number }[] = [];
  for (const item of candidates) {
    const score = scoreOf(gainOf(item));
    if (score > 0) ranked.push({ item, score });
    yield;
  }
  ranked.sort((a, b) => b.score - a.score || a.item - b.item);
  return withoutReplaced(ranked, gainOf, first).map(({ item, score }) =>
    describe(asker, item, score, gainOf(item)),
  );
}

/** The `first` of them, but none that serves only requirements which a better one meets already: of the options of a choice the best is enough. */
function withoutReplaced<T extends { readonly item: number }>(
  ranked: readonly T[],
  gainOf: (item: number) => CompetencyGain,
  first: number,
): T[] {
  const kept: T[] = [];
  const met = new Set<number>();
  for (const each of ranked) {
    if (kept.length === first) break;
    const serves = gainOf(each.item).met;
    if (serves.every((requirement) => met.has(requirement))) continue;
    for (const requirement of serves) met.add(requirement);
    kept.push(each);
  }
  return kept;
}

function scoreOf({ roles, hours }: CompetencyGain): number {
  const gain = roles.reduce((sum, role) => sum + role.gain, 0);
  return (gain * HALF_GAIN_HOURS) / (HALF_GAIN_HOURS + hours);
}

/** Role → how much it is aimed at; together 1. */
function* aimsOf(asker: Asker, toward: readonly string[] | null): Steps<Float64Array> {
  const { roles } = requirementIndex(asker.model);
  const aims = new Float64Array(roles.length);
  if (toward !== null) {
    const asked = new Set(toward);
    roles.forEach(({ id }, role) => (aims[role] = asked.has(id) ? 1 / asked.size : 0));
    return aims;
  }
  const { best } = yield* rankRoles(asker, NEXT_ROLES);
  const total = best.reduce((sum, { value }) => sum + value ** 3, 0);
  for (const { item, value } of best) aims[item] = value ** 3 / total;
  if (best.length === 0)
    roles.forEach(({ id }, role) => (aims[role] = id === asker.from ? 0 : 1 / roles.length));
  return aims;
}

function describe(asker: Asker, item: number, score: number, gain: CompetencyGain): CompetencyRecommendation {
  const { model } = asker;
  const { roles } = requirementIndex(model);
  const competency = model.competencies[item]!;
  const complete = gain.roles.filter(({ isComplete }) => isComplete).map(({ role }) => roles[role]!);
  const eased = easierRoles(asker, gain);
  const unlocks = [...new Set([...complete, ...eased.map(({ role }) => role)])].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  return {
    competency,
    score,
    hours: competency.hours,
    unlocks,
    reasons: [
      ...helpReasons(
        gain.roles.map((each) => ({ ...each, role: roles[each.role]! })),
        complete,
      ),
      ...eased.map(({ role, text }) => ({ text, nodes: [role] })),
      effortReason(asker, item, gain),
    ],
  };
}

const EASE_WORDS = { EASY: "easy", STRETCH: "a stretch", LEAP: "a leap", UNKNOWN: "" } as const;

/** The roles to which the step from the current one becomes easier, by the terms of `ease`. */
function easierRoles({ model, from }: Asker, gain: CompetencyGain): { role: Role; text: string }[] {
  if (from === null) return [];
  const { roles } = requirementIndex(model);
  const easeOf = easeOfMoves(model, from);
  return gain.roles.flatMap(({ role: number, before, after }) => {
    const role = roles[number]!;
    const [was, is] = [easeOf(role.id, before).ease, easeOf(role.id, after).ease];
    if (EASES.indexOf(is) >= EASES.indexOf(was)) return [];
    return { role, text: `The step to ${role.name} is then ${EASE_WORDS[is]}, not ${EASE_WORDS[was]}.` };
  });
}

function helpReasons(
  gains: readonly (Omit<RoleGain, "role"> & { readonly role: Role })[],
  complete: readonly Role[],
): Reason[] {
  const [most, ...others] = gains;
  if (!most) return [];
  const reasons: Reason[] = [];
  if (complete.length > 0)
    reasons.push({ text: `It is the last thing missing for ${listNodes(complete)}.`, nodes: complete });
  const grown = `${percent(most.before)} to ${percent(most.after)}`;
  if (!complete.includes(most.role)) {
    const text = `It helps most on the way to ${most.role.name}: what you meet of it grows from ${grown}.`;
    reasons.push({ text, nodes: [most.role] });
  }
  const rest = others.map(({ role }) => role).filter((role) => !complete.includes(role));
  if (rest.length > 0) reasons.push({ text: `It brings you closer to ${listNodes(rest)} too.`, nodes: rest });
  return reasons;
}

function effortReason({ model }: Asker, item: number, { learned }: CompetencyGain): Reason {
  const competency = model.competencies[item]!;
  const before = learned.filter((each) => each !== item).map((each) => model.competencies[each]!);
  const { hours } = sumHours(learned.map((each) => model.competencies[each]!.hours));
  const effort = competency.hours === null ? "" : ` in about ${hoursText(hours.typical)}`;
  return before.length > 0
    ? { text: `It can be learned${effort}, with ${listNodes(before)} first.`, nodes: before }
    : { text: `All that it rests on is there; it can be learned${effort}.`, nodes: [competency] };
}
