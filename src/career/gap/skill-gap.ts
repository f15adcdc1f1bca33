import { row } from "../../algorithms/csr.js";
import { spend } from "../../async/work.js";
import type { Competency, HoursRange } from "../../guide/guide.js";
import { hoursToRaise, sumHours } from "../../guide/hours.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { WORK } from "../model/work.js";
import { copyProfile, type Profile } from "../model/profile.js";
import { isEssential, type RoleRequirement, requirementsOf } from "../model/requirements.js";
import { coverage } from "./coverage.js";
import type { GapItem } from "./gap-item.js";
import { learnedItems } from "./learned-items.js";
import { type LeastGap, leastGap, raises } from "./least-gap.js";
import { optionalItems } from "./optional-items.js";
import { NO_WISHES, type Wishes } from "./wishes.js";

export interface SkillGap {
  readonly coverage: number;
  readonly missing: readonly GapItem[];
  readonly raised: readonly GapItem[];
  readonly kept: readonly Competency[];
  readonly dropped: readonly Competency[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  readonly optimal: boolean;
}

/**
 * What a profile lacks for a role: the best set, in the order of `setRanking`, that meets the essential requirements and is closed under
 * prerequisites, without what is excluded (see `leastClosure` for exactness and cost); besides it the optional requirements that are not
 * met, and what of the profile is kept and dropped. Null when the role cannot be reached without what is excluded.
 */
export function skillGap(
  model: CompetencyGraph,
  profile: Profile,
  role: string,
  wishes: Wishes = NO_WISHES,
): SkillGap | null {
  const requirements = requirementsOf(model, role);
  const gap = leastGap(model, profile, requirements, wishes);
  return gap && describeGap(model, profile, requirements, gap, wishes);
}

/** A gap with its competencies in learning order, each with what it is required for. The profile may change afterwards. */
export function describeGap(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  { learned, optimal }: LeastGap,
  wishes: Wishes = NO_WISHES,
): SkillGap {
  const problem = { model, profile: copyProfile(profile), requirements, ...wishes };
  const missing = [...learnedItems(problem, learned), ...optionalItems(problem, learned)];
  const raised = raisedItems(model, profile, requirements);
  spend(WORK.described * (missing.length + raised.length) + WORK.copied * profile.items.length);
  const counted = [...missing, ...raised].filter(isEssential);
  return {
    coverage: coverage(model, profile, requirements),
    missing,
    raised,
    ...keptAndDropped(model, profile, requirements),
    ...sumHours(counted.map(({ hours }) => hours)),
    optimal,
  };
}

function raisedItems(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
): GapItem[] {
  return raises(profile, requirements).map(({ item, fromLevel, requirement: { importance, level } }) => {
    const competency = model.competencies[item]!;
    return {
      competency,
      importance,
      direct: true,
      fromLevel,
      toLevel: level,
      requiredFor: [competency],
      alternatives: [],
      hours: hoursToRaise(competency, fromLevel, level!),
      decidedBy: "REQUIRED",
    };
  });
}

/** The held competencies, by id: those that the role requires or that its requirements rest on, and the others. */
function keptAndDropped(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
): Pick<SkillGap, "kept" | "dropped"> {
  const wanted = new Set(requirements.flatMap(({ options }) => options));
  for (const item of wanted) for (const below of row(model.needs, item)) wanted.add(below);
  const kept: Competency[] = [];
  const dropped: Competency[] = [];
  for (let item = 0; item < profile.items.length; item++)
    if (profile.items[item] === 1) (wanted.has(item) ? kept : dropped).push(model.competencies[item]!);
  return { kept, dropped };
}
