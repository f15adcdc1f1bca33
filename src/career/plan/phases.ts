import type { Steps } from "../../async/steps.js";
import { learn, leastGap } from "../gap/least-gap.js";
import type { GapItem } from "../gap/gap-item.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { copyProfile, type Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";

/**
 * For each item of a plan the number of the first role that it is learned for. The roles are reached one after the other: each takes the
 * least set, among the items of the plan, that it still lacks after the roles before it. O(roles × gap).
 */
export function* phasesOf(
  model: CompetencyGraph,
  start: Profile,
  items: readonly GapItem[],
  essential: readonly (readonly RoleRequirement[])[],
  preferred: Uint8Array | null,
): Steps<number[]> {
  const itemOf = items.map(({ competency }) => model.competencyAt.get(competency.id)!);
  const profile = copyProfile(start);
  const notInPlan = new Uint8Array(start.items.length).fill(1);
  for (const item of itemOf) notInPlan[item] = 0;
  const phases = new Map<number, number>();
  for (const [phase, requirements] of essential.entries()) {
    // The items of the plan meet every role.
    const gap = leastGap(model, profile, requirements, { excluded: notInPlan, preferred })!;
    for (const item of [...gap.learned, ...gap.raised.map((raise) => raise.item)])
      if (!phases.has(item)) phases.set(item, phase);
    learn(profile, requirements, gap);
    yield;
  }
  return itemOf.map((item) => phases.get(item) ?? essential.length - 1);
}
