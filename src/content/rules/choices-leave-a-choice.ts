import type { Rule } from "../rule.js";

/** 1 ≤ pick < number of options, no option twice: with as many picks as options nothing is left to choose. */
export const choicesLeaveAChoice: Rule = ({ guide, isExcused, report }) => {
  const options = new Map<string, Set<string>>(guide.choices.map(({ id }) => [id, new Set()]));
  for (const edge of guide.edges.OPTION) {
    const known = options.get(edge.from);
    if (known?.has(edge.to) === true && !isExcused(edge.from))
      report(edge, `${edge.from} offers ${edge.to} twice.`);
    known?.add(edge.to);
  }
  for (const choice of guide.choices) {
    const count = options.get(choice.id)?.size ?? 0;
    if (isExcused(choice.id) || (Number.isInteger(choice.pick) && choice.pick >= 1 && choice.pick < count))
      continue;
    const range = count < 2 ? "at least two options are needed" : `pick should be from 1 to ${count - 1}`;
    report(choice, `${choice.id} leaves no choice: pick ${choice.pick} of ${count}; ${range}.`, ["pick"]);
  }
};
