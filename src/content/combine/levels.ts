import type { Guide, GuideLevel } from "../../guide/guide.js";
import { fold } from "../../text/fold.js";
import { list } from "../../text/phrases.js";

/**
 * The names of the levels of all guides. Of several names for one number the first guide's stays. A name that another number has gets
 * the guide's title in brackets. A level of a role that no guide names is called by its number, if other levels have names. Notes tell
 * which names were dropped, and which guide's roles are called by the names of another.
 */
export function combineLevels(guides: readonly Guide[]): { levels: GuideLevel[]; notes: string[] } {
  const named = new Map<number, GuideLevel>();
  const names = new Set<string>();
  const notes: string[] = [];
  const add = (level: GuideLevel): void => {
    named.set(level.number, level);
    names.add(fold(level.name));
  };
  for (const { title, levels } of guides) {
    const dropped: string[] = [];
    for (const level of levels) {
      const first = named.get(level.number);
      if (first === undefined)
        add(names.has(fold(level.name)) ? { ...level, name: `${level.name} (${title})` } : level);
      else if (first.name !== level.name)
        dropped.push(`level ${level.number} is "${first.name}", not "${level.name}"`);
    }
    if (dropped.length > 0) notes.push(`The level names of "${title}" are not all kept: ${list(dropped)}.`);
  }
  if (named.size === 0) return { levels: [], notes };
  for (const guide of guides) {
    const used = levelsOf(guide);
    if (guide.levels.length === 0 && used.size > 0)
      notes.push(
        `"${guide.title}" names no levels: those of its roles get the names that other guides give.`,
      );
    for (const number of used)
      if (!named.has(number)) add({ number, name: `Level ${number}`, description: null });
  }
  return { levels: [...named.values()], notes };
}

function levelsOf({ nodes }: Guide): ReadonlySet<number> {
  return new Set(nodes.flatMap((node) => (node.kind === "ROLE" ? (node.level ?? []) : [])));
}
