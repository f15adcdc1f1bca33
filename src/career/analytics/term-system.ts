import type { Role } from "../../guide/guide.js";

/** How a curriculum counts its terms: a chain of quarters is sooner done than one of semesters. */
export const TERM_SYSTEMS = ["semester", "quarter"] as const;
export type TermSystem = (typeof TERM_SYSTEMS)[number];

/** The scheme of the external id by which an imported curriculum says which it is. */
export const TERM_SYSTEM_SCHEME = "term-system";

/** What all of these roles say; semesters when they do not agree or do not say. */
export function termSystemOf(roles: readonly Role[]): TermSystem {
  const isQuarter = ({ externalIds }: Role): boolean =>
    externalIds.some(({ scheme, value }) => scheme === TERM_SYSTEM_SCHEME && value === "quarter");
  return roles.length > 0 && roles.every(isQuarter) ? "quarter" : "semester";
}

/** A complexity as it stands, or two thirds of it to one decimal on a quarter system. */
export function inTerms(system: TermSystem, complexity: number): number {
  return system === "quarter" ? toTenths((complexity * 2) / 3) : complexity;
}

/** A sum of tenths without what binary fractions add to it. */
export function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
