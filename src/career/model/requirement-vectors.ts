import { cosinesWith, type UnitVectors, unitVectors, vectorAt } from "../../algorithms/sparse-cosine.js";
import { onceInSteps } from "../../async/once-for.js";
import type { Steps } from "../../async/steps.js";
import type { CompetencyGraph } from "./competency-graph.js";
import { rarities } from "./rarity.js";
import { requirementsOf } from "./requirements.js";
import { roleGraph } from "./role-graph.js";
import { roleWords } from "./role-words.js";

/** In a guide with weights, a role without any borrows what it requires from so many roles, those nearest to it in words. */
const LENDERS = 4;

type Vector = readonly (readonly [item: number, value: number])[];

export interface RequirementVectors {
  /** What the guide says that each role requires, in id order: emphasis × rarity. */
  readonly stated: UnitVectors;
  /**
   * The same for comparing roles. A role without a known weight has, besides its own, the mean of what the LENDERS require, each
   * weighed by the cosine of its words: what nobody rated is likely to be as in the roles that are called and described alike.
   */
  readonly likely: UnitVectors;
}

/** Computed once for each guide: O(requirements and their options), and a comparison in words for each role without weights. */
export const requirementVectors = onceInSteps(compile);

function* compile(model: CompetencyGraph): Steps<RequirementVectors> {
  const { roles } = roleGraph(model.index, null);
  yield* rarities.inSteps(model);
  const vectors: Vector[] = [];
  for (const { id } of roles) {
    vectors.push(vectorOf(model, id));
    yield;
  }
  const stated = unitVectors(vectors, model.competencies.length);
  yield;
  const isRated = roles.map(({ id }) => requirementsOf(model, id).some(({ weight }) => weight !== null));
  if (!isRated.includes(true) || !isRated.includes(false)) return { stated, likely: stated };
  yield* roleWords.inSteps(model.index);
  const completed: Vector[] = [];
  for (const [role, vector] of vectors.entries()) {
    completed.push(isRated[role] ? vector : withLent(vectors, vector, lendersOf(model, role, isRated)));
    yield;
  }
  return { stated, likely: unitVectors(completed, model.competencies.length) };
}

/** The competencies that a role requires, ascending. Each option of a choice gets the share pick / options; of two values the greater counts. */
function vectorOf(model: CompetencyGraph, role: string): Vector {
  const { rarity, emphasis } = rarities(model);
  const values = new Map<number, number>();
  for (const requirement of requirementsOf(model, role)) {
    const { options, pick } = requirement;
    const share = (emphasis(requirement) * pick) / options.length;
    for (const option of options)
      values.set(option, Math.max(values.get(option) ?? 0, share * rarity[option]!));
  }
  return ascending(values);
}

/** The nearest rated roles by words, each with its share; together 1, or none if no words are common. */
function lendersOf(
  { index }: CompetencyGraph,
  role: number,
  isRated: readonly boolean[],
): { lender: number; share: number }[] {
  const words = roleWords(index);
  const byWords = cosinesWith(words, vectorAt(words, role));
  const lenders = [...byWords.keys()]
    .filter((other) => isRated[other] && byWords[other]! > 0)
    .sort((a, b) => byWords[b]! - byWords[a]! || a - b)
    .slice(0, LENDERS);
  const total = lenders.reduce((sum, lender) => sum + byWords[lender]!, 0);
  return lenders.map((lender) => ({ lender, share: byWords[lender]! / total }));
}

function withLent(
  vectors: readonly Vector[],
  own: Vector,
  lenders: readonly { lender: number; share: number }[],
): Vector {
  const values = new Map(own);
  for (const { lender, share } of lenders) {
    for (const [item, value] of vectors[lender]!) values.set(item, (values.get(item) ?? 0) + share * value);
  }
  return ascending(values);
}

function ascending(values: ReadonlyMap<number, number>): Vector {
  return [...values].sort(([a], [b]) => a - b);
}
