import { onceFor } from "../../async/once-for.js";
import { metShare } from "../gap/coverage.js";
import type { CompetencyGraph } from "../model/competency-graph.js";
import type { Profile } from "../model/profile.js";
import { tellingWeights } from "../model/rarity.js";
import { requirementIndex } from "../model/requirement-index.js";

/** What a profile meets of every role, in id order. */
export interface Coverages {
  /** The share of the essential requirements that is met, by weight × rarity. */
  readonly shares: Float64Array;
  /** The same by weight; see `coverage`. */
  readonly plain: Float64Array;
  /** The number of essential requirements. */
  readonly essentials: Int32Array;
}

/** The `metShare` of all requirements, in numbers alone where they name one competency. O(roles + competencies + requirements). */
export function rareCoverages(model: CompetencyGraph, profile: Profile): Coverages {
  const { roles, requirements, roleOf, weight } = requirementIndex(model);
  const telling = tellingWeights(model);
  const { total, plainTotal, essentials } = totals(model);
  const met = new Float64Array(roles.length);
  const plainMet = new Float64Array(roles.length);
  const { itemOf, levelOf } = plainRequirements(model);
  const held = heldLevels(profile);
  for (let r = 0; r < itemOf.length; r++) {
    const item = itemOf[r]!;
    const share =
      item === CHOICE ? metShare(model, profile, requirements[r]!) : shareAt(held[item]!, levelOf[r]!);
    if (share === 0) continue;
    met[roleOf[r]!]! += telling[r]! * share;
    plainMet[roleOf[r]!]! += weight[r]! * share;
  }
  const plain = plainMet.map((sum, role) => (plainTotal[role] === 0 ? 1 : sum / plainTotal[role]!));
  return {
    plain,
    // Where all that a role needs is needed by every role, the weights alone count.
    shares: met.map((sum, role) => (total[role] === 0 ? plain[role]! : sum / total[role]!)),
    essentials,
  };
}

function shareAt(held: number, asked: number): number {
  if (held === NOT_HELD) return 0;
  return held >= asked ? 1 : held / asked;
}

/** Competency → the level at which it is held, Infinity without one, NOT_HELD if it is not. */
function heldLevels({ items, levels }: Profile): Float64Array {
  const held = new Float64Array(items.length).fill(NOT_HELD);
  for (let item = 0; item < items.length; item++) if (items[item] === 1) held[item] = Infinity;
  for (const [item, level] of levels) if (items[item] === 1) held[item] = level;
  return held;
}

const CHOICE = -1;
const NOT_HELD = -1;

/** Requirement → its competency, CHOICE for a choice, and the level it asks for, 0 for none. Computed once for each guide. */
const plainRequirements = onceFor((model: CompetencyGraph) => {
  const { requirements } = requirementIndex(model);
  return {
    itemOf: Int32Array.from(requirements, ({ item }) => item ?? CHOICE),
    levelOf: Float64Array.from(requirements, ({ level }) => level ?? 0),
  };
});

/** What all requirements of each role count together. Computed once for each guide. */
const totals = onceFor((model: CompetencyGraph) => {
  const { roles, offsets, roleOf, weight } = requirementIndex(model);
  const telling = tellingWeights(model);
  const total = new Float64Array(roles.length);
  const plainTotal = new Float64Array(roles.length);
  for (let r = 0; r < roleOf.length; r++) {
    total[roleOf[r]!]! += telling[r]!;
    plainTotal[roleOf[r]!]! += weight[r]!;
  }
  const essentials = Int32Array.from(roles, (_, role) => offsets[role + 1]! - offsets[role]!);
  return { total, plainTotal, essentials };
});
