import type { Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";
import type { ChoiceRule } from "./gap-item.js";
import { essentialClosure } from "./least-gap.js";
import type { SetRanking } from "./set-ranking.js";

/**
 * The first rule by which a least set beats the best set without one of its items; REQUIRED if there is no such set. Solves the gap again
 * without the item.
 */
export function decidingRule(
  { system, firstDifference }: SetRanking,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  chosen: readonly number[],
  item: number,
  excluded: Uint8Array | null,
): ChoiceRule {
  const without = excluded?.slice() ?? new Uint8Array(system.cost.length);
  without[item] = 1;
  const other = essentialClosure(system, profile, requirements, without);
  return other === null ? "REQUIRED" : firstDifference(chosen, other.items);
}
