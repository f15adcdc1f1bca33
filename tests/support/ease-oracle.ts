import type { Guide, Role } from "../../src/guide/guide.js";

export interface OracleEase {
  readonly ease: string;
  readonly reasons: readonly string[];
  readonly coverage: number;
}

/** The ease of a move, worked out from the statements of a guide by the words of the definition. */
export function easeOracle(guide: Guide) {
  const { nodes, choices, edges } = guide;
  const roles = new Map(nodes.filter(({ kind }) => kind === "ROLE").map((node) => [node.id, node as Role]));
  const essentials = (role: string) =>
    edges.REQUIRES.filter(({ from, importance }) => from === role && importance === "ESSENTIAL");
  const optionsOf = (choice: string): string[] =>
    edges.OPTION.filter(({ from }) => from === choice).map(({ to }) => to);
  const pickOf = (id: string): number | null => choices.find((choice) => choice.id === id)?.pick ?? null;

  const sizes = [...roles.keys()].map((role) => essentials(role).length).sort((a, b) => a - b);
  const median =
    sizes.length % 2 === 1
      ? sizes[(sizes.length - 1) / 2]!
      : (sizes[sizes.length / 2 - 1]! + sizes[sizes.length / 2]!) / 2;
  const isThin = (role: string): boolean => 4 * essentials(role).length < median;

  /** Competency → the level at which it is held; null where any level is met. */
  function holds(from: string, have: readonly { id: string; level: number | null }[]) {
    const said = [
      ...essentials(from).flatMap(({ to, level }) => (pickOf(to) === null ? [{ id: to, level }] : [])),
      ...have,
    ];
    const held = new Map<string, number | null>();
    for (const { id, level } of said) {
      const before = held.get(id);
      const isBetter = before === undefined || (before !== null && (level === null || level > before));
      if (isBetter) held.set(id, level);
    }
    for (let size = -1; size !== held.size;) {
      size = held.size;
      for (const { from: above, to } of edges.BUILDS_ON)
        if (held.has(above) && pickOf(to) === null && !held.has(to)) held.set(to, null);
    }
    const granted = essentials(from).flatMap(({ to }) => (pickOf(to) === null ? [] : [to]));
    return { held, granted };
  }

  function coverage(from: string, to: string, have: readonly { id: string; level: number | null }[]): number {
    const { held, granted } = holds(from, have);
    const shareOf = (id: string, asked: number | null): number => {
      const level = held.get(id);
      if (level === undefined) return 0;
      return level === null || asked === null || level >= asked ? 1 : level / asked;
    };
    const met = (id: string, asked: number | null): number => {
      const pick = pickOf(id);
      if (pick === null) return shareOf(id, asked);
      const options = optionsOf(id);
      const shares = options.filter((option) => held.has(option)).map((option) => shareOf(option, asked));
      const isGranted = granted.some(
        (choice) => pickOf(choice)! >= pick && optionsOf(choice).every((option) => options.includes(option)),
      );
      // Whoever was granted the choice has its options, though nobody knows which: each counts in full.
      if (isGranted) while (shares.length < pick) shares.push(1);
      if (shares.length < pick) return 0;
      const best = shares.sort((a, b) => b - a).slice(0, pick);
      return best.reduce((sum, share) => sum + share, 0) / pick;
    };
    const asked = essentials(to);
    const total = asked.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
    const sum = asked.reduce((all, each) => all + (each.weight ?? 1) * met(each.to, each.level), 0);
    return total === 0 ? 1 : sum / total;
  }

  function ease(
    from: string,
    to: string,
    have: readonly { id: string; level: number | null }[] = [],
    start = from,
  ): OracleEase {
    const covered = coverage(from, to, have);
    const [a, b] = [roles.get(from)!, roles.get(to)!];
    const levelsUp = a.level === null || b.level === null ? 0 : b.level - a.level;
    const degrees = [roles.get(start)!, a].flatMap(({ education }) => education?.level ?? []);
    const degreesUp =
      degrees.length > 0 && b.education !== null ? b.education.level - Math.max(...degrees) : 0;
    const yearsMore =
      a.experience === null || b.experience === null ? 0 : b.experience.typical - a.experience.typical;
    const named = (terms: [string, boolean][]): string[] =>
      terms.filter(([, holdsTrue]) => holdsTrue).map(([name]) => name);

    const answer = (grade: string, reasons: string[]) => ({ ease: grade, reasons, coverage: covered });
    if (isThin(from) || isThin(to)) return answer("UNKNOWN", ["THINLY_DESCRIBED"]);
    const leaps = named([
      ["EDUCATION", degreesUp >= 2],
      ["LEVEL", levelsUp >= 2],
      ["EXPERIENCE", yearsMore > 5],
      ["COVERAGE", covered < 0.35],
    ]);
    if (leaps.length > 0) return answer("LEAP", leaps);
    const isEasy = covered >= 0.65 && levelsUp <= 1 && degreesUp <= 0 && yearsMore <= 2;
    if (isEasy) return answer("EASY", []);
    const stretches = named([
      ["EDUCATION", degreesUp === 1],
      ["EXPERIENCE", yearsMore > 2],
      ["COVERAGE", covered < 0.65],
    ]);
    return answer("STRETCH", stretches);
  }

  return { ease, coverage, isThin };
}
