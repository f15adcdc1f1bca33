import { circles, type Step } from "../circles.js";
import type { Rule } from "../validate.js";

/** What takes a thing in cannot be taken in by it. */
export const broaderIsAcyclic: Rule = ({ guide, report }) => {
  for (const circle of circles(guide.edges.BROADER.map((edge) => ({ edge, to: edge.to })))) {
    const [{ edge }] = circle as [Step];
    report(
      edge,
      `Broader things go in a circle: ${[edge.from, ...circle.map(({ to }) => to)].join(" -> ")}.`,
    );
  }
};
