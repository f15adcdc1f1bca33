import type { Rule } from "../rule.js";

/** Years of experience rise from min to typical to max. */
export const yearsAreOrdered: Rule = ({ guide, report }) => {
  for (const node of guide.nodes) {
    if (node.kind !== "ROLE" || node.experience === null) continue;
    const { min, typical, max } = node.experience;
    if (min <= typical && typical <= max) continue;
    report(
      node,
      `${node.id}: experience should rise from min to typical to max, not ${min}, ${typical}, ${max}.`,
      ["experience"],
    );
  }
};
