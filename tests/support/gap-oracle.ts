import type { Guide } from "../../src/guide/guide.js";

/** What is held, by the words of the definition: competencies, and choices met as choices. */
export interface OracleHeld {
  readonly items: Set<string>;
  readonly choices: readonly { pick: number; options: string[] }[];
}

/** The definitions of a gap, read off the guide's statements and worked out by trying every subset. */
export function gapOracle(guide: Guide) {
  const competencies = guide.nodes.filter(({ kind }) => kind === "SKILL").map(({ id }) => id);
  const hours = new Map(
    guide.nodes.map((node) => [node.id, node.kind === "SKILL" ? (node.hours?.typical ?? 0) : 0]),
  );
  const choice = once((id: string) => ({
    pick: guide.choices.find((each) => each.id === id)!.pick,
    options: guide.edges.OPTION.filter(({ from }) => from === id).map(({ to }) => to),
  }));
  const needsOf = once((id: string) =>
    guide.edges.BUILDS_ON.filter(({ from }) => from === id).map(({ to }) => to),
  );
  const essentials = once((role: string) =>
    guide.edges.REQUIRES.filter(({ from, importance }) => from === role && importance === "ESSENTIAL"),
  );
  const isChoice = (id: string): boolean => id.startsWith("choice:");

  function hold(from: string | null, have: readonly string[]): OracleHeld {
    const granted = from === null ? [] : essentials(from).map(({ to }) => to);
    const items = new Set([...have, ...granted.filter((id) => !isChoice(id))]);
    for (const item of items) for (const below of needsOf(item)) if (!isChoice(below)) items.add(below);
    return { items, choices: granted.filter(isChoice).map(choice) };
  }

  function isMet(id: string, held: OracleHeld, learned: ReadonlySet<string>): boolean {
    if (!isChoice(id)) return held.items.has(id) || learned.has(id);
    const { pick, options } = choice(id);
    const count = options.filter((option) => held.items.has(option) || learned.has(option)).length;
    const implied = held.choices.some(
      (has) => has.pick >= pick && has.options.every((option) => options.includes(option)),
    );
    return count >= pick || implied;
  }

  function missing(role: string, held: OracleHeld): string[] {
    return leastFor(
      essentials(role).map(({ to }) => to),
      held,
    );
  }

  /** The least set that meets all of these; of equal cost the smallest, then the least ids. */
  function leastFor(asked: readonly string[], held: OracleHeld): string[] {
    const open = competencies.filter((id) => !held.items.has(id));
    let best: { cost: number; items: string[] } | null = null;
    for (let subset = 0; subset < 1 << open.length; subset++) {
      const items = open.filter((_, i) => (subset >> i) & 1);
      const cost = items.reduce((sum, id) => sum + hours.get(id)!, 0);
      if (best && !isLess({ cost, items }, best)) continue;
      const learned = new Set(items);
      const meets = (id: string): boolean => isMet(id, held, learned);
      if (asked.every(meets) && items.every((id) => needsOf(id).every(meets))) best = { cost, items };
    }
    return best!.items;
  }

  return { hold, missing, leastFor, isMet, essentials, needsOf, isChoice, choice, hours };
}

function isLess(a: { cost: number; items: string[] }, b: { cost: number; items: string[] }): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.items.length !== b.items.length) return a.items.length < b.items.length;
  const at = a.items.findIndex((item, i) => item !== b.items[i]);
  return at >= 0 && a.items[at]! < b.items[at]!;
}

function once<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, compute(id));
    return known.get(id)!;
  };
}
