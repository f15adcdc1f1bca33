import { type Csr, vertexCount } from "./csr.js";

export interface HopLimits {
  /** 1 where a vertex must not be entered. */
  readonly blocked?: Uint8Array;
  readonly maxHops?: number;
}

/**
 * The path with the fewest edges, among equals the one with the least vertices in order; null when there is none.
 * Breadth-first from the target until the source's layer is complete, then greedily forward (Moore 1959): O(n + m).
 */
export function fewestHops(
  graph: Csr,
  reverse: Csr,
  from: number,
  to: number,
  { blocked, maxHops = Infinity }: HopLimits = {},
): number[] | null {
  const distance = hopsTo(reverse, to, { ...(blocked && { blocked }), maxHops, until: from });
  if (distance[from] === UNREACHED) return null;
  const path = [from];
  for (let v = from; v !== to;) {
    let next = UNREACHED;
    for (let k = graph.offsets[v]!; k < graph.offsets[v + 1]!; k++) {
      const w = graph.targets[k]!;
      if (distance[w] === distance[v]! - 1 && (next === UNREACHED || w < next)) next = w;
    }
    path.push((v = next));
  }
  return path;
}

export const UNREACHED = -1;

/** Hops from every vertex to `to` along the edges whose reverse is given; −1 where there is no way. O(n + m). */
export function hopsTo(
  reverse: Csr,
  to: number,
  { blocked, maxHops = Infinity, until = UNREACHED }: HopLimits & { until?: number } = {},
): Int32Array {
  const n = vertexCount(reverse);
  const distance = new Int32Array(n).fill(UNREACHED);
  const queue = new Int32Array(n);
  distance[to] = 0;
  queue[0] = to;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = queue[head]!;
    const next = distance[v]! + 1;
    if (next > maxHops || (distance[until] ?? UNREACHED) !== UNREACHED) break;
    for (let k = reverse.offsets[v]!; k < reverse.offsets[v + 1]!; k++) {
      const w = reverse.targets[k]!;
      if (distance[w] !== UNREACHED || blocked?.[w] === 1) continue;
      distance[w] = next;
      queue[tail++] = w;
    }
  }
  return distance;
}
