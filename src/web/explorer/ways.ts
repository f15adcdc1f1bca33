import type { Path, PathTotals, PathTotalsAnswer, PathsAnswer } from "../../graphql/operations/generated.js";

/** A way as it is offered: what it is best at, if anything. */
export interface Way {
  readonly path: Path;
  readonly key: string;
  readonly best: readonly string[];
}

const OFFERED = 4;

/** Ways that no other beats first, then the shortest others while there is room; by steps, then hours. */
export function waysOf({ tradeOffs, shortest }: PathsAnswer): Way[] {
  const paths = new Map<string, Path>();
  for (const path of [...tradeOffs.paths, ...shortest.paths]) {
    const key = wayKey(path.roles);
    if (paths.size < OFFERED && !paths.has(key)) paths.set(key, path);
  }
  const marks = tellingMarks([...paths.values()]);
  return [...paths]
    .map(([key, path]) => ({
      path,
      key,
      best: marks.filter(({ measure, least }) => measure(path) === least).map(({ name }) => name),
    }))
    .sort((a, b) => a.path.length - b.path.length || a.path.hours.typical - b.path.hours.typical);
}

const MARKS: [name: string, measure: (path: Path) => number][] = [
  ["Fewest steps", ({ length }) => length],
  ["Least to study", ({ hours }) => hours.typical],
  ["Fewest new skills", ({ newCompetencies }) => newCompetencies.length],
];

/** Those in which ways differ: what all have tells none apart, and of one way all are told, but time that nobody knows. */
function tellingMarks(
  ways: readonly Path[],
): { name: string; measure: (path: Path) => number; least: number }[] {
  return MARKS.flatMap(([name, measure]) => {
    const values = ways.map(measure);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const isTelling = ways.length === 1 ? name !== "Least to study" || isTimed(ways[0]!) : least < most;
    return isTelling ? [{ name, measure, least }] : [];
  });
}

/** Whether the guide says how long anything of it takes, or there is nothing to learn. */
export function isTimed({ hours, unknownHours }: Pick<Path, "hours" | "unknownHours">): boolean {
  return hours.typical > 0 || unknownHours === 0;
}

/** The same way in another answer; null when it is not there. */
export function sameWay({ tradeOffs, shortest }: PathTotalsAnswer, key: string): PathTotals | null {
  return [...tradeOffs.paths, ...shortest.paths].find(({ roles }) => wayKey(roles) === key) ?? null;
}

/** The roles between the ends: what tells ways apart. */
export function wayKey(roles: readonly { readonly id: string }[]): string {
  return roles
    .slice(1, -1)
    .map(({ id }) => id)
    .join();
}
