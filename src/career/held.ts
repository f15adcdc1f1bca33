import type { LearningModel } from "./learning-model.js";

/** What a person brings: on the dense integers of one learning model. */
export interface Held {
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
export function hold(model: LearningModel, from: string | null, have: readonly string[]): Held {
  const held: Held = {
    items: new Uint8Array(model.competencies.length),
    met: new Uint8Array(model.choices.length),
    levels: new Map(),
  };
  if (from !== null) grant(model, held, from);
  for (const id of have) {
    const item = model.competencyAt.get(id)!;
    held.levels.delete(item);
    addWithPrerequisites(model, held, item);
  }
  return held;
}

export function copyHeld({ items, met, levels }: Held): Held {
  return { items: items.slice(), met: met.slice(), levels: new Map(levels) };
}

function grant(model: LearningModel, held: Held, role: string): void {
  for (const { to, importance, level } of model.index.out("REQUIRES", role)) {
    if (importance !== "ESSENTIAL") continue;
    const item = model.competencyAt.get(to);
    if (item === undefined) {
      for (const choice of model.implies[model.choiceAt.get(to)!]!) held.met[choice] = 1;
      continue;
    }
    if (level !== null) held.levels.set(item, level);
    addWithPrerequisites(model, held, item);
  }
}

function addWithPrerequisites({ needs }: LearningModel, { items }: Held, item: number): void {
  const stack = [item];
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    if (items[v] === 1) continue;
    items[v] = 1;
    for (let k = needs.offsets[v]!; k < needs.offsets[v + 1]!; k++) stack.push(needs.targets[k]!);
  }
}
