import type { Rule } from "../rule.js";
import { nodesOf } from "../statements.js";

/** Control characters, line and paragraph separators, and halves of characters. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

export const namesAreReadable: Rule = function* ({ guide, report }) {
  for (const node of nodesOf(guide)) {
    yield;
    check(node.name, node.id, (message) => {
      report(node, message, ["name"]);
    });
    if (node.kind === "CHOICE") continue;
    node.alternativeNames.forEach((name, i) => {
      check(name, node.id, (message) => {
        report(node, message, ["alternativeNames", i]);
      });
    });
  }
  for (const source of guide.sources) {
    check(source.title, source.id, (message) => {
      report(source, message, ["title"]);
    });
  }
  for (const level of guide.levels) {
    check(level.name, `Level ${level.number}`, (message) => {
      report(level, message, ["name"]);
    });
  }
  for (const each of guide.proficiencyLevels) {
    check(each.name, `Proficiency level ${each.level}`, (message) => {
      report(each, message, ["name"]);
    });
  }
};

function check(name: string, id: string, tell: (message: string) => void): void {
  if (name.trim() === "") tell(`${id} has an empty name.`);
  else if (UNREADABLE.test(name))
    tell(`${id}: the name ${JSON.stringify(name)} holds a line break or control character.`);
}
