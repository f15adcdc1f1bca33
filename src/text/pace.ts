import { counted } from "./phrases.js";

/** Hours of study per week that an answer may be asked for. */
export const PACE = { least: 1, usual: 8, most: 60 } as const;

/** Reads hours per week from an address; the usual ones for a text that makes no sense. */
export function paceOf(text: string | null): number {
  const pace = Number(text ?? PACE.usual);
  return pace >= PACE.least && pace <= PACE.most ? pace : PACE.usual;
}

/** "3 weeks", "5 months", "2.5 years". */
export function durationText(weeks: number): string {
  if (weeks < 1) return "less than a week";
  if (weeks < 9) return counted(Math.round(weeks), "week");
  if (weeks < 100) return counted(Math.round(weeks / 4.345), "month");
  return `${(Math.round((weeks / 52.18) * 2) / 2).toLocaleString("en")} years`;
}
