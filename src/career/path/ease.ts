import type { Awaitable } from "../../async/awaitable.js";
import type { Education, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { coverage } from "../gap/coverage.js";
import type { SkillGap } from "../gap/skill-gap.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { type Profile, profileOf } from "../model/profile.js";
import { requirementsOf } from "../model/requirements.js";
import { isThin, thinRoles } from "../model/thin-roles.js";

/** How hard a step is, the easiest first. UNKNOWN is next to last: it may be a leap. */
export const EASES = ["EASY", "STRETCH", "UNKNOWN", "LEAP"] as const;
export type Ease = (typeof EASES)[number];

/** What keeps a step from being easier, the firmest first. */
export const EASE_REASONS = ["THINLY_DESCRIBED", "EDUCATION", "LEVEL", "EXPERIENCE", "COVERAGE"] as const;
export type EaseReason = (typeof EASE_REASONS)[number];

/** A step that exceeds a limit of EASY is at least a STRETCH, one that exceeds a limit of STRETCH is a LEAP. */
const LIMITS = {
  /** `levels`, `years` and `education`: the most by which the role entered may exceed the role left. */
  EASY: { leastCoverage: 0.65, levels: 1, years: 2, education: 0 },
  STRETCH: { leastCoverage: 0.35, levels: 1, years: 5, education: 1 },
} as const;

export interface StepEase {
  readonly ease: Ease;
  /** Everything that keeps the step from being easier, in the order of EASE_REASONS; empty if it is EASY. */
  readonly easeReasons: readonly EaseReason[];
}

/**
 * A gap with the ease of going from the role that grants the profile to the target; null and no reasons without such a role. It may be
 * asked of the store when it is read.
 */
export interface EasedGap extends SkillGap {
  readonly ease: Awaitable<Ease | null>;
  readonly easeReasons: Awaitable<readonly EaseReason[]>;
}

export type EaseOf = (from: string, to: string) => StepEase;

/**
 * The ease of a move between two roles for someone who holds what the role left grants, and `have`, and who has the education that is
 * usual for `start` or for the role left, whichever is higher: a degree is kept on the way. It depends on no other step, so that a
 * transition is as easy on every path from `start`. What is not known (a level, an education, years) makes no step harder.
 * O(closure + requirements), and the profile of a role left serves all steps from it that are asked for in a row.
 */
export function easeOfSteps(
  model: CompetencyGraph,
  have: readonly string[],
  medianEssentials: number,
  start: string | null = null,
): EaseOf {
  const coverageOf = stepCoverage(model, have);
  const brought = start === null ? null : model.index.role(start).education;
  return (from, to) => {
    if ([from, to].some((role) => isThin(model, role, medianEssentials))) return THIN;
    return easeOfMove(model.index, { from, to, brought, covered: coverageOf(from, to) });
  };
}

/** The same where the coverage of each step is known already, in a whole guide. */
export function easeOfCovered(
  model: CompetencyGraph,
  start: string,
): (from: string, to: string, covered: number) => StepEase {
  const thin = thinRoles(model);
  const brought = model.index.role(start).education;
  return (from, to, covered) =>
    thin.has(from) || thin.has(to) ? THIN : easeOfMove(model.index, { from, to, brought, covered });
}

const THIN: StepEase = { ease: "UNKNOWN", easeReasons: ["THINLY_DESCRIBED"] };

/** The ease of moving from one role to any other for someone who has `have` besides; `covered` is the `coverage` of that other role. */
export function easeOfMoves(model: CompetencyGraph, from: string): (to: string, covered: number) => StepEase {
  const easeOf = easeOfCovered(model, from);
  return (to, covered) => easeOf(from, to, covered);
}

/** Only how hard such a move is, for many roles. */
export function easesOfMoves(model: CompetencyGraph, from: string): (to: Role, covered: number) => Ease {
  const thin = thinRoles(model);
  const left = model.index.role(from);
  if (thin.has(from)) return () => THIN.ease;
  return (entered, covered) =>
    thin.has(entered.id) ? THIN.ease : easeOf({ left, entered, education: left.education, covered });
}

interface Step {
  readonly from: string;
  readonly to: string;
  /** The education of whoever moves, besides that of the role left. */
  readonly brought: Education | null;
  readonly covered: number;
}

function easeOfMove(index: GuideIndex, { from, to, brought, covered }: Step): StepEase {
  const [left, entered] = [index.role(from), index.role(to)];
  const education = higher(brought, left.education);
  const move = { left, entered, education, covered };
  const ease = easeOf(move);
  const limits = ease === "LEAP" ? LIMITS.STRETCH : LIMITS.EASY;
  return { ease, easeReasons: EASE_REASONS.filter((reason) => EXCEEDS[reason](move, limits)) };
}

function easeOf(move: Move): "EASY" | "STRETCH" | "LEAP" {
  const exceedsAny = (limits: Limits): boolean =>
    EASE_REASONS.some((reason) => EXCEEDS[reason](move, limits));
  if (exceedsAny(LIMITS.STRETCH)) return "LEAP";
  return exceedsAny(LIMITS.EASY) ? "STRETCH" : "EASY";
}

/** The share of a role's essential requirements that someone meets who holds what another role grants, and `have`. */
export function stepCoverage(
  model: CompetencyGraph,
  have: readonly string[],
): (from: string, to: string) => number {
  let left: { readonly role: string; readonly profile: Profile } | null = null;
  return (from, to) => {
    if (left?.role !== from) left = { role: from, profile: profileOf(model, from, have) };
    return coverage(model, left.profile, requirementsOf(model, to));
  };
}

/** The gap with the ease of the move, if there is a role to move from. */
export function easedGap(gap: SkillGap, ease: StepEase | null): EasedGap {
  return { ...gap, ...(ease ?? { ease: null, easeReasons: [] }) };
}

/** The hardest of them; EASY if there are none. */
export function hardest(eases: readonly Ease[]): Ease {
  return EASES[Math.max(0, ...eases.map((ease) => EASES.indexOf(ease)))]!;
}

export function isAtMost(ease: Ease, limit: Ease): boolean {
  return EASES.indexOf(ease) <= EASES.indexOf(limit);
}

interface Move {
  readonly left: Role;
  readonly entered: Role;
  /** The education of whoever moves; null if it is not known. */
  readonly education: Education | null;
  readonly covered: number;
}

type Limits = (typeof LIMITS)[keyof typeof LIMITS];

/** Whether a step exceeds the limits of a grade by a term. */
const EXCEEDS: Readonly<Record<EaseReason, (move: Move, limits: Limits) => boolean>> = {
  THINLY_DESCRIBED: () => false,
  EDUCATION: ({ education, entered }, limits) =>
    rise(education?.level, entered.education?.level) > limits.education,
  LEVEL: ({ left, entered }, limits) => rise(left.level, entered.level) > limits.levels,
  EXPERIENCE: ({ left, entered }, limits) =>
    rise(left.experience?.typical, entered.experience?.typical) > limits.years,
  COVERAGE: ({ covered }, limits) => covered < limits.leastCoverage,
};

/** By how much a figure rises; 0 if one of the two is not known. */
function rise(before: number | null | undefined, after: number | null | undefined): number {
  return before == null || after == null ? 0 : after - before;
}

/** The higher of two educations, of which neither, one or both may be known. */
function higher(a: Education | null, b: Education | null): Education | null {
  return a === null || (b !== null && b.level > a.level) ? b : a;
}
