import { onceFor } from "../../async/once-for.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { essentialPart, isEssential, requirementsOf } from "./requirements.js";

/** A role is thinly described if it has fewer essential requirements than this share of the median over all roles. */
const THIN_SHARE = 0.25;

/** The ids of the roles that are thinly described: what they require is mostly unknown. Computed once for each guide. */
export const thinRoles = onceFor((model: CompetencyGraph): ReadonlySet<string> => {
  const median = medianEssentials(model.index);
  return new Set(roleIds(model.index).filter((role) => isThin(model, role, median)));
});

/** Whether a role is thinly described; `median` is that of the whole guide, of which the model may be of a part. */
export function isThin(model: CompetencyGraph, role: string, median: number): boolean {
  return essentialPart(requirementsOf(model, role)).requirements.length < median * THIN_SHARE;
}

/** The median over all roles of the number of essential requirements; 0 for a guide without roles. Computed once for each guide. */
export const medianEssentials = onceFor((index: GuideIndex): number => {
  const counts = roleIds(index)
    .map((role) => index.requirements(role).filter(isEssential).length)
    .sort((a, b) => a - b);
  const upper = counts[counts.length >> 1] ?? 0;
  const lower = counts[(counts.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
});

function roleIds({ guide }: GuideIndex): string[] {
  return guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
}
