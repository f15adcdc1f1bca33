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
