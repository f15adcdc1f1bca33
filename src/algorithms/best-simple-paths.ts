import TinyQueue from "tinyqueue";

import type { Csr } from "./csr.js";

/** A search for simple paths whose cost depends on the whole path. `State` is what the cost of a continuation depends on, besides the vertex. */
export interface PathSearch<State> {
  readonly graph: Csr;
  readonly from: number;
  readonly start: State;
  /** The state after continuing to `vertex`; null when that is not allowed. */
  readonly enter: (state: State, vertex: number) => State | null;
  /**
   * A lower bound, number by number, on the key of every finished path that begins with this one; for a finished path its exact key.
   * Null when the path cannot be finished.
   */
  readonly bound: (state: State, vertex: number, hops: number) => readonly number[] | null;
  readonly isFinished: (state: State, vertex: number) => boolean;
  /**
   * Dominance key: paths to one vertex whose states have equal keys have the same remaining cost; or at least, after any continuation a
   * path over a subset of the other's vertices costs no more in total.
   */
  readonly dominanceKey: (state: State) => string | number;
  /**
   * A path is dropped when this many better paths lead to the same vertex, with the same dominance key and over a subset of its vertices:
   * every continuation is open to them as well. Infinity drops none; "strict" drops a path for one better path with fewer vertices.
   */
  readonly enough: number | "strict";
  /**
   * Only for searches that want one best path, or one to each vertex, and where visiting more vertices never lowers a remaining cost: whether continuing from
   * `earlier` never costs more than continuing from `later`, at the same vertex. If so, the later path is dropped whatever it visits.
   */
  readonly isNoDearer?: (earlier: State, later: State) => boolean;
  /** Whether a path with this bound is still wanted; asked when the path is found, and again when its turn comes. */
  readonly isWanted?: (bound: readonly number[]) => boolean;
  /**
   * A better bound for a path, found at more expense: asked once when its turn has come, before it is continued. Null when the path cannot
   * be finished or is not wanted; "out of work" ends the search.
   */
  readonly tighten?: (
    path: FoundPath<State>,
  ) => Generator<void, Tightened<State> | null | "out of work", boolean | undefined>;
  /** Called with each finished path, before the search continues. */
  readonly onFound?: (path: FoundPath<State>) => void;
  /** Whether finished paths are continued as well. */
  readonly continueFinished?: boolean;
  /** The number of finished paths to find. */
  readonly first: number;
  /** The number of paths that may be continued. */
  readonly work: number;
}

export type Tightened<State> = Pick<FoundPath<State>, "state" | "key">;

export interface FoundPath<State> {
  readonly vertices: readonly number[];
  readonly state: State;
  readonly key: readonly number[];
}

export interface FoundPaths<State> {
  /** By key, number by number, then by their vertices in order. */
  readonly paths: readonly FoundPath<State>[];
  /** False when the search ran out of `work` or time before it had found `first` paths or tried every path. */
  readonly complete: boolean;
  /** Where the search was not complete: a lower bound, number by number, on the keys of all paths that it did not find; otherwise null. */
  readonly left: readonly number[] | null;
}

/** A path as a linked list: its last vertex and the path before it. */
interface Label<State> {
  readonly before: Label<State> | null;
  readonly vertex: number;
  readonly hops: number;
  readonly state: State;
  readonly key: readonly number[];
  readonly isTight: boolean;
}

/**
 * The `first` finished simple paths with the least keys. It can be left for a while at each `yield`; if it is told `true` there, its time
 * is up and it returns what it has found.
 * Best-first search with an admissible bound (Hart, Nilsson & Raphael 1968), over paths instead of vertices because the cost depends on
 * the whole path: exponential at worst, where the bound is loose. A continued path takes O(out-degree) states and O(log queue)
 * comparisons for each of them.
 */
