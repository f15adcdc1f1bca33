import { compareNumbers } from "../../algorithms/best-simple-paths.js";
import type { CostAndHops } from "../../algorithms/narrow-region.js";

/** A path whose cost is known. */
export interface Incumbent {
  readonly vertices: readonly number[];
  readonly key: CostAndHops;
}

/** The best paths known so far, by key and then by their vertices. */
export interface Incumbents {
  readonly all: readonly Incumbent[];
  /** The key that another path must not exceed to be among the `first` best; Infinity while there are fewer. */
  readonly limit: () => CostAndHops;
  readonly add: (path: Incumbent) => void;
}

export function incumbents(first: number): Incumbents {
  const all: Incumbent[] = [];
  return {
    all,
    limit: () => (all.length < first ? [Infinity, Infinity] : all.at(-1)!.key),
    add(path) {
      if (all.some(({ vertices }) => compareNumbers(vertices, path.vertices) === 0)) return;
      all.push(path);
      all.sort((a, b) => compareNumbers(a.key, b.key) || compareNumbers(a.vertices, b.vertices));
      if (all.length > first) all.pop();
    },
  };
}

/** The best path known so far, with all others that are as good, by their vertices. */
export function allBest(): Incumbents {
  const all: Incumbent[] = [];
  const limit = (): CostAndHops => all[0]?.key ?? [Infinity, Infinity];
  return {
    all,
    limit,
    add(path) {
      const order = compareNumbers(path.key, limit());
      if (order > 0 || all.some(({ vertices }) => compareNumbers(vertices, path.vertices) === 0)) return;
      if (order < 0) all.length = 0;
      all.push(path);
      all.sort((a, b) => compareNumbers(a.vertices, b.vertices));
    },
  };
}
