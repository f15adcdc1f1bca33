import type { Competency } from "../../guide/guide.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";
import type { Wishes } from "./wishes.js";

/** What a gap is asked about, on dense integers. */
export interface GapProblem extends Wishes {
  readonly model: CompetencyGraph;
  readonly profile: Profile;
  readonly requirements: readonly RoleRequirement[];
}

/** The competencies by id, each once. */
export function competenciesAt(model: CompetencyGraph, items: readonly number[]): Competency[] {
  return [...new Set(items)].sort((a, b) => a - b).map((item) => model.competencies[item]!);
}
