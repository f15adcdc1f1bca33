import type { Rule } from "../rule.js";

export const membersAreInOneGroup: Rule = ({ guide, isExcused, report }) => {
  const groups = new Map<string, string>();
  for (const edge of guide.edges.IN_GROUP) {
    const first = groups.get(edge.from);
    groups.set(edge.from, first ?? edge.to);
    if (first === undefined || first === edge.to || isExcused(edge.from)) continue;
    report(edge, `${edge.from} is in ${edge.to}, but already in ${first}; keep one group.`);
  }
};
