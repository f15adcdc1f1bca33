import { row } from "../../algorithms/csr.js";
import type { Profile } from "../model/profile.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { raises } from "./least-gap.js";
import { requirementIndex } from "../model/requirement-index.js";
import type { RoleRequirement } from "../model/requirements.js";

/** The share of the essential requirements that are met at their level, by weight (1 where none is known); 1 when there are none. */
export function coverage(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
): number {
  let met = 0;
  let total = 0;
  for (const requirement of requirements) {
    if (requirement.importance !== "ESSENTIAL") continue;
    const weight = requirement.weight ?? 1;
    total += weight;
    if (isRequirementMet(model, profile, requirement)) met += weight;
  }
  return total === 0 ? 1 : met / total;
}

/** The `coverage` of every role. O(requirements). */
export function coverages(model: CompetencyGraph, profile: Profile): Float64Array {
  const { roles, requirements, roleOf, weight } = requirementIndex(model);
  const met = new Float64Array(roles.length);
  const total = new Float64Array(roles.length);
  requirements.forEach((requirement, r) => {
    total[roleOf[r]!]! += weight[r]!;
    if (isRequirementMet(model, profile, requirement)) met[roleOf[r]!]! += weight[r]!;
  });
  return met.map((sum, role) => (total[role] === 0 ? 1 : sum / total[role]!));
}

/** Whether a profile meets a requirement at its level. */
export function isRequirementMet(
  model: CompetencyGraph,
  profile: Profile,
  requirement: RoleRequirement,
): boolean {
  const { item, choice, level } = requirement;
  if (item === null)
    return isChoiceMet(model, profile, choice!) && raises(profile, [requirement]).length === 0;
  return profile.items[item] === 1 && (level === null || level <= (profile.levels.get(item) ?? Infinity));
}

/** Whether a profile meets a choice. */
export function isChoiceMet(
  { options, pick }: CompetencyGraph,
  { items, met }: Profile,
  choice: number,
): boolean {
  if (met[choice] === 1) return true;
  let count = 0;
  for (const option of row(options, choice)) count += items[option]!;
  return count >= pick[choice]!;
}
