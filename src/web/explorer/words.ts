import type { LevelLine, RoleLine } from "../../graphql/operations/generated.js";

/** The guide's own word for a level, or its number where the guide names none. */
export function levelName(level: number | null, levels: readonly LevelLine[]): string {
  if (level === null) return "Level not known";
  return levels.find(({ number }) => number === level)?.name ?? `Level ${level}`;
}

/** "Job Zone Four" of "Job Zone Four: Considerable Preparation Needed": enough where there is little room. */
export function shortLevel(name: string): string {
  return name.split(":", 1)[0]!;
}

/** Compares by level, unknown levels last, then by name. */
export function byLevel(a: RoleLine, b: RoleLine): number {
  return (a.level ?? 99) - (b.level ?? 99) || a.name.localeCompare(b.name, "en");
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
