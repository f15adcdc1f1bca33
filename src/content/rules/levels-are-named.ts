import type { Guide, GuideLevel, Role } from "../../guide/guide.js";
import { fold } from "../../text/fold.js";
import { list } from "../../text/phrases.js";
import type { Rule } from "../rule.js";

/** A guide that names levels names each level of its roles, each once and each differently. */
export const levelsAreNamed: Rule = ({ guide, report, where }) => {
  const byNumber = new Map<number, GuideLevel>();
  const byName = new Map<string, GuideLevel>();
  for (const level of guide.levels) {
    const { number, name } = level;
    const same = byNumber.get(number);
    const alike = byName.get(fold(name));
    if (same) report(level, `Level ${number} is already named at ${where(same)}.`, ["number"]);
    else if (alike)
      report(level, `Level ${number}: "${name}" is already the name of level ${alike.number}.`, ["name"]);
    else {
      byNumber.set(number, level);
      byName.set(fold(name), level);
    }
  }
  const named = new Set(guide.levels.map(({ number }) => number));
  if (named.size === 0) return;
  const known = list([...named].sort((a, b) => a - b).map(String));
  const said = `${named.size === 1 ? "level" : "levels"} ${known}`;
  for (const [level, role] of firstRoles(guide)) {
    if (named.has(level)) continue;
    const message = `${role.id}: the guide names ${said}, but not level ${level}. Add it to "levels".`;
    report(role, message, ["level"]);
  }
};

/** The first role of each level. One problem for each level is enough. */
function firstRoles({ nodes }: Guide): Map<number, Role> {
  const first = new Map<number, Role>();
  for (const node of nodes) {
    if (node.kind === "ROLE" && node.level !== null && !first.has(node.level)) first.set(node.level, node);
  }
  return first;
}
