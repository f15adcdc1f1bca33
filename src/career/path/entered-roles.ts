import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { isCompetencyId } from "../../guide/vocabulary.js";
import { yearsBeyond } from "../../guide/years.js";
import { coverage } from "../gap/coverage.js";
import { isIndispensable } from "../gap/is-indispensable.js";
import { type LeastGap, leastGapTo } from "../gap/least-gap.js";
import { describeGapTo } from "../gap/skill-gap.js";
import { wishesOf } from "../gap/wishes.js";
import { competencyGraph } from "../model/competency-graph.js";
import { type Profile, profileOf } from "../model/profile.js";
import { isEssential, requirementsOf } from "../model/requirements.js";
import { roleGraph } from "../model/role-graph.js";
import { thinRoles } from "../model/thin-roles.js";
import type { CareerPath } from "./career-path.js";
import { pathFlowchart } from "./flowchart.js";
import type { PathConditions } from "./path-problem.js";

/** The conditions of a path without steps, which enters a role from no other role. */
export type EntryConditions = Omit<PathConditions, "from">;

export interface EnteredRoles {
  readonly paths: readonly CareerPath[];
  /** Whether every gap was proved to be the least. */
  readonly optimal: boolean;
}

/**
 * The roles that someone who holds no role could enter, each as a path of no steps that costs the gap to it; by typical hours, then by the
 * number of new competencies, then by id. `avoid` and `via` mean the role itself. `minCoverage` is that of the role by `have`. Thinly
 * described roles are left out unless `throughUnknown` is true, because what is unknown would look free. Transitions play no part. Solves
 * a gap for each role.
 */
export function* enteredRoles(
  index: GuideIndex,
  conditions: EntryConditions,
  maxHours: number | null,
  first: number,
): Steps<EnteredRoles> {
  const model = competencyGraph(index);
  const profile = profileOf(model, null, conditions.have);
  const wishes = wishesOf(model, profile, conditions);
  const isWanted = roleFilter(index, conditions, profile);
  const entered: { readonly role: Role; readonly gap: LeastGap }[] = [];
  for (const role of roleGraph(index, null).roles) {
    yield;
    if (!isWanted(role.id)) continue;
    const gap = leastGapTo(model, profile, role.id, wishes);
    if (gap !== null && gap.hours <= (maxHours ?? Infinity)) entered.push({ role, gap });
  }
  // Roles come in the order of their ids, and sorting keeps it among equals.
  entered.sort((a, b) => a.gap.hours - b.gap.hours || a.gap.learned.length - b.gap.learned.length);
  const paths: CareerPath[] = [];
  for (const { role, gap: least } of entered.slice(0, first)) {
    const gap = describeGapTo(model, profile, role.id, least, wishes);
    const path = {
      length: 0,
      roles: [role],
      steps: [],
      newCompetencies: gap.missing.filter(isEssential).map(({ competency }) => competency),
      hours: gap.hours,
      unknownHours: gap.unknownHours,
      experience: yearsBeyond(role.experience, null),
      ease: "UNKNOWN" as const,
      proved: gap.optimal,
    };
    paths.push({
      ...path,
      // Few ask for the drawing.
      get mermaid() {
        return pathFlowchart(path);
      },
    });
    yield;
  }
  return { paths, optimal: entered.every(({ gap }) => gap.optimal) };
}

/** Tells whether a role meets the conditions that do not depend on its gap. */
function roleFilter(
  index: GuideIndex,
  { avoid, via, minCoverage, throughUnknown }: EntryConditions,
  profile: Profile,
): (role: string) => boolean {
  const model = competencyGraph(index);
  const thin = throughUnknown ? new Set<string>() : thinRoles(model);
  const passes = (role: string, id: string): boolean =>
    isCompetencyId(id) ? isIndispensable(model, role, id) : id === role;
  return (role) =>
    !avoid.includes(role) &&
    !thin.has(role) &&
    (minCoverage === null || coverage(model, profile, requirementsOf(model, role)) >= minCoverage) &&
    via.every((id) => passes(role, id));
}
