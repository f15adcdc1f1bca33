import { bestByBound } from "../../algorithms/best-by-bound.js";
import { UNREACHED } from "../../algorithms/fewest-hops.js";
import { hopTree, treePath } from "../../algorithms/hop-tree.js";
import type { Steps } from "../../async/steps.js";
import { type CareerPath, walkPath } from "../path/career-path.js";
import { type EasedGap, easedGap, easeOfSteps } from "../path/ease.js";
import type { StepPath } from "../graph.js";
import { coverage, coverages, metShare } from "../gap/coverage.js";
import { requirementIndex } from "../model/requirement-index.js";
import type { GuideNode, Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { type Profile, profileOf } from "../model/profile.js";
import { competencyGraph, type CompetencyGraph } from "../model/competency-graph.js";
import { leastGap } from "../gap/least-gap.js";
import { hoursText, percent } from "../../text/phrases.js";
import { listNodes, type Reason } from "./reason.js";
import { isEssential, requirementsOf } from "../model/requirements.js";
import { type RoleGraph, roleGraph, stepPath } from "../model/role-graph.js";
import { type SkillGap, skillGap } from "../gap/skill-gap.js";
import { medianEssentials } from "../model/thin-roles.js";

export interface RoleRecommendation {
  readonly role: Role;
  readonly score: number;
  readonly gap: EasedGap;
  readonly path: CareerPath | null;
  readonly reasons: readonly Reason[];
  readonly obstacle: Reason | null;
}

/** A gap of this many typical hours halves the score. */
export const HALF_WORTH_HOURS = 400;
/** Factor for each step after the first. */
export const STEP_FACTOR = 0.85;
/** Factor for a role of a lower level than the one held. */
export const LOWER_LEVEL_FACTOR = 0.25;
/** Factor for a role to which no path leads from the one held. */
export const NO_PATH_FACTOR = 0.25;

/** Bound of roles without known essential requirements, which are never recommended: a score of 100 % would mislead. */
const NEVER = -1;

/** How a role is scored, as the public schema describes it. */
export const ROLE_SCORE =
  "From 0 to 1: the coverage of the role's essential requirements × n / (n + 1) for its n essential requirements, × " +
  `${HALF_WORTH_HOURS} / (${HALF_WORTH_HOURS} + typical hours of the gap). With \`from\` also × ${STEP_FACTOR} for each step after ` +
  `the first, × ${NO_PATH_FACTOR} if no path leads to the role, and × ${LOWER_LEVEL_FACTOR} if its level is lower than that of \`from\`.`;

/**
 * The roles with the greatest score, then by id; see ROLE_SCORE. O(requirements + transitions), and a gap for each role whose upper bound
 * puts it among the best.
 */
export function* recommendRoles(
  index: GuideIndex,
  from: string | null,
  have: readonly string[],
  first: number,
): Steps<RoleRecommendation[]> {
  const model = competencyGraph(index);
  const graph = roleGraph(index, null);
  const profile = profileOf(model, from, have);
  const pathTo = pathsFrom(graph, from);
  const easeOf = easeOfSteps(model, have, medianEssentials(index), from);
  const covered = coverages(model, profile);
  const atMost = new Float64Array(graph.roles.length);
  const { offsets } = requirementIndex(model);
  yield;
  graph.roles.forEach((role, v) => {
    const known = offsets[v + 1]! - offsets[v]!;
    const confidence = known / (known + 1);
    atMost[v] = known > 0 ? covered[v]! * confidence * pathFactor(index, from, role, pathTo(v)) : NEVER;
  });
  const gapFactor = (v: number): number => {
    const { hours } = leastGap(model, profile, requirementsOf(model, graph.roles[v]!.id))!;
    return HALF_WORTH_HOURS / (HALF_WORTH_HOURS + hours);
  };
  // `from` itself may be among the best and is then left out.
  const count = first + (from === null ? 0 : 1);
  const best = yield* bestByBound(atMost, (v) => atMost[v]! * gapFactor(v), count);
  return best
    .map(({ item, value }) => ({ item, role: graph.roles[item]!, value }))
    .filter(({ role, value }) => role.id !== from && value >= 0)
    .slice(0, first)
    .map(({ item, role, value }) => {
      const gap = easedGap(skillGap(model, profile, role.id)!, from === null ? null : easeOf(from, role.id));
      const vertices = pathTo(item);
      const path = vertices && stepPath(graph, vertices);
      return {
        role,
        score: value,
        gap,
        path: path && walkPath(model, profile, path, easeOf),
        reasons: [...heldReason(model, profile, role), ...pathReason(index, from, path), learnReason(gap)],
        obstacle: obstacle(index, gap, from, path),
      };
    });
}

/** For any role the path with the fewest steps from `from`; null if there is none or if `from` is null. */
function pathsFrom(graph: RoleGraph, from: string | null): (role: number) => number[] | null {
  if (from === null) return () => null;
  const free = new Uint8Array(graph.roles.length);
  const before = hopTree(graph.forward, graph.at.get(from)!, free, Infinity);
  return (role) => (before[role] === UNREACHED ? null : treePath(before, role));
}

/** The factor of the score that depends on the path to a role and on its level. */
function pathFactor(
  index: GuideIndex,
  from: string | null,
  role: Role,
  path: readonly number[] | null,
): number {
  if (from === null) return 1;
  const factor = path === null ? NO_PATH_FACTOR : STEP_FACTOR ** (path.length - 2);
  const { level } = index.role(from);
  const isLower = level !== null && role.level !== null && role.level < level;
  return isLower ? factor * LOWER_LEVEL_FACTOR : factor;
}

function heldReason(model: CompetencyGraph, profile: Profile, role: Role): Reason[] {
  const requirements = requirementsOf(model, role.id).filter(isEssential);
  const met = requirements.filter((requirement) => metShare(model, profile, requirement) > 0);
  if (met.length === 0) return [];
  const nodes = met.flatMap(({ options }) =>
    options.filter((option) => profile.items[option] === 1).map((option) => model.competencies[option]!),
  );
  const known = nodes.length > 0 ? `: ${listNodes(nodes)}` : "";
  return [
    {
      text: `You meet ${percent(coverage(model, profile, requirements))} of what it insists on${known}.`,
      nodes,
    },
  ];
}

function pathReason(index: GuideIndex, from: string | null, path: StepPath | null): Reason[] {
  if (from === null || path === null) return [];
  const nodes = path.roles.map((id) => index.role(id));
  const last = path.edges.at(-1)!;
  const way = nodes.slice(0, -1).map(({ name }) => name);
  const steps =
    path.edges.length === 1
      ? `One step from ${way[0]!}`
      : `${path.edges.length} steps away by way of ${way.slice(1).join(", ")}`;
  return [{ text: last.reason === null ? `${steps}.` : `${steps}: ${last.reason}`, nodes }];
}

function learnReason({ missing, raised, hours, unknownHours }: SkillGap): Reason {
  const items = [...missing, ...raised].filter(isEssential);
  const nodes: GuideNode[] = items.map(({ competency }) => competency);
  if (nodes.length === 0) return { text: "Nothing essential is missing.", nodes };
  const known = unknownHours < nodes.length ? ` in about ${hoursText(hours.typical)}` : "";
  return { text: `What is missing can be learned${known}: ${listNodes(nodes)}.`, nodes };
}

/** That no path leads to the role, else the essential competency that takes the most hours; null if nothing is missing. */
function obstacle(
  index: GuideIndex,
  gap: SkillGap,
  from: string | null,
  path: StepPath | null,
): Reason | null {
  if (from !== null && path === null) {
    const role = index.role(from);
    return { text: `No chain of transitions leads there from ${role.name}.`, nodes: [role] };
  }
  const items = [...gap.missing, ...gap.raised].filter(isEssential);
  const most = items.reduce<(typeof items)[number] | null>(
    (a, b) => (a === null || (b.hours?.typical ?? 0) > (a.hours?.typical ?? 0) ? b : a),
    null,
  );
  if (most === null) return null;
  const { competency, hours } = most;
  const text =
    hours === null
      ? `${competency.name} is missing.`
      : `${competency.name} alone takes about ${hours.typical} of the ${hoursText(gap.hours.typical)}.`;
  return { text, nodes: [competency] };
}
