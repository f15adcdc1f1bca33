import { row } from "../../algorithms/csr.js";
import { spend } from "../../async/work.js";
import { WORK } from "./work.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { parseHeld } from "./held-competency.js";
import { essentialPart, requirementsOf } from "./requirements.js";

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
 * The profile of someone in the role `from` who has the competencies `have`, each with a level or without (see `parseHeld`). The role grants
 * its essential requirements: competencies as such, choices as choices. Of several levels the highest counts, and no level is above all.
 * Single prerequisites of what is held are held too, without a level. O(closure).
 */
export function profileOf(model: CompetencyGraph, from: string | null, have: readonly string[]): Profile {
  const profile: Profile = {
    items: new Uint8Array(model.competencies.length),
    met: new Uint8Array(model.choices.length),
    levels: new Map(),
  };
  const stated = new Map<number, number>();
  const hold = (item: number, level: number | null): void => {
    stated.set(item, Math.max(stated.get(item) ?? 0, level ?? Infinity));
    addWithPrerequisites(model, profile, item);
  };
  if (from !== null) grant(model, profile, from, hold);
  for (const text of have) {
    const { id, level } = parseHeld(text)!;
    hold(model.competencyAt.get(id)!, level);
  }
  for (const [item, level] of stated) if (level !== Infinity) profile.levels.set(item, level);
  spend(WORK.held * (stated.size + have.length));
  return profile;
}

export function copyProfile({ items, met, levels }: Profile): Profile {
  return { items: items.slice(), met: met.slice(), levels: new Map(levels) };
}

function grant(
  model: CompetencyGraph,
  profile: Profile,
  role: string,
  hold: (item: number, level: number | null) => void,
): void {
  for (const { item, choice, level } of essentialPart(requirementsOf(model, role)).requirements) {
    if (item !== null) hold(item, level);
    else for (const implied of model.implies[choice!]!) profile.met[implied] = 1;
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
