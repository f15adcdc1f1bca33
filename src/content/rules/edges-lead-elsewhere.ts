import type { Rule } from "../rule.js";
import { VERBS } from "../statements.js";

/** Prerequisites and what is broader are looked at for circles of any length. */
export const edgesLeadElsewhere: Rule = ({ guide, report }) => {
  for (const kind of ["LEADS_TO", "BENEFITS_FROM"] as const) {
    for (const edge of guide.edges[kind]) {
      if (edge.from === edge.to) report(edge, `${edge.from} ${VERBS[kind]} itself.`);
    }
  }
};
