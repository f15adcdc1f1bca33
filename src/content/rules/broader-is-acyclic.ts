import { smallestCycles, type Step } from "../cycles.js";
import type { Rule } from "../rule.js";

/** Nothing can be broader than itself, directly or through others. */
export const broaderIsAcyclic: Rule = ({ guide, report }) => {
  for (const cycle of smallestCycles(guide.edges.BROADER.map((edge) => ({ edge, to: edge.to })))) {
    const [{ edge }] = cycle as [Step];
    report(edge, `Broader things go in a circle: ${[edge.from, ...cycle.map(({ to }) => to)].join(" -> ")}.`);
  }
};
