import type { Citation, Guide, LeadsTo } from "../../../guide/guide.js";
import { indexGuide } from "../../../guide/guide-index.js";
import { competencyGraph } from "../../../career/model/competency-graph.js";
import { roleGraph } from "../../../career/model/role-graph.js";
import { similarities } from "../../../career/model/role-similarity.js";
import { leastSimilarity } from "./least-similarity.js";

/** Shown by `import esco --help` and cited as the source of derived moves. */
export const FORMULA =
  "the most similar ones (see similarRoles) come first; coverage of b by a = Σ r(s) over the essential skills s of both ÷ Σ r(s) over those of b; rarity r(s) = ln(roles with essential skills ÷ roles to which s is essential)";

/** The least coverage unless the import says otherwise. Alone it tells little: similar trades may word their skills differently. */
export const LEAST_COVERAGE = 0.05;

/** What a derived move must reach, each 0–1. */
export interface Floors {
  /** The least coverage. Default: LEAST_COVERAGE. */
  readonly coverage?: number | null;
  /** The least similarity of any two occupations. Default: that of `leastSimilarity`. */
  readonly similarity?: number | null;
}

/**
 * Transitions from each role of a guide without any to the `k` most similar roles that reach the floors, by FORMULA.
 * Ties: greater coverage, then the least id. A skill that all roles need weighs nothing, a rare one much. Coverage has a
 * direction: a role that covers another need not be covered by it. No transition leads to a role with no coverage.
 * O(sum over the skills and words of the square of the number of roles that have it).
 */
export function deriveMoves(
  guide: Guide,
  k: number,
  citations: readonly Citation[],
  { coverage, similarity }: Floors = {},
): LeadsTo[] {
  const leastCovered = coverage ?? LEAST_COVERAGE;
  const model = competencyGraph(indexGuide(guide));
  const { roles, at } = roleGraph(model.index, null);
  const essential = model.index.allRequirements.filter(({ importance }) => importance === "ESSENTIAL");
  const askedBy = new Map<string, number[]>();
  for (const { from, to } of essential) {
    const row = askedBy.get(to);
    if (row) row.push(at.get(from)!);
    else askedBy.set(to, [at.get(from)!]);
  }
  const described = new Set(essential.map(({ from }) => from)).size;
  const skillsOf: { rarity: number; roles: readonly number[] }[][] = roles.map(() => []);
  const total = new Float64Array(roles.length);
  for (const needing of askedBy.values()) {
    const rarity = Math.log(described / needing.length);
    for (const role of needing) {
      skillsOf[role]!.push({ rarity, roles: needing });
      total[role]! += rarity;
    }
  }
  const common = new Float64Array(roles.length);
  return roles.flatMap((left, a) => {
    common.fill(0);
    for (const { rarity, roles: needing } of skillsOf[a]!) for (const b of needing) common[b]! += rarity;
    const covered = common.map((sum, b) => (sum > 0 && b !== a ? sum / total[b]! : 0));
    if (covered.every((share) => share === 0)) return [];
    const likes = similarities(model, left.id);
    const best = [...covered.keys()]
      .filter((b) => covered[b]! > 0 && covered[b]! >= leastCovered)
      .filter((b) => likes[b]! >= (similarity ?? leastSimilarity(left, roles[b]!)))
      .sort((x, y) => likes[y]! - likes[x]! || covered[y]! - covered[x]! || x - y);
    return best.slice(0, k).map((b, i): LeadsTo => {
      const percent = (100 * covered[b]!).toFixed(1);
      const reason = `Its essential skills are covered to ${percent} %, the rare ones counting more; the similarity is ${likes[b]!.toFixed(2)}.`;
      return { from: left.id, to: roles[b]!.id, kind: "RELATED", rank: i + 1, reason, citations };
    });
  });
}
