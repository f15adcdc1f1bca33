/** The weeks to label on the line of time: round numbers, at most seven. */
export function ticksOf(weeks: number): number[] {
  const steps = [1, 2, 4, 8, 13, 26, 52, 104, 208, 520];
  const step = steps.find((each) => weeks / each <= 6) ?? Math.ceil(weeks / 6);
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, i) => i * step);
}

/** The weeks in which something is learned; the first is week 1. */
export function weekText(start: number, end: number): string {
  const first = Math.floor(start + 1e-9) + 1;
  const last = Math.max(first, Math.ceil(end - 1e-9));
  return first === last ? `week ${first}` : `weeks ${first}–${last}`;
}
