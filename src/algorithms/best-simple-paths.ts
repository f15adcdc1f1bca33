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
  /** Equal for states that have the same future, or no better one than that of a path over some of their vertices. */
  readonly future: (state: State) => string | number;
  /**
   * A path is dropped when this many better ones lead to the same vertex with the same future over vertices among its own: any
   * way on is open to them as well. Infinity drops none; "strict" drops it for one that has fewer vertices.
   */
  readonly enough: number | "strict";
  /**
   * Asked where one best path is enough and a way on never costs less for passing more vertices: whether a way on from `earlier` costs no
   * more than from `later`, at the same vertex. If that is so the later path is dropped, whichever vertices they have.
   */
  readonly isNoDearer?: (earlier: State, later: State) => boolean;
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

/** A path by its last vertex and the path before that. */
interface Label<State> {
  readonly before: Label<State> | null;
  readonly vertex: number;
  readonly hops: number;
  readonly state: State;
  readonly key: readonly number[];
}

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
  const queue = binaryHeap<Label<State>>((a, b) => compareNumbers(a.key, b.key) || comparePaths(a, b));
  const isDominated = dominance(search);
  const push = (before: Label<State> | null, vertex: number, state: State): void => {
    const hops = before === null ? 0 : before.hops + 1;
    const key = bound(state, vertex, hops);
    if (key && (isWanted?.(key) ?? true)) queue.push({ before, vertex, hops, state, key });
  };

  push(null, search.from, search.start);
  let work = search.work;
  for (let label = queue.pop(); label !== undefined; label = queue.pop()) {
    const { vertex, state, key } = label;
    if (isWanted && !isWanted(key)) continue;
    const vertices = verticesOf(label);
    if (isFinished(state, vertex)) {
      yield { vertices, state, key };
      if (!search.goOn) continue;
    }
    if (isDominated(vertices, state)) continue;
    if (work-- <= 0) return false;
    let previous = -1;
    for (let k = graph.offsets[vertex]!; k < graph.offsets[vertex + 1]!; k++) {
      const next = graph.targets[k]!;
      if (next === previous || vertices.includes(next)) continue;
      previous = next;
      const entered = enter(state, next);
      if (entered !== null) push(label, next, entered);
      yield BREATH;
    }
  }
  return true;
}

function verticesOf<State>(label: Label<State>): number[] {
  const vertices = new Array<number>(label.hops + 1);
  for (let at: Label<State> | null = label; at !== null; at = at.before) vertices[at.hops] = at.vertex;
  return vertices;
}

/** As `compareNumbers` of their vertices. */
function comparePaths<State>(a: Label<State>, b: Label<State>): number {
  let [x, y] = [a, b];
  while (x.hops > y.hops) x = x.before!;
  while (y.hops > x.hops) y = y.before!;
  let difference = 0;
  while (x !== y) {
    if (x.vertex !== y.vertex) difference = x.vertex - y.vertex;
    if (x.before === null || y.before === null) break;
    [x, y] = [x.before, y.before];
  }
  return difference || a.hops - b.hops;
}

interface Passed<State> {
  readonly vertices: readonly number[];
  readonly state: State;
  /** Some bit for each vertex: what has others cannot lie within. */
  readonly bits: number;
}

function dominance<State>({
  enough,
  future,
  isNoDearer,
}: PathSearch<State>): (vertices: readonly number[], state: State) => boolean {
  if (enough === Infinity) return () => false;
  const passed = new Map<string, Passed<State>[]>();
  const limit = enough === "strict" ? 1 : enough;
  return (vertices, state) => {
    const place = `${vertices.at(-1)!} ${future(state)}`;
    const bits = vertices.reduce((all, vertex) => all | (1 << (vertex & 31)), 0);
    const others = passed.get(place);
    if (!others) {
      passed.set(place, [{ vertices, state, bits }]);
      return false;
    }
    let better = 0;
    for (const other of others) {
      if (isNoDearer && isBefore(other.vertices, vertices) && isNoDearer(other.state, state)) return true;
      if ((other.bits & ~bits) !== 0 || other.vertices.length > vertices.length) continue;
      if (enough === "strict" && other.vertices.length === vertices.length) continue;
      if (other.vertices.every((vertex) => vertices.includes(vertex)) && ++better === limit) return true;
    }
    others.push({ vertices, state, bits });
    return false;
  };
}

/** Fewer vertices, or as many and the lesser. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  return a.length < b.length || (a.length === b.length && compareNumbers(a, b) < 0);
}

/** By the first difference; of a list and its beginning the beginning is less. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
