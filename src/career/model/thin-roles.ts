import { onceFor } from "../../async/once-for.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { isEssential } from "./requirements.js";

/** A role is thinly described if it has fewer essential requirements than this share of the median over all roles. */
const THIN_SHARE = 0.25;

/** The ids of the roles that are thinly described: what they require is mostly unknown. Computed once for each guide. */
export const thinRoles = onceFor(({ index }: CompetencyGraph): ReadonlySet<string> => {
  const median = medianEssentials(index);
  return new Set(roleIds(index).filter((role) => isThin(index, role, median)));
});

/** Whether a role is thinly described; `median` is that of the whole guide, of which `index` may be a part. */
export function isThin(index: GuideIndex, role: string, median: number): boolean {
  return essentials(index, role) < median * THIN_SHARE;
}

/** The median over all roles of the number of essential requirements; 0 for a guide without roles. Computed once for each guide. */
export const medianEssentials = onceFor((index: GuideIndex): number => {
  const counts = roleIds(index)
    .map((role) => essentials(index, role))
    .sort((a, b) => a - b);
  const upper = counts[counts.length >> 1] ?? 0;
  const lower = counts[(counts.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
});

function essentials(index: GuideIndex, role: string): number {
  return index.requirements(role).filter(isEssential).length;
}

function roleIds({ guide }: GuideIndex): string[] {
  return guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
}
