import { binaryHeap } from "./binary-heap.js";
import type { Csr } from "./csr.js";

/**
 * A search for simple paths whose cost is a function of the whole path: `State` is what the cost of going on depends on, besides
 * the vertex.
 */
export interface PathSearch<State> {
  readonly graph: Csr;
  readonly from: number;
  readonly start: State;
  /** The state after going on to `vertex`, or null where that is not allowed. */
  readonly enter: (state: State, vertex: number) => State | null;
  /**
   * What the path's key can come to at the least, number by number, given that it starts so; exact once finished. Null when it
   * cannot be finished.
   */
  readonly bound: (state: State, vertex: number, hops: number) => readonly number[] | null;
  readonly isFinished: (state: State, vertex: number) => boolean;
  /** Equal for states that have the same future. */
  readonly future: (state: State) => string | number;
  /**
   * A path is dropped when this many better ones lead to the same vertex with the same future over vertices among its own: any
   * way on is open to them as well. Infinity drops none; "strict" drops it for one that has fewer vertices.
   */
  readonly enough: number | "strict";
  /** Whether a path with this bound is still wanted, asked when it is found and again when it is its turn. */
  readonly isWanted?: (bound: readonly number[]) => boolean;
  /** Whether a finished path is also to be gone on from. */
  readonly goOn?: boolean;
  /** How many paths may be gone on from. */
  readonly work: number;
}

export interface FoundPath<State> {
  readonly vertices: readonly number[];
  readonly state: State;
  readonly key: readonly number[];
}

/** A moment at which the search may be left for a while. */
export const BREATH = Symbol("breath");

/**
 * The finished simple paths, least key first (number by number), then least vertices in order; between them BREATHs. Returns whether
 * the search came to its end, false when it was out of `work`.
 * Best-first with an admissible bound (Hart, Nilsson & Raphael 1968) over simple paths, for a cost that depends on the path leaves no
 * shorter way: exponential at worst, where the bound is loose. O(out-degree) states and O(log queue) comparisons a path gone on from.
 */
export function* bestSimplePaths<State>(
  search: PathSearch<State>,
): Generator<FoundPath<State> | typeof BREATH, boolean, void> {
  const { graph, enter, bound, isFinished, isWanted } = search;
  const queue = binaryHeap<FoundPath<State>>(
    (a, b) => compareNumbers(a.key, b.key) || compareNumbers(a.vertices, b.vertices),
  );
  const isDominated = dominance(search);
  const push = (vertices: readonly number[], state: State): void => {
    const key = bound(state, vertices.at(-1)!, vertices.length - 1);
    if (key && (isWanted?.(key) ?? true)) queue.push({ vertices, state, key });
  };

  push([search.from], search.start);
  let work = search.work;
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const { vertices, state, key } = path;
    if (isWanted && !isWanted(key)) continue;
    const last = vertices.at(-1)!;
    if (isFinished(state, last)) {
      yield path;
      if (!search.goOn) continue;
    }
    if (isDominated(path)) continue;
    if (work-- <= 0) return false;
    let previous = -1;
    for (let k = graph.offsets[last]!; k < graph.offsets[last + 1]!; k++) {
      const next = graph.targets[k]!;
      if (next === previous || vertices.includes(next)) continue;
      previous = next;
      const entered = enter(state, next);
      if (entered !== null) push([...vertices, next], entered);
      yield BREATH;
    }
  }
  return true;
}

function dominance<State>({ enough, future }: PathSearch<State>): (path: FoundPath<State>) => boolean {
  if (enough === Infinity) return () => false;
  const before = new Map<string, (readonly number[])[]>();
  const limit = enough === "strict" ? 1 : enough;
  return ({ vertices, state }) => {
    const place = `${vertices.at(-1)!} ${future(state)}`;
    const others = before.get(place) ?? [];
    const better = others.filter(
      (other) =>
        (enough !== "strict" || other.length < vertices.length) &&
        other.every((vertex) => vertices.includes(vertex)),
    );
    if (better.length >= limit) return true;
    others.push(vertices);
    before.set(place, others);
    return false;
  };
}

/** By the first difference; of a list and its beginning the beginning is less. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
