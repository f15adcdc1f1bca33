import type { StepPath } from "../graph.js";
import type { Citation, Competency, HoursRange, Role } from "../../guide/guide.js";
import { type Profile, copyProfile } from "../model/profile.js";
import { addHours, NO_HOURS } from "../../guide/hours.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { pathFlowchart } from "./flowchart.js";
import { learn, leastGap } from "../gap/least-gap.js";
import { isEssential, requirementsOf } from "../model/requirements.js";
import { type SkillGap, describeGap } from "../gap/skill-gap.js";
import type { TransitionKind } from "../../guide/vocabulary.js";

export interface CareerPath {
  readonly length: number;
  readonly roles: readonly Role[];
  readonly steps: readonly CareerStep[];
  readonly newCompetencies: readonly Competency[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  readonly mermaid: string;
}

export interface CareerStep {
  readonly index: number;
  readonly from: Role;
  readonly to: Role;
  readonly kind: TransitionKind;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
  readonly gap: SkillGap;
}

/**
 * A path evaluated step by step: the gap of each step is the least one, given what was held at the start and learned on the steps before,
 * without `excluded`. Every role of the path must be reachable without it.
 */
export function walkPath(
  model: CompetencyGraph,
  start: Profile,
  { roles, edges }: StepPath,
  excluded: Uint8Array | null = null,
): CareerPath {
  const profile = copyProfile(start);
  const steps = edges.map((edge, i): CareerStep => {
    const requirements = requirementsOf(model, edge.to);
    const least = leastGap(model, profile, requirements, excluded)!;
    const gap = describeGap(model, profile, requirements, least, excluded);
    learn(profile, requirements, least);
    return {
      index: i + 1,
      from: model.index.role(edge.from),
      to: model.index.role(edge.to),
      kind: edge.kind,
      reason: edge.reason,
      citations: edge.citations,
      gap,
    };
  });
  const path = {
    length: edges.length,
    roles: roles.map((id) => model.index.role(id)),
    steps,
    newCompetencies: steps.flatMap(({ gap }) =>
      gap.missing.filter(isEssential).map(({ competency }) => competency),
    ),
    hours: steps.reduce((sum, { gap }) => addHours(sum, gap.hours), NO_HOURS),
    unknownHours: steps.reduce((sum, { gap }) => sum + gap.unknownHours, 0),
  };
  return { ...path, mermaid: pathFlowchart(path) };
}
