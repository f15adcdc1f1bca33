import { type Csr, vertexCount } from "./csr.js";
import { type HopLimits, UNREACHED } from "./fewest-hops.js";

export interface ThroughResult {
  /** Null when there is no such path, or none was found within the work allowed. */
  readonly path: number[] | null;
  /** False when the work ran out first. */
  readonly complete: boolean;
}

/**
 * The loopless path with the fewest edges that visits every vertex of `via`, in any order; least vertices among equals
 * (the rows of `graph` must be ascending).
 * Iterative deepening (Korf 1985) below an exact bound for walks over (vertex, what is still to visit). The bound takes
 * O(2^k (n + m)) for k = |via|; deciding whether such a path exists is NP-hard, so `work` bounds the vertices tried: slow are
 * graphs where the short walks through `via` must repeat a vertex.
 */
export function fewestHopsThrough(
  graph: Csr,
  reverse: Csr,
  from: number,
  to: number,
  via: readonly number[],
  { blocked, maxHops = Infinity }: HopLimits = {},
  work = 1_000_000,
): ThroughResult {
  const n = vertexCount(graph);
  const bitOf = new Int32Array(n);
  via.forEach((v, i) => (bitOf[v] = 1 << i));
  const all = (1 << via.length) - 1;
  const bound = walkBounds(reverse, n, to, bitOf, all, blocked);
  const start = all & ~bitOf[from]!;
  const longest = Math.min(maxHops, n - 1);
  const onPath = new Uint8Array(n);
  const path = [from];
  let left = work;

  const extend = (v: number, toVisit: number, hopsLeft: number): boolean => {
    if (v === to) return toVisit === 0;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const w = graph.targets[k]!;
      const rest = toVisit & ~bitOf[w]!;
      const atLeast = bound[rest * n + w]!;
      if (onPath[w] === 1 || atLeast === UNREACHED || atLeast > hopsLeft - 1) continue;
      if (left-- <= 0) return false;
      onPath[w] = 1;
      path.push(w);
      if (extend(w, rest, hopsLeft - 1)) return true;
      path.pop();
      onPath[w] = 0;
    }
    return false;
  };

  const least = bound[start * n + from]!;
  if (least === UNREACHED) return { path: null, complete: true };
  onPath[from] = 1;
  for (let hops = least; hops <= longest; hops++) {
    if (extend(from, start, hops)) return { path, complete: true };
    if (left <= 0) return { path: null, complete: false };
  }
  return { path: null, complete: true };
}

/** Edges of the shortest walk from v to `to` over all that is still to visit, at [toVisit · n + v]. */
function walkBounds(
  reverse: Csr,
  n: number,
  to: number,
  bitOf: Int32Array,
  all: number,
  blocked: Uint8Array | undefined,
): Int32Array {
  const bound = new Int32Array((all + 1) * n).fill(UNREACHED);
  const queue = [to];
  bound[to] = 0;
  for (const state of queue) {
    const v = state % n;
    const toVisit = (state - v) / n;
    const before = toVisit | bitOf[v]!;
    for (let k = reverse.offsets[v]!; k < reverse.offsets[v + 1]!; k++) {
      const u = reverse.targets[k]!;
      const next = before * n + u;
      if (blocked?.[u] === 1 || u === to || (before & bitOf[u]!) !== 0 || bound[next] !== UNREACHED) continue;
      bound[next] = bound[state]! + 1;
      queue.push(next);
    }
  }
  return bound;
}
