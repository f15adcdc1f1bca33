/** The weeks to label on the line of time: round numbers, at most seven. */
export function ticksOf(weeks: number): number[] {
  const steps = [1, 2, 4, 8, 13, 26, 52, 104, 208, 520];
  const step = steps.find((each) => weeks / each <= 6) ?? Math.ceil(weeks / 6);
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, i) => i * step);
}

/** "3 weeks", "5 months", "2.5 years". */
export function durationText(weeks: number): string {
  if (weeks < 1) return "less than a week";
  if (weeks < 9) return count(Math.round(weeks), "week");
  if (weeks < 100) return count(Math.round(weeks / 4.345), "month");
  return `${(Math.round((weeks / 52.18) * 2) / 2).toLocaleString("en")} years`;
}

/** The weeks in which something is learned; the first is week 1. */
export function weekText(start: number, end: number): string {
  const first = Math.floor(start + 1e-9) + 1;
  const last = Math.max(first, Math.ceil(end - 1e-9));
  return first === last ? `week ${first}` : `weeks ${first}–${last}`;
}

function count(value: number, word: string): string {
  return `${value} ${word}${value === 1 ? "" : "s"}`;
}
