import type { Guide, LeadsTo } from "../../src/guide/guide.js";
import { TRANSITION_KINDS } from "../../src/guide/vocabulary.js";

export interface OraclePath {
  readonly roles: readonly string[];
  readonly steps: number;
  readonly hours: number;
  readonly newCompetencies: number;
  readonly learned: readonly string[];
}

export interface OracleConditions {
  readonly from: string;
  readonly to: string;
  readonly have?: readonly string[];
  readonly avoid?: readonly string[];
  readonly prefer?: readonly string[];
  readonly via?: readonly string[];
  readonly maxSteps?: number;
  readonly kinds?: readonly string[];
  readonly minCoverage?: number;
  /** Whether paths may pass through roles with fewer essential requirements than a quarter of the median. */
  readonly throughUnknown?: boolean;
}

interface Group {
  readonly pick: number;
  readonly options: number;
  readonly isChoice: boolean;
}

/**
 * Every simple path, walked by the definitions: each step learns the least set, found by trying every subset of what is not held.
 * Competencies are bits of an integer, so that thousands of cases can be tried.
 */
export function pathOracle(guide: Guide) {
  const names = guide.nodes.filter(({ kind }) => kind === "SKILL").map(({ id }) => id);
  const bit = new Map(names.map((id, i) => [id, 1 << i]));
  const hours = guide.nodes.flatMap((node) => (node.kind === "SKILL" ? [node.hours?.typical ?? 0] : []));
  const group = (id: string): Group => {
    if (bit.has(id)) return { pick: 1, options: bit.get(id)!, isChoice: false };
    const options = guide.edges.OPTION.filter(({ from }) => from === id).reduce(
      (mask, { to }) => mask | bit.get(to)!,
      0,
    );
    return { pick: guide.choices.find((choice) => choice.id === id)!.pick, options, isChoice: true };
  };
  const needs = names.map((id) =>
    guide.edges.BUILDS_ON.filter(({ from }) => from === id).map(({ to }) => group(to)),
  );
  const asks = new Map(
    guide.nodes
      .filter(({ kind }) => kind === "ROLE")
      .map(({ id }) => [
        id,
        guide.edges.REQUIRES.filter(({ from, importance }) => from === id && importance === "ESSENTIAL").map(
          ({ to, weight }) => ({ ...group(to), weight: weight ?? 1 }),
        ),
      ]),
  );

  function closePlain(mask: number): number {
    for (let before = -1, now = mask; ;) {
      if (now === before) return now;
      before = now;
      names.forEach((_, i) => {
        if ((now >> i) & 1) for (const need of needs[i]!) if (!need.isChoice) now |= need.options;
      });
    }
  }

  function start(from: string | null, have: readonly string[]): { held: number; choices: Group[] } {
    const granted = from === null ? [] : asks.get(from)!;
    const mask = [
      ...have.map((id) => bit.get(id)!),
      ...granted.filter((each) => !each.isChoice).map((each) => each.options),
    ];
    return {
      held: closePlain(mask.reduce((all, each) => all | each, 0)),
      choices: granted.filter((each) => each.isChoice),
    };
  }

  function isMet({ pick, options }: Group, known: number, choices: readonly Group[]): boolean {
    return (
      count(known & options) >= pick ||
      choices.some((has) => has.pick >= pick && (has.options & ~options) === 0)
    );
  }

  /** The options, not preferred, of every choice below what the role asks for that offers a preferred one. */
  function unpreferred(role: string, preferred: number): number {
    const asked = [...asks.get(role)!] as Group[];
    let mask = 0;
    for (let i = 0; i < asked.length; i++) {
      const { options, isChoice } = asked[i]!;
      if (isChoice && (options & preferred) !== 0) mask |= options & ~preferred;
      names.forEach((_, item) => {
        if ((options >> item) & 1)
          asked.push(...needs[item]!.filter((each) => !asked.some((seen) => isSame(seen, each))));
      });
    }
    return mask;
  }

  /** The least set as a mask; null when there is none without what is banned. */
  function missing(
    role: string,
    held: number,
    choices: readonly Group[],
    banned: number,
    preferred = 0,
  ): number | null {
    const worse = preferred === 0 ? 0 : unpreferred(role, preferred);
    const open = ((1 << names.length) - 1) & ~held & ~banned;
    let best: number | null = null;
    for (let set = open; ; set = (set - 1) & open) {
      if (best === null || isLess(set, best, worse)) {
        const known = held | set;
        const isClosed = names.every(
          (_, i) => !((set >> i) & 1) || needs[i]!.every((need) => isMet(need, known, choices)),
        );
        if (isClosed && asks.get(role)!.every((each) => isMet(each, known, choices))) best = set;
      }
      if (set === 0) return best;
    }
  }

  function isLess(a: number, b: number, worse: number): boolean {
    if (count(a & worse) !== count(b & worse)) return count(a & worse) < count(b & worse);
    const [costA, costB] = [cost(a), cost(b)];
    if (costA !== costB) return costA < costB;
    if (count(a) !== count(b)) return count(a) < count(b);
    const differing = a ^ b;
    return differing !== 0 && (a & (differing & -differing)) !== 0;
  }

  function cost(mask: number): number {
    return hours.reduce((sum, each, i) => ((mask >> i) & 1 ? sum + each : sum), 0);
  }

  function isIndispensable(role: string, competency: string): boolean {
    return missing(role, 0, [], bit.get(competency)!) === null;
  }

  function isThin(role: string): boolean {
    const sizes = [...asks.values()].map(({ length }) => length).sort((a, b) => a - b);
    const middle = sizes.slice(Math.ceil(sizes.length / 2) - 1, Math.floor(sizes.length / 2) + 1);
    return asks.get(role)!.length * 4 < middle.reduce((sum, each) => sum + each, 0) / middle.length;
  }

  /** The share of the requirements of a role that another role and `have` meet; by weight; drawings give them no levels. */
  function coverageOf(from: string | null, to: string, have: readonly string[]): number {
    const { held, choices } = start(from, have);
    const asked = asks.get(to)!;
    const weigh = (each: typeof asked): number => each.reduce((sum, { weight }) => sum + weight, 0);
    return asked.length === 0 ? 1 : weigh(asked.filter((each) => isMet(each, held, choices))) / weigh(asked);
  }

  /** Best first: by steps, then role ids; sort again for another order. */
  function allPaths({
    from,
    to,
    have = [],
    avoid = [],
    prefer = [],
    via = [],
    maxSteps = Infinity,
    kinds,
    minCoverage = 0,
    throughUnknown = true,
  }: OracleConditions): OraclePath[] {
    const { held, choices } = start(from, have);
    const banned = avoid.reduce((mask, id) => mask | (bit.get(id) ?? 0), 0) & ~held;
    const preferred = prefer.reduce((mask, id) => mask | bit.get(id)!, 0);
    const known = new Map<string, number | null>();
    const gap = (role: string, now: number): number | null => {
      const key = `${role} ${now}`;
      if (!known.has(key)) known.set(key, missing(role, now, choices, banned, preferred));
      return known.get(key)!;
    };
    const found: OraclePath[] = [];
    const go = (roles: readonly string[], now: number, spent: number): void => {
      const last = roles.at(-1)!;
      if (last === to) {
        const passes = via.every((id) =>
          roles.some((role) => (bit.has(id) ? isIndispensable(role, id) : role === id)),
        );
        const learned = now & ~held;
        if (passes) {
          found.push({
            roles,
            steps: roles.length - 1,
            hours: spent,
            newCompetencies: count(learned),
            learned: names.filter((_, i) => (learned >> i) & 1),
          });
        }
        return;
      }
      if (roles.length > maxSteps || (!throughUnknown && last !== from && isThin(last))) return;
      for (const next of heads(guide, last, kinds)) {
        if (roles.includes(next) || avoid.includes(next)) continue;
        if (coverageOf(last, next, have) < minCoverage) continue;
        const set = gap(next, now);
        if (set !== null) go([...roles, next], now | set, spent + cost(set));
      }
    };
    if (!avoid.includes(from)) go([from], held, 0);
    return found.sort(by(({ steps }) => steps));
  }

  /** Every role as someone who holds no role could enter it, by hours, number of competencies and id. */
  function allEntries({
    have = [],
    avoid = [],
    prefer = [],
    via = [],
    minCoverage = 0,
    throughUnknown = true,
  }: Omit<OracleConditions, "from" | "to">): OraclePath[] {
    const { held } = start(null, have);
    const maskOf = (ids: readonly string[]): number => ids.reduce((mask, id) => mask | (bit.get(id) ?? 0), 0);
    return [...asks.keys()]
      .sort()
      .filter((role) => !avoid.includes(role) && (throughUnknown || !isThin(role)))
      .filter((role) => coverageOf(null, role, have) >= minCoverage)
      .filter((role) => via.every((id) => (bit.has(id) ? isIndispensable(role, id) : role === id)))
      .flatMap((role) => {
        const set = missing(role, held, [], maskOf(avoid) & ~held, maskOf(prefer));
        if (set === null) return [];
        const learned = names.filter((_, i) => (set >> i) & 1);
        return [{ roles: [role], steps: 0, hours: cost(set), newCompetencies: count(set), learned }];
      })
      .sort((a, b) => a.hours - b.hours || a.newCompetencies - b.newCompetencies);
  }

  return { allPaths, allEntries, missing, start, isMet, isIndispensable, asks };
}

/** By those numbers in turn, then by role ids. */
export function by(...numbers: ((path: OraclePath) => number)[]): (a: OraclePath, b: OraclePath) => number {
  return (a, b) => {
    for (const number of numbers) if (number(a) !== number(b)) return number(a) - number(b);
    const at = a.roles.findIndex((role, i) => role !== b.roles[i]);
    return at < 0 ? 0 : a.roles[at]! < (b.roles[at] ?? "") ? -1 : 1;
  };
}

function heads(guide: Guide, role: string, kinds: readonly string[] | undefined): string[] {
  const edges: readonly LeadsTo[] = guide.edges.LEADS_TO.filter(
    ({ from, kind }) => from === role && (!kinds || kinds.includes(kind)),
  );
  expectKnown(edges);
  return [...new Set(edges.map(({ to }) => to))];
}

function expectKnown(edges: readonly LeadsTo[]): void {
  for (const { kind } of edges)
    if (!TRANSITION_KINDS.includes(kind)) throw new Error(`${kind} is no transition kind`);
}

function isSame(a: Group, b: Group): boolean {
  return a.pick === b.pick && a.options === b.options && a.isChoice === b.isChoice;
}

function count(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
