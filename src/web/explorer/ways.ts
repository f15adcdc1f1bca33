import type { Path, PathTotals, PathTotalsAnswer, PathsAnswer } from "../../graphql/operations/generated.js";
import { offeredPaths, wayKey } from "../../graphql/operations/offered-paths.js";

/** A path as it is offered, with what it is best at, if anything. */
export interface Way {
  readonly path: Path;
  readonly key: string;
  readonly best: readonly string[];
}

/** The ways that are offered, the default first. */
export function waysOf(answer: PathsAnswer): Way[] {
  const paths = offeredPaths(answer);
  const marks = distinctMarks(paths);
  return paths.map((path) => ({
    path,
    key: wayKey(path.roles),
    best: marks.filter(({ measure, least }) => measure(path) === least).map(({ name }) => name),
  }));
}

const MARKS: [name: string, measure: (path: Path) => number][] = [
  ["Fewest steps", ({ length }) => length],
  ["Least to study", ({ hours }) => hours.typical],
  ["Fewest new skills", ({ newCompetencies }) => newCompetencies.length],
];

/** The marks that tell ways apart. A single way gets all of them, except the one for time if its hours are not known. */
function distinctMarks(
  ways: readonly Path[],
): { name: string; measure: (path: Path) => number; least: number }[] {
  return MARKS.flatMap(([name, measure]) => {
    const values = ways.map(measure);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const isDistinct = ways.length === 1 ? name !== "Least to study" || isTimed(ways[0]!) : least < most;
    return isDistinct ? [{ name, measure, least }] : [];
  });
}

/** Ways with equal numbers, together: nothing but the roles between tells them apart. In the order of the first of each. */
export function alikeWays(ways: readonly Way[]): Way[][] {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const { length, newCompetencies, hours, unknownHours, ease, experience } = way.path;
    const numbers = [length, newCompetencies.length, hours, unknownHours, ease, experience];
    const key = JSON.stringify(numbers);
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return [...groups.values()];
}

/** False if the guide has no estimate for anything that has to be learned. */
export function isTimed({ hours, unknownHours }: Pick<Path, "hours" | "unknownHours">): boolean {
  return hours.typical > 0 || unknownHours === 0;
}

/** The path with this key in another answer; null if the answer does not have it. */
export function sameWay({ tradeOffs, shortest }: PathTotalsAnswer, key: string): PathTotals | null {
  return [...tradeOffs.paths, ...shortest.paths].find(({ roles }) => wayKey(roles) === key) ?? null;
}
