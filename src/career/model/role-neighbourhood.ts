import { onceFor } from "../../async/once-for.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { FOLLOWED } from "../../guide/schema.js";
import { roleGraph } from "./role-graph.js";

/** The lengths to which codes of these vocabularies may be cut, each a wider group: of SOC major, minor and broad group, occupation. */
const CODES: Readonly<Record<string, readonly number[]>> = { "onet-soc": [2, 4, 6, 7] };

/** Role, in id order → the groups that it is in, the widest first: role groups of the guide, else those that its code names. */
export const roleNeighbourhoods = onceFor((index: GuideIndex): readonly (readonly string[])[] =>
  roleGraph(index, null).roles.map(({ id, externalIds }) => {
    const groups = groupsAbove(index, id);
    if (groups.length > 0) return groups;
    const code = externalIds.find(({ scheme }) => scheme in CODES);
    return code ? CODES[code.scheme]!.map((length) => code.value.slice(0, length)) : [];
  }),
);

/** How near each role is to one: the share of that one's groups, from the widest down, that both are in. O(roles). */
export function nearness(index: GuideIndex, own: number): Float64Array {
  const all = roleNeighbourhoods(index);
  const groups = all[own]!;
  return Float64Array.from(all, (others) => {
    const common = groups.findIndex((group, i) => others[i] !== group);
    const least = Math.max(groups.length, others.length);
    return least === 0 ? 0 : (common < 0 ? groups.length : common) / least;
  });
}

function groupsAbove(index: GuideIndex, role: string): string[] {
  const above: string[] = [];
  let at = index.out(FOLLOWED.membership, role)[0]?.to;
  while (at !== undefined && !above.includes(at)) {
    above.unshift(at);
    at = index.out(FOLLOWED.broader, at)[0]?.to;
  }
  return above;
}
