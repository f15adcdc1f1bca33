import { type Csr, type LabelledCsr, reverseCsr, row, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import type { Role } from "../../guide/guide.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { onceInSteps } from "../../async/once-for.js";
import { requirementsOf } from "./requirements.js";
import { roleGraph } from "./role-graph.js";

export const OPTIONAL_SHARE = 0.5;

export interface SimilarRole {
  readonly role: Role;
  readonly similarity: number;
  /** The competencies that both roles require, the heaviest first, in the numbers of the competency graph. */
  readonly shared: readonly number[];
}

/** The weight of each competency for each role, by role and by competency. */
export interface Profiles {
  /** Role → the competencies that it requires, ascending; `weights` has one entry for each of its targets. */
  readonly asks: Csr;
  readonly weights: Float64Array;
  /** Competency → the roles that require it, ascending; `edges` are places in `weights`. */
  readonly askedBy: LabelledCsr;
  /** Role → the sum of its weights. */
  readonly total: Float64Array;
}

/** The `first` roles with the most similar requirements, by similarity, then id. O(requirements of roles that share one). */
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
 * The similarity of each role, in id order, with one role: the weighted Jaccard index (Ružička), the sum of the lesser weights divided by
 * the sum of the greater ones; 0 when neither role requires anything. O(roles + requirements of the same competencies).
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
export const similarityProfiles = onceInSteps(compile);

function* compile(model: CompetencyGraph): Steps<Profiles> {
  const rows: [item: number, weight: number][][] = [];
  for (const { id } of roleGraph(model.index, null).roles) {
    rows.push(profile(model, id));
    yield;
  }
  const asks = rowsToCsr(rows.map((weighted) => weighted.map(([item]) => item)));
  return {
    asks,
    weights: Float64Array.from(rows.flatMap((weighted) => weighted.map(([, weight]) => weight))),
    askedBy: reverseCsr(asks, model.competencies.length),
    total: Float64Array.from(rows, (weighted) => weighted.reduce((sum, [, weight]) => sum + weight, 0)),
  };
}

/**
 * The competencies that a role requires, ascending, each with the weight of its requirement (1 where none is known), halved if that is
 * optional. Each option of a choice gets the share pick / options. A competency that is required twice has the greater weight.
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

/** The competencies that both roles require, the heaviest first by the lesser of the two weights, then by id. */
function sharedItems({ asks, weights }: Profiles, a: number, b: number): number[] {
  const weightOf = (role: number): Map<number, number> =>
    new Map(Array.from(row(asks, role), (item, i) => [item, weights[asks.offsets[role]! + i]!]));
  const [ofA, ofB] = [weightOf(a), weightOf(b)];
  const lesser = (item: number): number => Math.min(ofA.get(item)!, ofB.get(item)!);
  return [...ofA.keys()].filter((item) => ofB.has(item)).sort((x, y) => lesser(y) - lesser(x) || x - y);
}
