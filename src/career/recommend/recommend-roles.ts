import { UNREACHED } from "../../algorithms/fewest-hops.js";
import { hopTree, treePath } from "../../algorithms/hop-tree.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { skillGap } from "../gap/skill-gap.js";
import type { StepPath } from "../graph.js";
import { competencyGraph } from "../model/competency-graph.js";
import { profileOf } from "../model/profile.js";
import { type RoleGraph, stepPath } from "../model/role-graph.js";
import { medianEssentials } from "../model/thin-roles.js";
import { type CareerPath, walkPath } from "../path/career-path.js";
import { type EasedGap, easedGap, easeOfSteps } from "../path/ease.js";
import { type Asker, rankRoles } from "./rank-roles.js";
import type { Reason } from "./reason.js";
import { obstacle, roleReasons } from "./role-reasons.js";

export interface RoleRecommendation {
  readonly role: Role;
  readonly score: number;
  readonly gap: EasedGap;
  readonly path: CareerPath | null;
  readonly reasons: readonly Reason[];
  readonly obstacle: Reason | null;
}

/** The roles that suit someone best, with reasons; see `rankRoles`. */
export function* recommendRoles(
  index: GuideIndex,
  from: string | null,
  have: readonly string[],
  first: number,
): Steps<RoleRecommendation[]> {
  const asker = askerOf(index, from, have);
  const { model, profile, easeOf } = asker;
  const ranked = yield* rankRoles(asker, first);
  const pathTo = pathsFrom(ranked.graph, from);
  yield;
  const recommended: RoleRecommendation[] = [];
  for (const { item: number, value: score } of ranked.best) {
    const role = ranked.graph.roles[number]!;
    const path = pathTo(number);
    const way = path && walkPath(model, profile, path, easeOf);
    const ease = from === null ? null : easeOf(from, role.id);
    // The gap of a single step is that of the role.
    const gap = way?.length === 1 ? way.steps[0]!.gap : easedGap(skillGap(model, profile, role.id)!, ease);
    recommended.push({
      role,
      score,
      gap,
      path: way,
      reasons: roleReasons(asker, ranked, { number, role, gap, path }),
      obstacle: obstacle(asker, from, { gap, path }),
    });
    yield;
  }
  return recommended;
}

export function askerOf(index: GuideIndex, from: string | null, have: readonly string[]): Asker {
  const model = competencyGraph(index);
  return {
    model,
    from,
    have,
    profile: profileOf(model, from, have),
    easeOf: easeOfSteps(model, have, medianEssentials(index), from),
  };
}

/** For any role the path with the fewest steps from `from`; null if there is none or if `from` is null. */
function pathsFrom(graph: RoleGraph, from: string | null): (role: number) => StepPath | null {
  if (from === null) return () => null;
  const free = new Uint8Array(graph.roles.length);
  const before = hopTree(graph.forward, graph.at.get(from)!, free, Infinity);
  return (role) => (before[role] === UNREACHED ? null : stepPath(graph, treePath(before, role)));
}
