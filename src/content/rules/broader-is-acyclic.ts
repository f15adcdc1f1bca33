import { smallestCycles, type Step } from "../cycles.js";
import type { Rule } from "../rule.js";

/** What takes a thing in cannot be taken in by it. */
export const broaderIsAcyclic: Rule = ({ guide, report }) => {
  for (const circle of smallestCycles(guide.edges.BROADER.map((edge) => ({ edge, to: edge.to })))) {
    const [{ edge }] = circle as [Step];
    report(
      edge,
      `Broader things go in a circle: ${[edge.from, ...circle.map(({ to }) => to)].join(" -> ")}.`,
    );
  }
};
