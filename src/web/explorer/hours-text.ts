import type { Hours } from "../../graphql/operations/generated.js";

/** Rounded to quarters below ten hours, to whole hours above; but no time at all is not called 0 hours. */
export function hoursText(hours: number): string {
  if (hours > 0 && hours < 0.25) return "¼";
  return (hours < 10 ? Math.round(hours * 4) / 4 : Math.round(hours)).toLocaleString("en");
}

/** Typical hours with their range, as one line of text. */
export function hoursLine(of: Hours | null, unknown = 0): string {
  if (of === null || (of.typical === 0 && unknown > 0)) return "time not known";
  if (of.typical === 0) return "nothing new to learn";
  const more = unknown > 0 ? `, ${unknown} more without an estimate` : "";
  return `≈ ${hoursText(of.typical)} h, estimate ${hoursText(of.min)}–${hoursText(of.max)}${more}`;
}
