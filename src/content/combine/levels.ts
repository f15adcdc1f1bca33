import type { Guide, GuideLevel } from "../../guide/guide.js";
import { list } from "../../text/phrases.js";

/**
 * The names of the levels of all guides. Of several names for one number the first guide's stays. Notes tell which names were dropped,
 * and which guide's roles are called by the names of another.
 */
export function combineLevels(guides: readonly Guide[]): { levels: GuideLevel[]; notes: string[] } {
  const named = new Map<number, GuideLevel>();
  const notes: string[] = [];
  for (const { title, levels, nodes } of guides) {
    const dropped: string[] = [];
    for (const level of levels) {
      const first = named.get(level.number);
      if (first === undefined) named.set(level.number, level);
      else if (first.name !== level.name)
        dropped.push(`level ${level.number} is "${first.name}", not "${level.name}"`);
    }
    if (dropped.length > 0) notes.push(`The level names of "${title}" are not all kept: ${list(dropped)}.`);
    const hasLevels = nodes.some((node) => node.kind === "ROLE" && node.level !== null);
    if (levels.length === 0 && hasLevels && guides.some((guide) => guide.levels.length > 0))
      notes.push(`"${title}" names no levels: those of its roles get the names that other guides give.`);
  }
  return { levels: [...named.values()], notes };
}
