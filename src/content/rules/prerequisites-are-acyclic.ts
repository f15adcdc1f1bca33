import type { Guide } from "../../guide/guide.js";
import { compareIds } from "../../guide/vocabulary.js";
import { smallestCycles, type Step } from "../cycles.js";
import type { Rule } from "../rule.js";

/** No one could begin to learn a circle. Every option of a choice counts: any of them may be the one taken. */
export const prerequisitesAreAcyclic: Rule = ({ guide, report }) => {
  for (const circle of smallestCycles(stepsBetweenCompetencies(guide))) {
    const [{ edge }] = circle as [Step];
    const hops = circle.map(({ edge: each, to }) => (each.to === to ? to : `${to} (of ${each.to})`));
    report(edge, `Prerequisites go in a circle: ${[edge.from, ...hops].join(" -> ")}.`);
  }
};

/** By from and to; a plain prerequisite comes before the same one in a choice. */
function stepsBetweenCompetencies(guide: Guide): Step[] {
  const options = new Map<string, string[]>(guide.choices.map(({ id }) => [id, []]));
  for (const { from, to } of guide.edges.OPTION) options.get(from)?.push(to);
  return guide.edges.BUILDS_ON.flatMap((edge) =>
    (options.get(edge.to) ?? [edge.to]).map((to) => ({ edge, to })),
  ).sort(
    (a, b) =>
      compareIds(a.edge.from, b.edge.from) ||
      compareIds(a.to, b.to) ||
      Number(a.to !== a.edge.to) - Number(b.to !== b.edge.to),
  );
}
