import { spend } from "../../async/work.js";
import { WORK } from "../model/work.js";
import type { StepPath } from "../graph.js";
import type { Citation, Competency, HoursRange, Role, YearsRange } from "../../guide/guide.js";
import { type Profile, copyProfile } from "../model/profile.js";
import { addHours, NO_HOURS } from "../../guide/hours.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { pathFlowchart } from "./flowchart.js";
import { learn, leastGapTo } from "../gap/least-gap.js";
import { isEssential, requirementsOf } from "../model/requirements.js";
import { describeGapTo } from "../gap/skill-gap.js";
import { NO_WISHES, type Wishes } from "../gap/wishes.js";
import { yearsBeyond } from "../../guide/years.js";
import { type Ease, type EasedGap, easedGap, type EaseOf, hardest, type StepEase } from "./ease.js";
import type { TransitionKind } from "../../guide/vocabulary.js";

export interface CareerPath {
  readonly length: number;
  readonly roles: readonly Role[];
  readonly steps: readonly CareerStep[];
  readonly newCompetencies: readonly Competency[];
  readonly hours: HoursRange;
  readonly unknownHours: number;
  /** The years that the last role requires beyond the first one; null if it does not say. */
  readonly experience: YearsRange | null;
  /** That of the hardest step. */
  readonly ease: Ease;
  /** Whether no path that is missing could come before this one. */
  readonly proved: boolean;
  readonly mermaid: string;
}

export interface CareerStep extends StepEase {
  readonly index: number;
  readonly from: Role;
  readonly to: Role;
  readonly kind: TransitionKind;
  /** Position among the transitions from the role left, as their source ranks them; 1 is the closest role. */
  readonly rank: number | null;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
  readonly gap: EasedGap;
}

/**
 * A path evaluated step by step: the gap of each step is the least one, given what was held at the start and learned on the steps before.
 * Every role of the path must be reachable without what is excluded.
 * `proved` is what the search found out about the path.
 */
export function walkPath(
  model: CompetencyGraph,
  start: Profile,
  { roles, edges }: StepPath,
  easeOf: EaseOf,
  wishes: Wishes = NO_WISHES,
  proved = true,
): CareerPath {
  const profile = copyProfile(start);
  const steps = edges.map((edge, i): CareerStep => {
    const least = leastGapTo(model, profile, edge.to, wishes)!;
    const ease = easeOf(edge.from, edge.to);
    const gap = easedGap(describeGapTo(model, profile, edge.to, least, wishes), ease);
    learn(profile, requirementsOf(model, edge.to), least);
    return {
      index: i + 1,
      from: model.index.role(edge.from),
      to: model.index.role(edge.to),
      kind: edge.kind,
      rank: edge.rank,
      reason: edge.reason,
      citations: edge.citations,
      ...ease,
      gap,
    };
  });
  spend(WORK.pathStep * (edges.length + 1));
  const visited = roles.map((id) => model.index.role(id));
  const path = {
    length: edges.length,
    roles: visited,
    steps,
    newCompetencies: steps.flatMap(({ gap }) =>
      gap.missing.filter(isEssential).map(({ competency }) => competency),
    ),
    hours: steps.reduce((sum, { gap }) => addHours(sum, gap.hours), NO_HOURS),
    unknownHours: steps.reduce((sum, { gap }) => sum + gap.unknownHours, 0),
    experience: yearsBeyond(visited.at(-1)!.experience, visited[0]!.experience),
    ease: hardest(steps.map(({ ease }) => ease)),
    proved,
  };
  return {
    ...path,
    // Few ask for the drawing.
    get mermaid() {
      return pathFlowchart(path);
    },
  };
}
