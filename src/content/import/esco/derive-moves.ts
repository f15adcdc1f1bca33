import type { Citation, LeadsTo, Requires } from "../../../guide/guide.js";
import { compareIds } from "../../../guide/vocabulary.js";

/** Shown by `import esco --help` and cited as the source of derived moves. */
export const FORMULA =
  "coverage of b by a = Σ r(s) over the essential skills s of both ÷ Σ r(s) over those of b; rarity r(s) = ln(roles with essential skills ÷ roles to which s is essential)";

/**
 * Transitions from each role to the `k` roles whose essential skills it covers best, by FORMULA. Ties: more rarity in
 * common, then the least id. A skill that all roles need weighs nothing, a rare one much. Coverage has a direction: a
 * role that covers another need not be covered by it. No transition leads to a role with no coverage, or with less than
 * `least`. Takes O(sum over the skills of the square of the number of roles that need it).
 */
export function deriveMoves(
  requires: readonly Requires[],
  k: number,
  citations: readonly Citation[],
  least = 0,
): LeadsTo[] {
  const essential = requires.filter(({ importance }) => importance === "ESSENTIAL");
  const roles = [...new Set(essential.map(({ from }) => from))].sort(compareIds);
  const at = new Map(roles.map((id, i) => [id, i]));
  const askedBy = new Map<string, number[]>();
  for (const { from, to } of essential) {
    const row = askedBy.get(to);
    if (row) row.push(at.get(from)!);
    else askedBy.set(to, [at.get(from)!]);
  }
  const skillsOf: { rarity: number; roles: readonly number[] }[][] = roles.map(() => []);
  const total = new Float64Array(roles.length);
  for (const skill of [...askedBy.keys()].sort(compareIds)) {
    const needing = askedBy.get(skill)!;
    const rarity = Math.log(roles.length / needing.length);
    for (const role of needing) {
      skillsOf[role]!.push({ rarity, roles: needing });
      total[role]! += rarity;
    }
  }
  const common = new Float64Array(roles.length);
  return roles.flatMap((from, a) => {
    common.fill(0);
    for (const { rarity, roles: needing } of skillsOf[a]!) for (const b of needing) common[b]! += rarity;
    return best(a, common, total, k, least).map((b, i): LeadsTo => {
      const percent = ((100 * common[b]!) / total[b]!).toFixed(1);
      const reason = `Its essential skills are covered to ${percent} %, the rare ones counting more.`;
      return { from, to: roles[b]!, kind: "RELATED", rank: i + 1, reason, citations };
    });
  });
}

function best(a: number, common: Float64Array, total: Float64Array, k: number, least: number): number[] {
  const covered: number[] = [];
  for (let b = 0; b < common.length; b++)
    if (b !== a && common[b]! > 0 && common[b]! >= least * total[b]!) covered.push(b);
  return covered
    .sort((x, y) => common[y]! / total[y]! - common[x]! / total[x]! || common[y]! - common[x]! || x - y)
    .slice(0, k);
}
