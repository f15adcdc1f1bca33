import { type Csr, vertexCount } from "./csr.js";

export interface HopLimits {
  /** 1 for each vertex that must not be entered. */
  readonly blocked?: Uint8Array;
  readonly maxHops?: number;
}

export const UNREACHED = -1;

/**
 * The path with the fewest edges, of several the one whose vertices come first in order; null when there is none.
 * Breadth-first search from both ends, the smaller frontier first (Pohl 1971), then forward along the vertices that lie on a shortest
 * path: O(n + m) at worst, usually far less.
 */
export function fewestHops(
  graph: Csr,
  reverse: Csr,
  from: number,
  to: number,
  { blocked, maxHops = Infinity }: HopLimits = {},
): number[] | null {
  if (from === to) return [from];
  const { ahead, behind } = sides(graph, reverse, from, to);
  while (ahead.hops + behind.hops < maxHops && ahead.count > 0 && behind.count > 0) {
    const [mover, other] = ahead.count <= behind.count ? [ahead, behind] : [behind, ahead];
    if (!advance(mover, other, blocked)) continue;
    keepOnPath(ahead, behind);
    return walk(graph, behind, from, to);
  }
  return null;
}

/**
 * One of the two searches. Its arrays are used again by the next search on the same number of vertices, which takes the next `round`:
 * so they need not be cleared.
 */
interface Side {
  graph: Csr;
  readonly distance: Int32Array;
  /** `distance[v]` is valid only where `seen[v]` equals `round`. */
  readonly seen: Int32Array;
  round: number;
  /** The vertices reached, layer by layer; the last `count` of them are the frontier. */
  readonly queue: Int32Array;
  tail: number;
  count: number;
  hops: number;
}

let kept: { readonly ahead: Side; readonly behind: Side } | null = null;

function sides(graph: Csr, reverse: Csr, from: number, to: number): { ahead: Side; behind: Side } {
  const n = vertexCount(graph);
  if (kept?.ahead.seen.length !== n) kept = { ahead: emptySide(graph, n), behind: emptySide(reverse, n) };
  start(kept.ahead, graph, from);
  start(kept.behind, reverse, to);
  return kept;
}

function emptySide(graph: Csr, n: number): Side {
  const arrays = { distance: new Int32Array(n), seen: new Int32Array(n), queue: new Int32Array(n) };
  return { graph, ...arrays, round: 0, tail: 0, count: 0, hops: 0 };
}

function start(side: Side, graph: Csr, end: number): void {
  side.graph = graph;
  side.round++;
  side.hops = 0;
  side.tail = 0;
  side.count = 1;
  reach(side, end, 0);
}

function reach(side: Side, v: number, distance: number): void {
  side.seen[v] = side.round;
  side.distance[v] = distance;
  side.queue[side.tail++] = v;
}

/** Advances a search by one layer; true when it has met the other search. */
function advance(mover: Side, other: Side, blocked: Uint8Array | undefined): boolean {
  const { graph, seen, round, queue } = mover;
  const { offsets, targets } = graph;
  const hops = ++mover.hops;
  const end = mover.tail;
  let met = false;
  for (let head = end - mover.count; head < end; head++) {
    const v = queue[head]!;
    for (let k = offsets[v]!, last = offsets[v + 1]!; k < last; k++) {
      const w = targets[k]!;
      if (seen[w] === round || blocked?.[w] === 1) continue;
      reach(mover, w, hops);
      if (other.seen[w] === other.round) met = true;
    }
  }
  mover.count = mover.tail - end;
  return met;
}

/** Gives every vertex of the search from `from` that lies on a shortest path its distance to the target. */
function keepOnPath(ahead: Side, behind: Side): void {
  const { offsets, targets } = behind.graph;
  let layer: number[] = [];
  for (let head = ahead.tail - ahead.count; head < ahead.tail; head++) {
    const v = ahead.queue[head]!;
    if (behind.seen[v] === behind.round && behind.distance[v] === behind.hops) layer.push(v);
  }
  for (let hops = ahead.hops - 1; hops >= 0; hops--) {
    const before: number[] = [];
    for (const w of layer) {
      for (let k = offsets[w]!, last = offsets[w + 1]!; k < last; k++) {
        const v = targets[k]!;
        if (ahead.seen[v] !== ahead.round || ahead.distance[v] !== hops || behind.seen[v] === behind.round)
          continue;
        behind.seen[v] = behind.round;
        behind.distance[v] = behind.distance[w]! + 1;
        before.push(v);
      }
    }
    layer = before;
  }
}

/** Walks from `from` along falling distances to the target, at each step to the least vertex. */
function walk(
  { offsets, targets }: Csr,
  { seen, round, distance }: Side,
  from: number,
  to: number,
): number[] {
  const path = [from];
  for (let v = from; v !== to;) {
    const nearer = distance[v]! - 1;
    let next = UNREACHED;
    for (let k = offsets[v]!, last = offsets[v + 1]!; k < last; k++) {
      const w = targets[k]!;
      if (seen[w] === round && distance[w] === nearer && (next === UNREACHED || w < next)) next = w;
    }
    path.push((v = next));
  }
  return path;
}
