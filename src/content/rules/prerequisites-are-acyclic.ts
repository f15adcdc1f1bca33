import { toCsr } from "../../algorithms/csr.js";
import { shortestCycles } from "../../algorithms/shortest-cycle.js";
import type { Edge, Guide } from "../../career/guide.js";
import { compareIds } from "../../career/vocabulary.js";
import type { Rule } from "../validate.js";

/** No one could begin to learn a circle. Every option of a choice counts: any of them may be the one taken. */
export const prerequisitesAreAcyclic: Rule = ({ guide, report }) => {
  const steps = stepsBetweenCompetencies(guide);
  const ids = [...new Set(steps.flatMap(({ edge, to }) => [edge.from, to]))].sort(compareIds);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const tails = steps.map(({ edge }) => indexOf.get(edge.from)!);
  const heads = steps.map(({ to }) => indexOf.get(to)!);

  for (const cycle of shortestCycles(toCsr(ids.length, tails, heads))) {
    const hops = cycle.map((tail, i) => {
      const head = cycle[(i + 1) % cycle.length]!;
      return steps[tails.findIndex((each, k) => each === tail && heads[k] === head)]!;
    });
    const circle = hops.map(({ edge, to }) => (edge.to === to ? to : `${to} (of ${edge.to})`));
    report(hops[0]!.edge, `Prerequisites go in a circle: ${[ids[cycle[0]!], ...circle].join(" -> ")}.`);
  }
};

/** By from and to; a plain prerequisite comes before the same one in a choice. */
function stepsBetweenCompetencies(guide: Guide): { edge: Edge; to: string }[] {
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
