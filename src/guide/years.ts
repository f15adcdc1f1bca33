import type { YearsRange } from "./guide.js";

const NO_YEARS: YearsRange = { min: 0, typical: 0, max: 0 };

/** The years that `asked` has more than `held`, each figure for itself and none below 0. Null if `asked` is not known; unknown `held` is none. */
export function yearsBeyond(asked: YearsRange | null, held: YearsRange | null): YearsRange | null {
  if (asked === null) return null;
  const { min, typical, max } = held ?? NO_YEARS;
  return {
    min: Math.max(0, asked.min - min),
    typical: Math.max(0, asked.typical - typical),
    max: Math.max(0, asked.max - max),
  };
}

/** The greatest of each figure; null if none of the ranges is known. */
export function mostYears(ranges: readonly (YearsRange | null)[]): YearsRange | null {
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  return {
    min: Math.max(...known.map(({ min }) => min)),
    typical: Math.max(...known.map(({ typical }) => typical)),
    max: Math.max(...known.map(({ max }) => max)),
  };
}
