import type { Ease } from "../path/ease.js";

/** What speaks for a role, each from 0 to 1, and what makes it harder. */
export interface RoleTerms {
  /** How surely the guide's own transitions lead to the role; see `transitionEvidence`. Without a current role 0. */
  readonly transition: number;
  /** The coverage of the essential requirements, each counted by weight × rarity. */
  readonly coverage: number;
  /** The similarity with the current role; without one, with what is held. */
  readonly likeness: number;
  /** The typical hours of the gap. */
  readonly hours: number;
  /** Null without a current role. */
  readonly ease: Ease | null;
  /** How many levels the role is below the current one, or above the entry level if there is none; 0 if not known. */
  readonly levels: number;
}

/** What each term counts; together 1. */
export const SHARES = { transition: 0.4, coverage: 0.03, likeness: 0.54, hours: 0.03 } as const;
/** A gap of this many typical hours counts half. */
export const HALF_WORTH_HOURS = 400;
/** Factor by ease. UNKNOWN is a thinly described role: it must not lead. */
export const EASE_FACTORS: Readonly<Record<Ease, number>> = {
  EASY: 1,
  STRETCH: 0.95,
  LEAP: 0.85,
  UNKNOWN: 0.1,
};
/** Factor for each level. */
export const LEVEL_FACTOR = 0.8;

/** How a role is scored, as the public schema describes it. */
export const ROLE_SCORE =
  `From 0 to 1: (${SHARES.transition} × transition + ${SHARES.coverage} × coverage + ${SHARES.likeness} × likeness + ${SHARES.hours} × hours) × ` +
  "ease × level. Transition: how surely the guide's transitions lead there, by kind and rank; coverage: of the essential requirements, by " +
  `weight × rarity; likeness: see \`similarRoles\`, without \`from\` the cosine of what you hold; hours: ${HALF_WORTH_HOURS} / (${HALF_WORTH_HOURS} + typical hours of the ` +
  `gap). Ease: 1 if EASY, ${EASE_FACTORS.STRETCH} if STRETCH, ${EASE_FACTORS.LEAP} if LEAP, ${EASE_FACTORS.UNKNOWN} if UNKNOWN. Level: ${LEVEL_FACTOR} for each level ` +
  "below that of `from`, without `from` for each level above the lowest. The semantics in the documentation say more.";

/** Greater with every term, and lesser with harder eases, hours and levels. */
export function roleScore({ transition, coverage, likeness, hours, ease, levels }: RoleTerms): number {
  const worth =
    SHARES.transition * transition +
    SHARES.coverage * coverage +
    SHARES.likeness * likeness +
    (SHARES.hours * HALF_WORTH_HOURS) / (HALF_WORTH_HOURS + hours);
  return worth * (ease === null ? 1 : EASE_FACTORS[ease]) * LEVEL_FACTOR ** levels;
}
