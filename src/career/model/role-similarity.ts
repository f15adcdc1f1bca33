import { row } from "../../algorithms/csr.js";
import { cosinesWith, type UnitVectors, vectorAt } from "../../algorithms/sparse-cosine.js";
import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import { WORK } from "./work.js";
import type { Role } from "../../guide/guide.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { requirementVectors } from "./requirement-vectors.js";
import { roleGraph } from "./role-graph.js";
import { nearness } from "./role-neighbourhood.js";
import { roleWords } from "./role-words.js";

/** What the likeness in competencies, in words and in groups count; together 1. */
export const LIKENESS_SHARES = { competencies: 0.4, words: 0.57, groups: 0.03 } as const;

export interface SimilarRole {
  readonly role: Role;
  readonly similarity: number;
  /** The competencies that both roles require, those first that distinguish the two from others, in the numbers of the competency graph. */
  readonly shared: readonly number[];
}

/** The `first` roles that are most similar and share a competency, by similarity, then id. O(roles + what shares a competency or word). */
export function similarRoles(model: CompetencyGraph, to: string, first: number): SimilarRole[] {
  const { roles, at } = roleGraph(model.index, null);
  const own = at.get(to)!;
  const { stated } = requirementVectors(model);
  const inCommon = cosinesWith(stated, vectorAt(stated, own));
  const likes = similarities(model, to);
  return [...likes.keys()]
    .filter((role) => role !== own && inCommon[role]! > 0)
    .sort((a, b) => likes[b]! - likes[a]! || a - b)
    .slice(0, first)
    .map((role) => ({
      role: roles[role]!,
      similarity: likes[role]!,
      shared: sharedItems(stated, role, own),
    }));
}

/**
 * The similarity of each role, in id order, with one role, 0–1: the weighted mean of the cosine of what they require, the cosine of their
 * words, and the share of groups that both are in. See LIKENESS_SHARES.
 */
export function similarities(model: CompetencyGraph, to: string): Float64Array {
  const { roles, at } = roleGraph(model.index, null);
  const own = at.get(to)!;
  spend(WORK.comparedRole * roles.length);
  const { competencies, words, groups } = LIKENESS_SHARES;
  const { likely } = requirementVectors(model);
  const wordVectors = roleWords(model.index);
  const byWords = cosinesWith(wordVectors, vectorAt(wordVectors, own));
  const byGroups = nearness(model.index, own);
  return cosinesWith(likely, vectorAt(likely, own)).map((cosine, role) =>
    Math.min(1, competencies * cosine + words * byWords[role]! + groups * byGroups[role]!),
  );
}

/** Computes what `similarities` needs of all roles, unless it is there. */
export function* prepareSimilarities(model: CompetencyGraph): Steps<void> {
  yield* requirementVectors.inSteps(model);
  yield* roleWords.inSteps(model.index);
}

/** See `SimilarRole.shared`. */
export function sharedCompetencies(model: CompetencyGraph, one: string, other: string): number[] {
  const { at } = roleGraph(model.index, null);
  return sharedItems(requirementVectors(model).stated, at.get(one)!, at.get(other)!);
}

/** The competencies that both roles require, by what they add to the cosine, the most first, then by id. */
function sharedItems({ rows, values }: UnitVectors, a: number, b: number): number[] {
  const valuesOf = (role: number): Map<number, number> =>
    new Map(Array.from(row(rows, role), (item, i) => [item, values[rows.offsets[role]! + i]!]));
  const [ofA, ofB] = [valuesOf(a), valuesOf(b)];
  const added = (item: number): number => ofA.get(item)! * ofB.get(item)!;
  return [...ofA.keys()].filter((item) => ofB.has(item)).sort((x, y) => added(y) - added(x) || x - y);
}
