import type { LearningModel } from "./learning-model.js";
import { demandsOf } from "./role-demands.js";

/** How much each competency counts for a role, by dense integer. */
export type RoleProfile = ReadonlyMap<number, number>;

export const OPTIONAL_SHARE = 0.5;

const profiles = new WeakMap<LearningModel, Map<string, RoleProfile>>();

/**
 * Weight of a requirement (1 where none is known), halved if it is optional; of a choice each option gets the share pick / options.
 * A competency asked for twice counts with the greater.
 */
export function roleProfile(model: LearningModel, role: string): RoleProfile {
  const known = profiles.get(model) ?? new Map<string, RoleProfile>();
  profiles.set(model, known);
  let profile = known.get(role);
  if (!profile) known.set(role, (profile = workOut(model, role)));
  return profile;
}

function workOut(model: LearningModel, role: string): RoleProfile {
  const profile = new Map<number, number>();
  for (const { options, pick, importance, weight } of demandsOf(model, role)) {
    const whole = (weight ?? 1) * (importance === "OPTIONAL" ? OPTIONAL_SHARE : 1);
    for (const option of options) {
      profile.set(option, Math.max(profile.get(option) ?? 0, (whole * pick) / options.length));
    }
  }
  return profile;
}

/** Weighted Jaccard (Ružička): sum of the lesser weights over sum of the greater; 0 when neither asks for anything. O(smaller + larger). */
export function similarity(a: RoleProfile, b: RoleProfile): number {
  let lesser = 0;
  let greater = 0;
  for (const [item, weight] of a) {
    const other = b.get(item) ?? 0;
    lesser += Math.min(weight, other);
    greater += Math.max(weight, other);
  }
  for (const [item, weight] of b) if (!a.has(item)) greater += weight;
  return greater === 0 ? 0 : lesser / greater;
}

/** What both ask for, the weightier first (by the lesser of the two weights), then by id. */
export function sharedItems(a: RoleProfile, b: RoleProfile): number[] {
  const weight = (item: number): number => Math.min(a.get(item)!, b.get(item)!);
  return [...a.keys()].filter((item) => b.has(item)).sort((x, y) => weight(y) - weight(x) || x - y);
}