export function* bestSimplePaths<State>(
  search: PathSearch<State>,
): Generator<void, FoundPaths<State>, boolean | undefined> {
  const { enter, bound, isFinished, isWanted, first } = search;
  const { offsets, targets } = search.graph;
  const paths: FoundPath<State>[] = [];
  const queue = new TinyQueue<Label<State>>([], (a, b) => compareNumbers(a.key, b.key) || comparePaths(a, b));
  const isDominated = dominance(search);
  const push = (before: Label<State> | null, vertex: number, state: State): void => {
    const hops = before === null ? 0 : before.hops + 1;
    const key = bound(state, vertex, hops);
    if (key && (isWanted?.(key) ?? true)) queue.push({ before, vertex, hops, state, key, isTight: false });
  };

  push(null, search.from, search.start);
  let work = search.work;
  while (paths.length < first) {
    let label = queue.pop();
    if (label === undefined) break;
    const { key } = label;
    if (isWanted && !isWanted(key)) continue;
    if (yield) return { paths, complete: false, left: key };
    const vertices = verticesOf(label);
    if (search.tighten && !label.isTight && !isFinished(label.state, label.vertex)) {
      const tight = yield* search.tighten({ vertices, state: label.state, key });
      if (tight === "out of work") return { paths, complete: false, left: key };
      if (tight === null) continue;
      label = { ...label, ...tight, isTight: true };
      if (compareNumbers(tight.key, key) > 0) {
        queue.push(label);
        continue;
      }
    }
    const { vertex, state } = label;
    if (isFinished(state, vertex)) {
      const path = { vertices, state, key };
      paths.push(path);
      search.onFound?.(path);
      if (paths.length === first || !search.continueFinished) continue;
    }
    if (isDominated(vertices, state)) continue;
    if (work-- <= 0) return { paths, complete: false, left: key };
    let previous = -1;
    for (let k = offsets[vertex]!; k < offsets[vertex + 1]!; k++) {
      const next = targets[k]!;
      if (next === previous || vertices.includes(next)) continue;
      previous = next;
      const entered = enter(state, next);
      if (entered !== null) push(label, next, entered);
      if (yield) return { paths, complete: false, left: key };
    }
  }
  return { paths, complete: true, left: null };
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

/** A path that was continued, kept to recognise later ones that it dominates. */
interface ContinuedPath<State> {
  readonly vertices: readonly number[];
  readonly state: State;
  /** 32-bit Bloom mask of the vertices, for a fast subset test. */
  readonly mask: number;
}

/** Whether paths continued before make a path needless; if not, it is remembered as continued. */
function dominance<State>({
  enough,
  dominanceKey,
  isNoDearer,
}: PathSearch<State>): (vertices: readonly number[], state: State) => boolean {
  if (enough === Infinity) return () => false;
  const continued = new Map<string, ContinuedPath<State>[]>();
  const limit = enough === "strict" ? 1 : enough;
  return (vertices, state) => {
    const place = `${vertices.at(-1)!} ${dominanceKey(state)}`;
    const mask = vertices.reduce((all, vertex) => all | (1 << (vertex & 31)), 0);
    const others = continued.get(place);
    if (!others) {
      continued.set(place, [{ vertices, state, mask }]);
      return false;
    }
    let better = 0;
    for (const other of others) {
      if (isNoDearer && isBefore(other.vertices, vertices) && isNoDearer(other.state, state)) return true;
      if ((other.mask & ~mask) !== 0 || other.vertices.length > vertices.length) continue;
      if (enough === "strict" && other.vertices.length === vertices.length) continue;
      if (other.vertices.every((vertex) => vertices.includes(vertex)) && ++better === limit) return true;
    }
    others.push({ vertices, state, mask });
    return false;
  };
}

/** Whether a has fewer vertices than b, or as many and comes first in order. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  return a.length < b.length || (a.length === b.length && compareNumbers(a, b) < 0);
}

/** Lexicographic order: the first difference decides; a list comes after its own beginning. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
