import type { Rule } from "../rule.js";

/** Hours are quarters of an hour, which floating point represents exactly, so that sums of hours are exact too. */
export const hoursAreOrderedQuarters: Rule = ({ guide, report }) => {
  for (const node of guide.nodes) {
    if (!("hours" in node) || node.hours === null) continue;
    const { min, typical, max } = node.hours;
    for (const [key, hours] of Object.entries({ min, typical, max })) {
      const wrong =
        hours < 0 ? "are less than none" : Number.isInteger(hours * 4) ? null : "are no quarters of an hour";
      if (wrong !== null) report(node, `${node.id}: ${key} hours of ${hours} ${wrong}.`, ["hours", key]);
    }
    if (min <= typical && typical <= max) continue;
    report(
      node,
      `${node.id}: hours should rise from min to typical to max, not ${min}, ${typical}, ${max}.`,
      ["hours"],
    );
  }
};
