import type { Csr } from "./csr.js";

/**
 * A shortest cycle of every strongly connected component that has one, as its vertices from its least vertex on;
 * among equally short ones the one with the least first vertex. Empty when the graph is acyclic.
 * O(V + E) for the components, O(V · E) within each that has a cycle.
 */
export function shortestCycles(graph: Csr): number[][] {
  const { component, members } = components(graph);
  return members
    .map((vertices) => shortestCycleWithin(graph, component, vertices.sort(ascending)))
    .filter((cycle) => cycle !== null)
    .sort((a, b) => a[0]! - b[0]!);
}

const ascending = (a: number, b: number) => a - b;

function shortestCycleWithin(graph: Csr, component: Int32Array, vertices: number[]): number[] | null {
  let best: number[] | null = null;
  for (const start of vertices) {
    const cycle = cycleThrough(graph, component, start, best === null ? vertices.length + 1 : best.length);
    best = cycle ?? best;
    if (best?.length === 1) break;
  }
  return best;
}

/** Breadth first from `start` back to it, inside its component; null unless shorter than `limit`. */
function cycleThrough(
  { offsets, targets }: Csr,
  component: Int32Array,
  start: number,
  limit: number,
): number[] | null {
  const parent = new Map<number, number>();
  let frontier = [start];
  for (let length = 1; length < limit && frontier.length > 0; length++) {
    const next: number[] = [];
    for (const vertex of frontier) {
      for (let i = offsets[vertex]!; i < offsets[vertex + 1]!; i++) {
        const target = targets[i]!;
        if (target === start) return pathTo(vertex, start, parent);
        if (component[target] !== component[start] || parent.has(target)) continue;
        parent.set(target, vertex);
        next.push(target);
      }
    }
    frontier = next;
  }
  return null;
}

function pathTo(vertex: number, start: number, parent: ReadonlyMap<number, number>): number[] {
  const path = [vertex];
  while (path[0] !== start) path.unshift(parent.get(path[0]!)!);
  return path;
}

/** Tarjan's strongly connected components, without recursion. */
function components({ offsets, targets }: Csr): { component: Int32Array; members: number[][] } {
  const count = offsets.length - 1;
  const component = new Int32Array(count).fill(-1);
  const members: number[][] = [];
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const cursor = offsets.slice(0, count);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;

  const enter = (vertex: number) => {
    index[vertex] = low[vertex] = visited++;
    open.push(vertex);
    path.push(vertex);
  };
  const leave = (vertex: number) => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) low[above] = Math.min(low[above]!, low[vertex]!);
    if (low[vertex] !== index[vertex]) return;
    const vertices = open.splice(open.lastIndexOf(vertex));
    for (const each of vertices) component[each] = members.length;
    members.push(vertices);
  };

  for (let root = 0; root < count; root++) {
    if (index[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const vertex = path.at(-1)!;
      if (cursor[vertex]! === offsets[vertex + 1]!) {
        leave(vertex);
        continue;
      }
      const target = targets[cursor[vertex]!++]!;
      if (index[target] === -1) enter(target);
      else if (component[target] === -1) low[vertex] = Math.min(low[vertex]!, index[target]!);
    }
  }
  return { component, members };
}
