import { LRUCache } from "lru-cache";

import { getOrCompute, onceFor } from "../../async/once-for.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import { requirementsOf, type RoleRequirement } from "../model/requirements.js";
import { type ProfileKey, profileKey } from "./profile-key.js";
import type { Wishes } from "./wishes.js";

/** Gaps to roles, remembered for everyone who holds the same of what matters to the role. */
export type KnownGaps<T extends object> = (
  model: CompetencyGraph,
  profile: Profile,
  role: string,
  wishes: Wishes,
  compute: () => T | null,
) => T | null;

interface Tables<T extends object> {
  readonly keys: Map<string, ProfileKey>;
  readonly gaps: LRUCache<string, T>;
}

/**
 * Remembers for each guide gaps with up to `most` parts in all, the least recently used go first. A path search asks for the same gap on
 * many paths, and people who differ elsewhere share it. With wishes it is computed each time. `mattering` are the requirements on which
 * the gap depends.
 */
export function knownGaps<T extends object>(
  most: number,
  partsOf: (gap: T) => number,
  mattering: (requirement: RoleRequirement) => boolean,
): KnownGaps<T> {
  const tables = onceFor<CompetencyGraph, Tables<T>>(() => ({
    keys: new Map<string, ProfileKey>(),
    gaps: new LRUCache<string, T>({ maxSize: most, sizeCalculation: (gap) => 1 + partsOf(gap) }),
  }));
  return (model, profile, role, wishes, compute) => {
    if (wishes.excluded !== null || wishes.preferred !== null) return compute();
    const { keys, gaps } = tables(model);
    const keyOf = getOrCompute(keys, role, () =>
      profileKey(model, requirementsOf(model, role).filter(mattering)),
    );
    const key = `${role} ${keyOf(profile)}`;
    const known = gaps.get(key);
    if (known) return known;
    const gap = compute();
    if (gap !== null) gaps.set(key, gap);
    return gap;
  };
}
