import type { Profile } from "../model/profile.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { raises } from "./least-gap.js";
import { requirementIndex } from "../model/requirement-index.js";
import type { RoleRequirement } from "../model/requirements.js";

/** The share of the essential demands that are met at their level, by weight (1 where none is known); 1 when there are none. */
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

/** For every role the share of its essential demands that are met; see `coverage`. O(requirements). */
export function coverages(model: CompetencyGraph, profile: Profile): Float64Array {
  const { roles, requirements, roleOf, weight } = requirementIndex(model);
  const met = new Float64Array(roles.length);
  const total = new Float64Array(roles.length);
  requirements.forEach((requirement, d) => {
    total[roleOf[d]!]! += weight[d]!;
    if (isRequirementMet(model, profile, requirement)) met[roleOf[d]!]! += weight[d]!;
  });
  return met.map((sum, role) => (total[role] === 0 ? 1 : sum / total[role]!));
}

/** Whether what is held meets a demand at its level. */
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

/** Whether what is held meets a choice. */
export function isChoiceMet(
  { options, pick }: CompetencyGraph,
  { items, met }: Profile,
  choice: number,
): boolean {
  if (met[choice] === 1) return true;
  let count = 0;
  for (let k = options.offsets[choice]!; k < options.offsets[choice + 1]!; k++)
    count += items[options.targets[k]!]!;
  return count >= pick[choice]!;
}
