import { row } from "../../algorithms/csr.js";
import { spend } from "../../async/work.js";
import { WORK } from "../model/work.js";
import type { Profile } from "../model/profile.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { requirementIndex } from "../model/requirement-index.js";
import type { RoleRequirement } from "../model/requirements.js";

/** The share of the essential requirements that is met, by weight (1 where none is known); 1 when there are none. See `metShare`. */
export function coverage(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
): number {
  spend(WORK.requirement * requirements.length);
  let met = 0;
  let total = 0;
  for (const requirement of requirements) {
    if (requirement.importance !== "ESSENTIAL") continue;
    const weight = requirement.weight ?? 1;
    total += weight;
    met += weight * metShare(model, profile, requirement);
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
    met[roleOf[r]!]! += weight[r]! * metShare(model, profile, requirement);
  });
  return met.map((sum, role) => (total[role] === 0 ? 1 : sum / total[role]!));
}

/** Whether a profile meets a requirement at its level. */
export function isRequirementMet(
  model: CompetencyGraph,
  profile: Profile,
  requirement: RoleRequirement,
): boolean {
  return metShare(model, profile, requirement) === 1;
}

/**
 * How much of a requirement a profile meets, 0–1. What is held at a lower level than asked counts in proportion; without a level it is
 * held well enough. A choice that is met counts the mean over its best `pick` options, and one granted as a choice counts in full.
 */
export function metShare(
  model: CompetencyGraph,
  profile: Profile,
  { item, choice, options, pick, level }: RoleRequirement,
): number {
  if (item !== null) return profile.items[item] === 1 ? levelShare(profile, item, level) : 0;
  if (!isChoiceMet(model, profile, choice!)) return 0;
  if (level === null || profile.levels.size === 0) return 1;
  const shares = options
    .filter((option) => profile.items[option] === 1)
    .map((option) => levelShare(profile, option, level))
    .sort((a, b) => b - a)
    .slice(0, pick);
  return (shares.reduce((sum, share) => sum + share, 0) + pick - shares.length) / pick;
}

function levelShare({ levels }: Profile, item: number, asked: number | null): number {
  const held = levels.get(item) ?? Infinity;
  return asked === null || held >= asked ? 1 : held / asked;
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
