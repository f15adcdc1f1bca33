import type { Competency, HoursRange } from "./guide.js";

export const NO_HOURS: HoursRange = { min: 0, typical: 0, max: 0 };

export function addHours(a: HoursRange, b: HoursRange): HoursRange {
  return { min: a.min + b.min, typical: a.typical + b.typical, max: a.max + b.max };
}

/** The sum of the known ranges, and the number of unknown ones. */
export function sumHours(ranges: readonly (HoursRange | null)[]): {
  hours: HoursRange;
  unknownHours: number;
} {
  const known = ranges.filter((range) => range !== null);
  return { hours: known.reduce(addHours, NO_HOURS), unknownHours: ranges.length - known.length };
}

/** Hours to raise a competency from level `from` to level `to`: the share (to − from) / to of its hours, rounded to quarters. */
export function hoursToRaise({ hours }: Competency, from: number, to: number): HoursRange | null {
  const share = (value: number): number => Math.round(value * ((to - from) / to) * 4) / 4;
  return hours && { min: share(hours.min), typical: share(hours.typical), max: share(hours.max) };
}
