import type { CompetencyGraph } from "./competency-graph.js";

/** What a person brings: on the dense integers of one learning model. */
export interface Profile {
  /** 1 where a competency is held. */
  readonly items: Uint8Array;
  /** 1 where a choice is met without knowing by which option. */
  readonly met: Uint8Array;
  /** How well, 0–1, where that is known. A competency held without a level is held well enough for anything. */
  readonly levels: Map<number, number>;
}

/**
 * `have` and what a role grants: its essential plain requirements, both closed under single prerequisites, and its essential
 * choices as choices. O(closure).
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
    for (let k = needs.offsets[v]!; k < needs.offsets[v + 1]!; k++) stack.push(needs.targets[k]!);
  }
}
