import type { CompetencyGraph } from "../model/competency-graph.js";
import { leastGap } from "./least-gap.js";
import { requirementsOf } from "../model/requirements.js";

const known = new WeakMap<CompetencyGraph, Map<string, boolean>>();

/** Whether no one who starts with nothing can stand in a role without that competency: "one of four" needs none of the four. */
export function isIndispensable(model: CompetencyGraph, role: string, competency: string): boolean {
  const answers = known.get(model) ?? new Map<string, boolean>();
  known.set(model, answers);
  const key = `${role} ${competency}`;
  let answer = answers.get(key);
  if (answer === undefined) answers.set(key, (answer = workOut(model, role, competency)));
  return answer;
}

function workOut(model: CompetencyGraph, role: string, competency: string): boolean {
  const nothing = {
    items: new Uint8Array(model.competencies.length),
    met: new Uint8Array(model.choices.length),
    levels: new Map<number, number>(),
  };
  const excluded = new Uint8Array(model.competencies.length);
  excluded[model.competencyAt.get(competency)!] = 1;
  return leastGap(model, nothing, requirementsOf(model, role), excluded) === null;
}
