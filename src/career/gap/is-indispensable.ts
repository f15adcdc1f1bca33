import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import { requirementsOf } from "../model/requirements.js";
import { leastGap } from "./least-gap.js";

const answers = onceFor<CompetencyGraph, Map<string, boolean>>(() => new Map());

/**
 * Whether nobody can meet the essential requirements of a role without a competency, starting from nothing. A choice of one in four makes
 * none of the four indispensable. Computed once for each pair.
 */
export function isIndispensable(model: CompetencyGraph, role: string, competency: string): boolean {
  return getOrCompute(answers(model), `${role} ${competency}`, () => compute(model, role, competency));
}

function compute(model: CompetencyGraph, role: string, competency: string): boolean {
  const nothing = {
    items: new Uint8Array(model.competencies.length),
    met: new Uint8Array(model.choices.length),
    levels: new Map<number, number>(),
  };
  const excluded = new Uint8Array(model.competencies.length);
  excluded[model.competencyAt.get(competency)!] = 1;
  return leastGap(model, nothing, requirementsOf(model, role), { excluded, preferred: null }) === null;
}
