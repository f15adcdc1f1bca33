import { onceFor } from "../../async/once-for.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { isEssential, requirementsOf } from "./requirements.js";

/** A role is thinly described if it has fewer essential requirements than this share of the median over all roles. */
const THIN_SHARE = 0.25;

/** The ids of the roles that are thinly described: what they require is mostly unknown. Computed once for each guide. */
export const thinRoles = onceFor((model: CompetencyGraph): ReadonlySet<string> => {
  const roles = model.index.guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id }) => id);
  const counts = roles.map((id) => requirementsOf(model, id).filter(isEssential).length);
  const limit = median(counts) * THIN_SHARE;
  return new Set(roles.filter((_, i) => counts[i]! < limit));
});

/** The mean of the two middle values where there is an even number of them; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}
