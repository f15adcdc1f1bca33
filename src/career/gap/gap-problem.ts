import type { Competency } from "../../guide/guide.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";

/** What a gap is asked about, on dense integers. */
export interface GapProblem {
  readonly model: CompetencyGraph;
  readonly profile: Profile;
  readonly requirements: readonly RoleRequirement[];
  /** 1 where a competency must not be learned; null when all may be. */
  readonly excluded: Uint8Array | null;
  /** 1 where a competency is preferred to the other options of its choice; null when none is. */
  readonly preferred: Uint8Array | null;
}

/** The competencies by id, each once. */
export function competenciesAt(model: CompetencyGraph, items: readonly number[]): Competency[] {
  return [...new Set(items)].sort((a, b) => a - b).map((item) => model.competencies[item]!);
}
