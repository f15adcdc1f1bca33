import type { LeadsTo } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { FOLLOWED } from "../../guide/schema.js";
import type { TransitionKind } from "../../guide/vocabulary.js";
import type { RoleGraph } from "../model/role-graph.js";

const { transition } = FOLLOWED;

const KINDS: Readonly<Record<TransitionKind, number>> = {
  PROMOTION: 1,
  SPECIALIZATION: 0.9,
  BROADENING: 0.9,
  RELATED: 0.8,
  CHANGE: 0.8,
};
/** A transition of this rank counts half of the first one. */
const HALF_RANK = 21;
/** A transition the other way round, and two transitions one after the other, count this much. */
const REVERSE = 0.4;
const SECOND = 0.4;

/** How surely the transitions of a guide lead from one role to each, 0–1, in id order. */
export interface TransitionEvidence {
  readonly strength: Float64Array;
  /** The strongest transition from the role to that one; null if there is none. */
  readonly direct: (role: number) => LeadsTo | null;
  /** The strongest transition the other way round; null if there is none. */
  readonly reverse: (role: number) => LeadsTo | null;
}

/**
 * The greatest of: a transition to the role, by its kind (KINDS) × 20 / (19 + its rank);
 * 0.4 × one the other way round; 0.4 × the product of two that follow each other, the second from the role between. O(transitions of the
 * role and of its neighbours).
 */
export function transitionEvidence(index: GuideIndex, graph: RoleGraph, from: string): TransitionEvidence {
  const strength = new Float64Array(graph.roles.length);
  const direct = new Map<number, LeadsTo>();
  const reverse = new Map<number, LeadsTo>();
  const own = graph.at.get(from)!;
  const keep = (role: number, value: number): void => {
    if (role !== own) strength[role] = Math.max(strength[role]!, value);
  };
  for (const edge of index.out(transition, from)) {
    const role = graph.at.get(edge.to)!;
    const there = direct.get(role);
    if (!there || strengthOf(edge) > strengthOf(there)) direct.set(role, edge);
    keep(role, strengthOf(edge));
    for (const next of index.out(transition, edge.to))
      keep(graph.at.get(next.to)!, SECOND * strengthOf(edge) * strengthOf(next));
  }
  for (const edge of index.into(transition, from)) {
    const role = graph.at.get(edge.from)!;
    const there = reverse.get(role);
    if (!there || strengthOf(edge) > strengthOf(there)) reverse.set(role, edge);
    keep(role, REVERSE * strengthOf(edge));
  }
  return {
    strength,
    direct: (role) => direct.get(role) ?? null,
    reverse: (role) => reverse.get(role) ?? null,
  };
}

function strengthOf({ kind, rank }: LeadsTo): number {
  return (KINDS[kind] * (HALF_RANK - 1)) / (HALF_RANK - 2 + (rank ?? 1));
}
