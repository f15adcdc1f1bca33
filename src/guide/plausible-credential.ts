import type { Competency, Credential } from "./guide.js";
import { sumHours } from "./hours.js";

/** Least share of the hours of what a credential teaches that it has to take. */
const LEAST_SHARE = 0.5;

/**
 * Typical hours of all that a credential teaches, if the credential takes less than half of them; null if its hours are plausible or not
 * known. Only what it teaches itself counts: prerequisites may be a condition of entry. Competencies without hours count nothing.
 */
export function implausiblyTaughtHours({ hours }: Credential, taught: readonly Competency[]): number | null {
  if (hours === null) return null;
  const { typical } = sumHours(taught.map((competency) => competency.hours)).hours;
  return hours.typical < LEAST_SHARE * typical ? typical : null;
}
