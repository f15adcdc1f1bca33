/*
 * The work of this process, counted where it is done. A unit is about what one microsecond of a small server's core does; what each thing
 * counts was measured, see bench/work. All computations are synchronous between two `yield`s, so whoever runs one reads the count before
 * and after it.
 */
let total = 0;

/** Says that so many units of work were done. */
export function spend(units: number): void {
  total += units;
}

/** All the work since the process began. */
export function spent(): number {
  return total;
}

/** What a step of a computation counts, besides what it says itself. */
export const STEP_WORK = 8;
