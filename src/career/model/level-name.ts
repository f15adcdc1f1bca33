import type { ProficiencyLevel } from "../../guide/guide.js";

/** The guide's word for a level of proficiency: that of the greatest named level that is not above it. Null below the lowest one. */
export function proficiencyName(level: number | null, named: readonly ProficiencyLevel[]): string | null {
  if (level === null) return null;
  return named.filter((each) => each.level <= level).at(-1)?.name ?? null;
}
