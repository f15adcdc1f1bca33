import { row } from "../../algorithms/csr.js";
import { onceFor } from "../../async/once-for.js";
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
import { knownGaps } from "./known-gaps.js";
import { type LeastGap, leastGapTo, raises } from "./least-gap.js";
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
  const gap = leastGapTo(model, profile, role, wishes);
  return gap && describeGapTo(model, profile, role, gap, wishes);
}

/** What a gap lists and takes. */
type GapList = Omit<SkillGap, "kept" | "dropped">;

const knownLists = knownGaps<GapList>(
  50_000,
  ({ missing, raised }) => missing.length + raised.length,
  () => true,
);

/** `describeGap` for the least gap to a role. What the gap lists is remembered; see `knownGaps`. */
export function describeGapTo(
  model: CompetencyGraph,
  profile: Profile,
  role: string,
  least: LeastGap,
  wishes: Wishes = NO_WISHES,
): SkillGap {
  const requirements = requirementsOf(model, role);
  const list = knownLists(model, profile, role, wishes, () =>
    listGap(model, profile, requirements, least, wishes),
  )!;
  return { ...list, ...keptAndDropped(model, profile, requirements) };
}

/** A gap with its competencies in learning order, each with what it is required for. The profile may change afterwards. */
export function describeGap(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  least: LeastGap,
  wishes: Wishes = NO_WISHES,
): SkillGap {
  return {
    ...listGap(model, profile, requirements, least, wishes),
    ...keptAndDropped(model, profile, requirements),
  };
}

function listGap(
  model: CompetencyGraph,
  profile: Profile,
  requirements: readonly RoleRequirement[],
  { learned, optimal }: LeastGap,
  wishes: Wishes,
): GapList {
  const problem = { model, profile: copyProfile(profile), requirements, ...wishes };
  const missing = [...learnedItems(problem, learned), ...optionalItems(problem, learned)];
  const raised = raisedItems(model, profile, requirements);
  spend(WORK.described * (missing.length + raised.length) + WORK.copied * profile.items.length);
  const counted = [...missing, ...raised].filter(isEssential);
  return {
    coverage: coverage(model, profile, requirements),
    missing,
    raised,
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
  const wanted = wantedBy(model, requirements);
  const kept: Competency[] = [];
  const dropped: Competency[] = [];
  for (let item = 0; item < profile.items.length; item++)
    if (profile.items[item] === 1) (wanted.has(item) ? kept : dropped).push(model.competencies[item]!);
  return { kept, dropped };
}

/** For each requirements of a role, which are always the same array, what `wantedBy` found. */
const wantedSets = onceFor<CompetencyGraph, WeakMap<readonly RoleRequirement[], ReadonlySet<number>>>(
  () => new WeakMap(),
);

/** What requirements name, and what that rests on for certain. */
function wantedBy(model: CompetencyGraph, requirements: readonly RoleRequirement[]): ReadonlySet<number> {
  const known = wantedSets(model).get(requirements);
  if (known) return known;
  const wanted = new Set(requirements.flatMap(({ options }) => options));
  for (const item of wanted) for (const below of row(model.needs, item)) wanted.add(below);
  wantedSets(model).set(requirements, wanted);
  return wanted;
}
