import type { Guide } from "../../guide/guide.js";
import { compareIds } from "../../guide/vocabulary.js";
import { smallestCycles, type Step } from "../cycles.js";
import type { Rule } from "../rule.js";
import { optionsOf } from "../statements.js";

/** Nobody could begin to learn a cycle. Every option of a choice counts, because a learner may take any of them. */
export const prerequisitesAreAcyclic: Rule = ({ guide, report }) => {
  for (const cycle of smallestCycles(stepsBetweenCompetencies(guide))) {
    const [{ edge }] = cycle as [Step];
    const hops = cycle.map(({ edge: each, to }) => (each.to === to ? to : `${to} (of ${each.to})`));
    report(edge, `Prerequisites go in a circle: ${[edge.from, ...hops].join(" -> ")}.`);
  }
};

/** Ordered by from and to; a plain prerequisite comes before the same one in a choice. */
function stepsBetweenCompetencies(guide: Guide): Step[] {
  const options = optionsOf(guide);
  return guide.edges.BUILDS_ON.flatMap((edge) =>
    (options.get(edge.to) ?? [edge]).map(({ to }) => ({ edge, to })),
  ).sort(
    (a, b) =>
      compareIds(a.edge.from, b.edge.from) ||
      compareIds(a.to, b.to) ||
      Number(a.to !== a.edge.to) - Number(b.to !== b.edge.to),
  );
}
