import type { Rule } from "../validate.js";

export const transitionsLeadElsewhere: Rule = ({ guide, report }) => {
  for (const edge of guide.edges.LEADS_TO) {
    if (edge.from === edge.to) report(edge, `${edge.from} leads to itself.`);
  }
};
