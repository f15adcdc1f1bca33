import type { Guide, GuideLevel, ProficiencyLevel } from "../../guide/guide.js";
import { fold } from "../../text/fold.js";
import { list } from "../../text/phrases.js";
import { estimatedLevels } from "../statements.js";

/** A list in which guides name numbers, and how notes speak of it. */
interface Scale<T> {
  readonly noun: string;
  /** What has such a number. */
  readonly owners: string;
  readonly listOf: (guide: Guide) => readonly T[];
  readonly numberOf: (level: T) => number;
  /** The numbers that must have a name if any has. */
  readonly usedIn: (guide: Guide) => ReadonlySet<number>;
  readonly make: (number: number, name: string) => T;
}

const ROLE_LEVELS: Scale<GuideLevel> = {
  noun: "level",
  owners: "roles",
  listOf: ({ levels }) => levels,
  numberOf: ({ number }) => number,
  usedIn: ({ nodes }) => new Set(nodes.flatMap((node) => (node.kind === "ROLE" ? (node.level ?? []) : []))),
  make: (number, name) => ({ number, name, description: null }),
};

const PROFICIENCY_LEVELS: Scale<ProficiencyLevel> = {
  noun: "proficiency level",
  owners: "requirements",
  listOf: ({ proficiencyLevels }) => proficiencyLevels,
  numberOf: ({ level }) => level,
  usedIn: (guide) => new Set(estimatedLevels(guide).keys()),
  make: (level, name) => ({ level, name, description: null }),
};

/** The names of the levels of roles and of proficiency in all guides, with notes on those that were dropped. */
export function combineLevels(
  guides: readonly Guide[],
): Pick<Guide, "levels" | "proficiencyLevels"> & { readonly notes: readonly string[] } {
  const roles = combineScale(guides, ROLE_LEVELS);
  const proficiency = combineScale(guides, PROFICIENCY_LEVELS);
  return {
    levels: roles.levels,
    proficiencyLevels: proficiency.levels,
    notes: [...roles.notes, ...proficiency.notes],
  };
}

/**
 * Of several names for one number the first guide's stays. A name that another number has gets the guide's title in brackets. A number
 * that no guide names is called by itself, if others have names. Notes tell which names were dropped, and what in a guide is called by
 * the names of another.
 */
function combineScale<T extends { readonly name: string }>(
  guides: readonly Guide[],
  { noun, owners, listOf, numberOf, usedIn, make }: Scale<T>,
): { levels: T[]; notes: string[] } {
  const named = new Map<number, T>();
  const names = new Set<string>();
  const notes: string[] = [];
  const add = (level: T): void => {
    named.set(numberOf(level), level);
    names.add(fold(level.name));
  };
  for (const guide of guides) {
    const dropped: string[] = [];
    for (const level of listOf(guide)) {
      const first = named.get(numberOf(level));
      if (first === undefined)
        add(names.has(fold(level.name)) ? { ...level, name: `${level.name} (${guide.title})` } : level);
      else if (first.name !== level.name)
        dropped.push(`${noun} ${numberOf(level)} is "${first.name}", not "${level.name}"`);
    }
    if (dropped.length > 0)
      notes.push(`The ${noun} names of "${guide.title}" are not all kept: ${list(dropped)}.`);
  }
  if (named.size === 0) return { levels: [], notes };
  for (const guide of guides) {
    const used = usedIn(guide);
    if (listOf(guide).length === 0 && used.size > 0)
      notes.push(
        `"${guide.title}" names no ${noun}s: those of its ${owners} get the names that other guides give.`,
      );
    for (const number of used) if (!named.has(number)) add(make(number, `Level ${number}`));
  }
  return { levels: [...named.values()], notes };
}
