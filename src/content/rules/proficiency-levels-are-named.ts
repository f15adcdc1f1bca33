import type { ProficiencyLevel } from "../../guide/guide.js";
import { FOLLOWED } from "../../guide/schema.js";
import { fold } from "../../text/fold.js";
import { list } from "../../text/phrases.js";
import type { Rule } from "../rule.js";
import { estimatedLevels, sayEdge } from "../statements.js";

/** A guide that names levels of proficiency names each once and each differently, and estimates no other levels. */
export const proficiencyLevelsAreNamed: Rule = ({ guide, report, where }) => {
  const byLevel = new Map<number, ProficiencyLevel>();
  const byName = new Map<string, ProficiencyLevel>();
  for (const each of guide.proficiencyLevels) {
    const { level, name } = each;
    const [same, alike] = [byLevel.get(level), byName.get(fold(name))];
    if (same) report(each, `Proficiency level ${level} is already named at ${where(same)}.`, ["level"]);
    else if (alike) {
      const message = `"${name}" is already the name of level ${alike.level}.`;
      report(each, `Proficiency level ${level}: ${message}`, ["name"]);
    } else {
      byLevel.set(level, each);
      byName.set(fold(name), each);
    }
  }
  if (byLevel.size === 0) return;
  const known = list([...byLevel.keys()].sort((a, b) => a - b).map(String));
  for (const [level, edge] of estimatedLevels(guide)) {
    if (byLevel.has(level)) continue;
    const message = `level ${level} is none of the guide's proficiency levels, ${known}.`;
    report(edge, `${sayEdge(FOLLOWED.requirement, edge)}: ${message}`, ["level"]);
  }
};
