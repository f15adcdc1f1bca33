import { onceFor } from "../../async/once-for.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { FOLLOWED } from "../../guide/schema.js";
import { roleGraph } from "./role-graph.js";

/** The lengths to which codes of these vocabularies may be cut, each a wider group: of SOC major, minor and broad group, occupation. */
const CODES: Readonly<Record<string, readonly number[]>> = { "onet-soc": [2, 4, 6, 7] };

/** The groups of all roles as numbers: those of role r are `groups[offsets[r] … offsets[r+1]−1]`, the widest first. */
interface Neighbourhoods {
  readonly offsets: Int32Array;
  readonly groups: Int32Array;
}

/** The groups that each role, in id order, is in: role groups of the guide, else those that its code names. Computed once for each guide. */
export const roleNeighbourhoods = onceFor((index: GuideIndex): Neighbourhoods => {
  const numbers = new Map<string, number>();
  const rows = roleGraph(index, null).roles.map(({ id, externalIds }) => {
    const groups = groupsAbove(index, id);
    const code = groups.length > 0 ? undefined : externalIds.find(({ scheme }) => scheme in CODES);
    return code ? CODES[code.scheme]!.map((length) => code.value.slice(0, length)) : groups;
  });
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach(({ length }, role) => (offsets[role + 1] = offsets[role]! + length));
  const numberOf = (group: string): number => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  };
  return { offsets, groups: Int32Array.from(rows.flat(), numberOf) };
});

/** How near each role is to one: the share of that one's groups, from the widest down, that both are in. O(roles). */
export function nearness(index: GuideIndex, own: number): Float64Array {
  const { offsets, groups } = roleNeighbourhoods(index);
  const start = offsets[own]!;
  const count = offsets[own + 1]! - start;
  const near = new Float64Array(offsets.length - 1);
  for (let role = 0; role < near.length; role++) {
    const first = offsets[role]!;
    const others = offsets[role + 1]! - first;
    let common = 0;
    while (common < count && common < others && groups[start + common] === groups[first + common]) common++;
    near[role] = common === 0 ? 0 : common / Math.max(count, others);
  }
  return near;
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
