import { spend } from "../../async/work.js";
import type { CompetencyTexts } from "./indexes.js";

interface Scored {
  readonly node: number;
  readonly score: number;
}

/** So many matches, the best of a text, say which roles it is about. */
const VOTERS = 40;
const VOTE_WORK = 0.005;

/**
 * How much the roles that require a text's other competencies require each one as well: from 0 to 1, which is the one for which it is
 * most. Takes matches best first. O(roles that require them).
 */
export function roleContext(
  { requiredBy, roleCount }: CompetencyTexts,
  matches: readonly Scored[],
): Float64Array {
  const { offsets, targets } = requiredBy;
  const votes = new Float64Array(roleCount);
  const cast = matches.map(({ node, score }, i) => {
    const roles = offsets[node + 1]! - offsets[node]!;
    // A competency of many roles says little of which one is meant.
    return i < VOTERS && roles > 0 ? score ** 2 / Math.sqrt(roles) : 0;
  });
  matches.slice(0, VOTERS).forEach(({ node }, i) => {
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) votes[targets[slot]!]! += cast[i]!;
  });
  const support = Float64Array.from(matches, ({ node }, i) => {
    const [start, end] = [offsets[node]!, offsets[node + 1]!];
    let sum = 0;
    for (let slot = start; slot < end; slot++) sum += votes[targets[slot]!]! - cast[i]!;
    spend(VOTE_WORK * (end - start));
    return end > start ? sum / Math.sqrt(end - start) : 0;
  });
  const greatest = support.reduce((most, each) => Math.max(most, each), 0);
  return greatest > 0 ? support.map((each) => each / greatest) : support;
}
