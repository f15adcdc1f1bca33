import { type Csr, vertexCount } from "./csr.js";
import { UNREACHED } from "./fewest-hops.js";

/** What is to be passed on the way: bit i of `marks[v]` says that v counts as the i-th thing; `all` has every bit. */
export interface Waypoints {
  readonly marks: Int32Array;
  readonly all: number;
}

/**
 * The edges of the shortest walk from v to `to` that passes all that is still to pass, at [toPass · n + v] with v's own marks passed;
 * −1 where there is none. Breadth-first over pairs of vertex and set: O(3^k (n + m)) for k waypoints.
 */
export function hopsThrough(
  reverse: Csr,
  to: number,
  { marks, all }: Waypoints,
  blocked: Uint8Array | null,
): Int32Array {
  const n = vertexCount(reverse);
  const hops = new Int32Array((all + 1) * n).fill(UNREACHED);
  const queue = [to];
  hops[to] = 0;
  for (const state of queue) {
    const v = state % n;
    const left = (state - v) / n;
    const passedHere = marks[v]! & ~left;
    for (let k = reverse.offsets[v]!; k < reverse.offsets[v + 1]!; k++) {
      const u = reverse.targets[k]!;
      if (blocked?.[u] === 1 || u === to) continue;
      // Before v was entered, any part of what it counts as may still have been to pass.
      for (let part = passedHere; ; part = (part - 1) & passedHere) {
        const before = left | part;
        const next = before * n + u;
        if ((before & marks[u]!) === 0 && hops[next] === UNREACHED) {
          hops[next] = hops[state]! + 1;
          queue.push(next);
        }
        if (part === 0) break;
      }
    }
  }
  return hops;
}
