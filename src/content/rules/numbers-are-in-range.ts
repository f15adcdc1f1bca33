import type { Rule } from "../rule.js";

export const numbersAreInRange: Rule = ({ guide, report }) => {
  for (const node of guide.nodes) {
    if (node.kind !== "ROLE" || node.level === null || [1, 2, 3, 4, 5].includes(node.level)) continue;
    report(node, `${node.id}: level should be 1 (entry), 2, 3, 4 or 5 (executive), not ${node.level}.`, [
      "level",
    ]);
  }
  for (const edge of guide.edges.LEADS_TO) {
    if (edge.rank === null || (Number.isInteger(edge.rank) && edge.rank >= 1)) continue;
    report(edge, `${edge.from} leads to ${edge.to}: rank should be 1, 2, 3 …, not ${edge.rank}.`, ["rank"]);
  }
  for (const edge of guide.edges.REQUIRES) {
    for (const key of ["weight", "level"] as const) {
      const value = edge[key];
      if (value === null || (value >= 0 && value <= 1)) continue;
      report(edge, `${edge.from} requires ${edge.to}: ${key} should be from 0 to 1, not ${value}.`, [key]);
    }
  }
};
