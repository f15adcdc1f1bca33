import { everythingBelow } from "../../algorithms/and-or-part.js";
import { spend } from "../../async/work.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import type { RoleRequirement } from "../model/requirements.js";
import { WORK } from "../model/work.js";

/** Gives profiles the same key if they hold the same of what matters to some requirements. */
export type ProfileKey = (profile: Profile) => string;

/**
 * The key by what is held of the requirements' competencies and of all that these rest on, by the choices among these that are met, and by
 * the levels of what is asked for at a level. No gap to these requirements depends on anything else of a profile. O(what matters).
 */
export function profileKey(model: CompetencyGraph, requirements: readonly RoleRequirement[]): ProfileKey {
  const below = everythingBelow(
    model,
    requirements.flatMap(({ item }) => item ?? []),
    requirements.flatMap(({ choice }) => choice ?? []),
  );
  const items = Int32Array.from(below.items);
  const choices = Int32Array.from(below.choices);
  const levelled = new Set(requirements.flatMap(({ level, options }) => (level === null ? [] : options)));
  return (profile) => {
    spend(WORK.copied * (items.length + choices.length + profile.levels.size));
    const key = bits(items, profile.items) + bits(choices, profile.met);
    if (profile.levels.size === 0) return key;
    const levels: string[] = [];
    for (const item of levelled) levels.push(String(profile.levels.get(item) ?? ""));
    return `${key}${levels.join()}`;
  };
}

/** The flags at some places, sixteen in each character. */
function bits(places: Int32Array, flags: Uint8Array): string {
  let text = "";
  for (let start = 0; start < places.length; start += 16) {
    let code = 0;
    const end = Math.min(start + 16, places.length);
    for (let i = start; i < end; i++) code = (code << 1) | flags[places[i]!]!;
    text += String.fromCharCode(code);
  }
  return text;
}
