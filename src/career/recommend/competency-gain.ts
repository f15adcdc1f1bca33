import { row } from "../../algorithms/csr.js";
import { leastClosure } from "../../algorithms/least-closure.js";
import { spend } from "../../async/work.js";
import { WORK } from "../model/work.js";
import { isRequirementMet, metShare } from "../gap/coverage.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { copyProfile } from "../model/profile.js";
import { commonCompetencies, tellingWeights } from "../model/rarity.js";
import { requirementIndex } from "../model/requirement-index.js";
import { requirementsOf } from "../model/requirements.js";
import type { Asker } from "./rank-roles.js";

/** What one role aimed at gains from a competency. */
export interface RoleGain {
  /** In the order of `requirementIndex`. */
  readonly role: number;
  /** Weight × rarity of what the competency itself meets of the role, times how much the role is aimed at. */
  readonly gain: number;
  /** The coverage by weight before, and after learning the competency with all that it takes. */
  readonly before: number;
  readonly after: number;
  /** Whether it is then the last essential requirement that was missing. */
  readonly isComplete: boolean;
}

export interface CompetencyGain {
  /** The competency and the prerequisites that have to be learned for it, ascending. */
  readonly learned: readonly number[];
  /** The typical hours of all of these. */
  readonly hours: number;
  /** The requirements of roles aimed at that the competency itself meets, in the order of `requirementIndex`. */
  readonly met: readonly number[];
  /** The roles that gain, the one that gains most first, then by number. */
  readonly roles: readonly RoleGain[];
}

interface Gains {
  /** Competencies that are essential for a role aimed at and not held, ascending; those at hand only if there are no others. */
  readonly candidates: readonly number[];
  readonly gainOf: (item: number) => CompetencyGain;
}

/** Computes for any competency what learning it would bring to someone with this profile. `aims`: role → how much it is aimed at, 0 not at all. */
export function competencyGains(
  { model, from, profile }: Pick<Asker, "model" | "from" | "profile">,
  aims: Float64Array,
): Gains {
  const { requirements, offsets, roleOf, weight, servedBy } = requirementIndex(model);
  const telling = tellingWeights(model);
  const isAtHand = commonAtHand(model, from);
  const after = copyProfile(profile);
  /** The share of each requirement of a role aimed at that is not met yet. */
  const unmet = new Float64Array(requirements.length);
  const total = new Float64Array(aims.length);
  const totalTelling = new Float64Array(aims.length);
  const met = new Float64Array(aims.length);
  const open = new Int32Array(aims.length);
  const found = new Set<number>();
  for (let role = 0; role < aims.length; role++) {
    if (aims[role] === 0) continue;
    for (let d = offsets[role]!; d < offsets[role + 1]!; d++) {
      unmet[d] = 1 - metShare(model, profile, requirements[d]!);
      total[role]! += weight[d]!;
      totalTelling[role]! += telling[d]!;
      met[role]! += weight[d]! * (1 - unmet[d]!);
      if (unmet[d] === 0) continue;
      open[role]!++;
      for (const option of requirements[d]!.options) if (profile.items[option] === 0) found.add(option);
    }
  }

  /** The open requirements that these competencies serve and that are met once all of `after` is held, ascending. */
  const newlyMet = (items: readonly number[]): number[] => {
    const served = items.flatMap((item) => [...row(servedBy, item)]);
    return [...new Set(served)]
      .filter((d) => unmet[d]! > 0 && isRequirementMet(model, after, requirements[d]!))
      .sort((a, b) => a - b);
  };

  const missing = [...found].sort((a, b) => a - b);
  return {
    candidates: missing.every(isAtHand) ? missing : missing.filter((item) => !isAtHand(item)),
    gainOf(item) {
      spend(WORK.gain);
      const question = { items: [item], choices: [], held: profile.items, met: profile.met };
      const learned = leastClosure(model, question)!.items;
      for (const each of learned) after.items[each] = 1;
      const byItself = newlyMet([item]);
      const withAll = learned.length === 1 ? byItself : newlyMet(learned);
      for (const each of learned) after.items[each] = 0;
      const roles = [...new Set(byItself.map((d) => roleOf[d]!))].map((role): RoleGain => {
        const own = byItself.filter((d) => roleOf[d] === role);
        const all = withAll.filter((d) => roleOf[d] === role);
        const sum = (of: readonly number[], by: Float64Array): number =>
          of.reduce((grown, d) => grown + by[d]! * unmet[d]!, 0);
        return {
          role,
          gain: aims[role]! * sum(own, totalTelling[role]! > 0 ? telling : weight),
          before: total[role] === 0 ? 1 : met[role]! / total[role]!,
          after: total[role] === 0 ? 1 : (met[role]! + sum(all, weight)) / total[role]!,
          isComplete: all.length === open[role],
        };
      });
      return {
        learned,
        met: byItself,
        hours: learned.reduce((sum, each) => sum + model.cost[each]!, 0),
        roles: roles.sort((a, b) => b.gain - a.gain || a.role - b.role),
      };
    },
  };
}

/**
 * Whether a competency is common and the current role asks for it as well, if only optionally: what nearly everyone needs is then not
 * truly missing.
 */
function commonAtHand(model: CompetencyGraph, from: string | null): (item: number) => boolean {
  if (from === null) return () => false;
  const used = new Set(requirementsOf(model, from).flatMap(({ options }) => options));
  const isCommon = commonCompetencies(model);
  return (item) => used.has(item) && isCommon(item);
}
