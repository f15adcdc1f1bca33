import { type Csr, type LabelledCsr, reverseCsr, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { onceFor } from "../../async/once-for.js";
import { requirementsOf } from "./requirements.js";
import { roleGraph } from "./role-graph.js";

export const OPTIONAL_SHARE = 0.5;

export interface SimilarRole {
  readonly role: Role;
  readonly similarity: number;
  /** Competencies that both ask for, the weightier first, on dense integers. */
  readonly shared: readonly number[];
}

/** How much each competency counts for each role, by role and by competency. */
export interface Profiles {
  /** Role → competencies, ascending, each with its weight. */
  readonly asks: Csr;
  readonly weights: Float64Array;
  /** Competency → roles, ascending; `edges` leads to the weight. */
  readonly askedBy: LabelledCsr;
  /** Role → sum of its weights. */
  readonly total: Float64Array;
}

/** The `first` roles that ask for the most alike, by similarity, then id. O(requirements of roles that share one). */
export function similarRoles(model: CompetencyGraph, to: string, first: number): SimilarRole[] {
  const { roles, at } = roleGraph(model.index, null);
  const own = at.get(to)!;
  const likes = similarities(model, to);
  return [...likes.keys()]
    .filter((role) => role !== own && likes[role]! > 0)
    .sort((a, b) => likes[b]! - likes[a]! || a - b)
    .slice(0, first)
    .map((role) => ({
      role: roles[role]!,
      similarity: likes[role]!,
      shared: sharedItems(similarityProfiles(model), role, own),
    }));
}

/**
 * Weighted Jaccard (Ružička) of each role, in id order, with one: sum of the lesser weights over sum of the greater; 0 when neither asks
 * for anything. O(roles + requirements of the same competencies).
 */
export function similarities(model: CompetencyGraph, to: string): Float64Array {
  const { asks, weights, askedBy, total } = similarityProfiles(model);
  const own = roleGraph(model.index, null).at.get(to)!;
  const lesser = new Float64Array(total.length);
  for (let k = asks.offsets[own]!; k < asks.offsets[own + 1]!; k++) {
    const item = asks.targets[k]!;
    for (let j = askedBy.offsets[item]!; j < askedBy.offsets[item + 1]!; j++)
      lesser[askedBy.targets[j]!]! += Math.min(weights[k]!, weights[askedBy.edges[j]!]!);
  }
  return lesser.map((sum, role) => (sum === 0 ? 0 : Math.min(1, sum / (total[own]! + total[role]! - sum))));
}

/** Compiled once for each guide: O(requirements and their options). */
export const similarityProfiles = onceFor(compile);

function* compile(model: CompetencyGraph): Steps<Profiles> {
  const rows: [item: number, weight: number][][] = [];
  for (const { id } of roleGraph(model.index, null).roles) {
    rows.push(profile(model, id));
    yield;
  }
  const asks = rowsToCsr(rows.map((row) => row.map(([item]) => item)));
  return {
    asks,
    weights: Float64Array.from(rows.flatMap((row) => row.map(([, weight]) => weight))),
    askedBy: reverseCsr(asks, model.competencies.length),
    total: Float64Array.from(rows, (row) => row.reduce((sum, [, weight]) => sum + weight, 0)),
  };
}

/**
 * Weight of a requirement (1 where none is known), halved if it is optional; of a choice each option gets the share pick / options.
 * A competency asked for twice counts with the greater.
 */
function profile(model: CompetencyGraph, role: string): [item: number, weight: number][] {
  const weights = new Map<number, number>();
  for (const { options, pick, importance, weight } of requirementsOf(model, role)) {
    const whole = (weight ?? 1) * (importance === "OPTIONAL" ? OPTIONAL_SHARE : 1);
    for (const option of options) {
      weights.set(option, Math.max(weights.get(option) ?? 0, (whole * pick) / options.length));
    }
  }
  return [...weights].sort(([a], [b]) => a - b);
}

/** What both ask for, the weightier first (by the lesser of the two weights), then by id. */
function sharedItems({ asks, weights }: Profiles, a: number, b: number): number[] {
  const weightOf = (role: number): Map<number, number> =>
    new Map(
      Array.from({ length: asks.offsets[role + 1]! - asks.offsets[role]! }, (_, i) => {
        const k = asks.offsets[role]! + i;
        return [asks.targets[k]!, weights[k]!];
      }),
    );
  const [ofA, ofB] = [weightOf(a), weightOf(b)];
  const lesser = (item: number): number => Math.min(ofA.get(item)!, ofB.get(item)!);
  return [...ofA.keys()].filter((item) => ofB.has(item)).sort((x, y) => lesser(y) - lesser(x) || x - y);
}
