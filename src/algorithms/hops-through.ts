import { type Csr, vertexCount } from "./csr.js";
import { UNREACHED } from "./fewest-hops.js";

/** Waypoints that a walk must visit in any order. */
export interface Waypoints {
  /** Vertex → bit set: bit i is set where the vertex counts as waypoint i. */
  readonly marks: Int32Array;
  /** The bit set of all waypoints. */
  readonly all: number;
}

/**
 * For every set of waypoints still to visit and every vertex v, at [set · n + v], the number of edges of the shortest walk from v to `to`
 * that visits them; the marks of v itself are visited. −1 where there is none, or where the set contains a mark of v. Breadth-first
 * search backwards over pairs of a set and a vertex: O(3^k (n + m)) time and O(2^k n) space for k waypoints.
 */
export function* hopsThrough(
  reverse: Csr,
  to: number,
  { marks, all }: Waypoints,
  blocked: Uint8Array | null,
): Generator<void, Int32Array, boolean | undefined> {
  const n = vertexCount(reverse);
  const hops = new Int32Array((all + 1) * n).fill(UNREACHED);
  const queue = new Int32Array(hops.length);
  queue[0] = to;
  hops[to] = 0;
  let last = 0;
  for (let i = 0; i <= last; i++) {
    const state = queue[i]!;
    if ((i & 255) === 255) yield;
    const v = state % n;
    const left = (state - v) / n;
    const passedHere = marks[v]! & ~left;
    for (let k = reverse.offsets[v]!; k < reverse.offsets[v + 1]!; k++) {
      const u = reverse.targets[k]!;
      if (blocked?.[u] === 1 || u === to) continue;
      // Walking backwards: before v was entered, any subset of its marks may have been still to visit.
      for (let part = passedHere; ; part = (part - 1) & passedHere) {
        const before = left | part;
        const next = before * n + u;
        if ((before & marks[u]!) === 0 && hops[next] === UNREACHED) {
          hops[next] = hops[state]! + 1;
          queue[++last] = next;
        }
        if (part === 0) break;
      }
    }
  }
  return hops;
}
