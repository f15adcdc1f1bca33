import type { RoleLine } from "../../graphql/operations/generated.js";

const LEVELS = ["", "Entry", "Experienced", "Senior", "Lead", "Executive"];

export function levelName(level: number | null | undefined): string {
  return level === null || level === undefined ? "Level not known" : (LEVELS[level] ?? `Level ${level}`);
}

/** Compares by level, unknown levels last, then by name. */
export function byLevel(a: RoleLine, b: RoleLine): number {
  return (a.level ?? 99) - (b.level ?? 99) || a.name.localeCompare(b.name, "en");
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
