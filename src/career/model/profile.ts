import { row } from "../../algorithms/csr.js";
import type { CompetencyGraph } from "./competency-graph.js";

/** What a person holds, in the numbers of one competency graph. */
export interface Profile {
  /** 1 where a competency is held. */
  readonly items: Uint8Array;
  /** 1 where a choice is known to be met, but not by which options. */
  readonly met: Uint8Array;
  /** Competency → level, 0–1. A competency that is held without a level meets every level. */
  readonly levels: Map<number, number>;
}

/**
 * The profile of someone in the role `from` who has the competencies `have`. The role grants its essential requirements: competencies as
 * such, choices as choices. Single prerequisites of what is held are held too. O(closure).
 */
export function profileOf(model: CompetencyGraph, from: string | null, have: readonly string[]): Profile {
  const profile: Profile = {
    items: new Uint8Array(model.competencies.length),
    met: new Uint8Array(model.choices.length),
    levels: new Map(),
  };
  if (from !== null) grant(model, profile, from);
  for (const id of have) {
    const item = model.competencyAt.get(id)!;
    profile.levels.delete(item);
    addWithPrerequisites(model, profile, item);
  }
  return profile;
}

export function copyProfile({ items, met, levels }: Profile): Profile {
  return { items: items.slice(), met: met.slice(), levels: new Map(levels) };
}

function grant(model: CompetencyGraph, profile: Profile, role: string): void {
  for (const { to, importance, level } of model.index.requirements(role)) {
    if (importance !== "ESSENTIAL") continue;
    const item = model.competencyAt.get(to);
    if (item === undefined) {
      for (const choice of model.implies[model.choiceAt.get(to)!]!) profile.met[choice] = 1;
      continue;
    }
    if (level !== null) profile.levels.set(item, level);
    addWithPrerequisites(model, profile, item);
  }
}

function addWithPrerequisites({ needs }: CompetencyGraph, { items }: Profile, item: number): void {
  const stack = [item];
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    if (items[v] === 1) continue;
    items[v] = 1;
    for (const below of row(needs, v)) stack.push(below);
  }
}
