import type { Role } from "../../guide/guide.js";

/** How a curriculum divides the year. A chain of courses takes less time in quarters than in semesters. */
export const TERM_SYSTEMS = ["semester", "quarter"] as const;
export type TermSystem = (typeof TERM_SYSTEMS)[number];

/** The scheme of the external id that records the term system of an imported curriculum. */
export const TERM_SYSTEM_SCHEME = "term-system";

/** Quarters if all of these roles say so, else semesters. */
export function termSystemOf(roles: readonly Role[]): TermSystem {
  const isQuarter = ({ externalIds }: Role): boolean =>
    externalIds.some(({ scheme, value }) => scheme === TERM_SYSTEM_SCHEME && value === "quarter");
  return roles.length > 0 && roles.every(isQuarter) ? "quarter" : "semester";
}

/** The complexity unchanged for semesters; two thirds of it, rounded to one decimal, for quarters. */
export function inTerms(system: TermSystem, complexity: number): number {
  return system === "quarter" ? toTenths((complexity * 2) / 3) : complexity;
}

/** Rounds to one decimal, which removes the error of summing tenths as binary fractions. */
export function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
