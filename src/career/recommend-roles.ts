import { type CareerPath, walkPath } from "./career-path.js";
import type { StepPath } from "./career-graph.js";
import type { GuideNode, Role } from "./guide.js";
import type { GuideIndex } from "./guide-index.js";
import { type Held, hold } from "./held.js";
import { learningModel, type LearningModel } from "./learning-model.js";
import { leastGap } from "./least-gap.js";
import { reachableInSteps } from "./path-search.js";
import { hoursText, listNodes, percent, type Reason } from "./reason.js";
import { demandsOf } from "./role-demands.js";
import { coverage, isDemandMet, type SkillGap, skillGap } from "./skill-gap.js";

export interface RoleRecommendation {
  readonly role: Role;
  readonly score: number;
  readonly gap: SkillGap;
  readonly path: CareerPath | null;
  readonly reasons: readonly Reason[];
  readonly obstacle: Reason | null;
}

/** Hours after which a role is worth half as much. */
export const HALF_WORTH_HOURS = 400;
/** For every step after the first, and for a role of a lower level than the one held. */
export const STEP_FACTOR = 0.85;
export const LOWER_LEVEL_FACTOR = 0.25;
/** Where a role is held from which no path leads there. */
export const NO_PATH_FACTOR = 0.25;

export const ROLE_SCORE =
  `coverage × ${HALF_WORTH_HOURS} / (${HALF_WORTH_HOURS} + typical hours of the gap); and where \`from\` is given × ${STEP_FACTOR} for each step after ` +
  `the first, × ${NO_PATH_FACTOR} where no path leads there, × ${LOWER_LEVEL_FACTOR} for a role of a lower level`;

/** The roles with the greatest score, then by id; see ROLE_SCORE. O(roles × gap). */
export function* recommendRoles(
  index: GuideIndex,
  from: string | null,
  have: readonly string[],
  first: number,
): Generator<undefined, RoleRecommendation[], void> {
  const model = learningModel(index);
  const held = hold(model, from, have);
  const conditions = { from: from ?? "", have, avoid: [], via: [], maxSteps: null, kinds: null };
  const paths = new Map(
    from === null ? [] : reachableInSteps(index, conditions).map((path) => [path.roles.at(-1)!, path]),
  );
  const ranked: { role: Role; score: number }[] = [];
  for (const role of index.guide.nodes) {
    if (role.kind !== "ROLE" || role.id === from) continue;
    ranked.push({ role, score: scoreOf(model, held, role, from, paths.get(role.id) ?? null) });
    yield;
  }
  ranked.sort((a, b) => b.score - a.score || (a.role.id < b.role.id ? -1 : 1));
  return ranked.slice(0, first).map(({ role, score }) => {
    const gap = skillGap(model, held, role.id)!;
    const path = paths.get(role.id) ?? null;
    return {
      role,
      score,
      gap,
      path: path && walkPath(model, held, path),
      reasons: [...heldReason(model, held, role), ...pathReason(index, from, path), learnReason(gap)],
      obstacle: obstacle(index, gap, from, path),
    };
  });
}

function scoreOf(
  model: LearningModel,
  held: Held,
  role: Role,
  from: string | null,
  path: StepPath | null,
): number {
  const demands = demandsOf(model, role.id);
  const { hours } = leastGap(model, held, demands, null)!;
  const worth = (coverage(model, held, demands) * HALF_WORTH_HOURS) / (HALF_WORTH_HOURS + hours);
  if (from === null) return worth;
  const way = path === null ? NO_PATH_FACTOR : STEP_FACTOR ** (path.edges.length - 1);
  const level = model.index.role(from).level;
  const isLower = level !== null && role.level !== null && role.level < level;
  return worth * way * (isLower ? LOWER_LEVEL_FACTOR : 1);
}

function heldReason(model: LearningModel, held: Held, role: Role): Reason[] {
  const demands = demandsOf(model, role.id).filter(({ importance }) => importance === "ESSENTIAL");
  const met = demands.filter((demand) => isDemandMet(model, held, demand));
  if (met.length === 0) return [];
  const nodes = met.flatMap(({ options }) =>
    options.filter((option) => held.items[option] === 1).map((option) => model.competencies[option]!),
  );
  const known = nodes.length > 0 ? `, ${listNodes(nodes)} among it` : "";
  return [
    { text: `You meet ${percent(coverage(model, held, demands))} of what it insists on${known}.`, nodes },
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
  const items = [...missing, ...raised].filter(({ importance }) => importance === "ESSENTIAL");
  const nodes: GuideNode[] = items.map(({ competency }) => competency);
  if (nodes.length === 0) return { text: "Nothing essential is missing.", nodes };
  const known = unknownHours < nodes.length ? ` in about ${hoursText(hours.typical)}` : "";
  return { text: `What is missing can be learned${known}: ${listNodes(nodes)}.`, nodes };
}

/** The one thing that takes most of the hours, or that no path leads there. */
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
  const items = [...gap.missing, ...gap.raised].filter(({ importance }) => importance === "ESSENTIAL");
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
