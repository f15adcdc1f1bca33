import type { Rule } from "../rule.js";
import { optionsOf } from "../statements.js";

/** 1 ≤ pick < number of options, and no option twice. With as many picks as options, there would be nothing to choose. */
export const choicesLeaveAChoice: Rule = ({ guide, isExcused, report }) => {
  const optionsOfChoice = optionsOf(guide);
  for (const choice of guide.choices) {
    const options = new Set<string>();
    for (const edge of optionsOfChoice.get(choice.id)!) {
      if (options.has(edge.to) && !isExcused(edge.from))
        report(edge, `${edge.from} offers ${edge.to} twice.`);
      options.add(edge.to);
    }
    const count = options.size;
    if (isExcused(choice.id) || (Number.isInteger(choice.pick) && choice.pick >= 1 && choice.pick < count))
      continue;
    const range = count < 2 ? "at least two options are needed" : `pick should be from 1 to ${count - 1}`;
    report(choice, `${choice.id} leaves no choice: pick ${choice.pick} of ${count}; ${range}.`, ["pick"]);
  }
};
