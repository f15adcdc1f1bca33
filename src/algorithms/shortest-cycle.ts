import { type Csr, row } from "./csr.js";
import { strongComponents } from "./strong-components.js";

/**
 * One shortest cycle of each strongly connected component that has a cycle, as a list of vertices that starts with the least one; of
 * equally short cycles the one with the least first vertex. Empty when the graph is acyclic.
 * O(n + m) for the components, O(n · m) within each component that has a cycle.
 */
export function shortestCycles(graph: Csr): number[][] {
  const { component, members } = strongComponents(graph);
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

/** The shortest cycle through `start` inside its component, by breadth-first search; null unless it has fewer than `limit` vertices. */
function cycleThrough(graph: Csr, component: Int32Array, start: number, limit: number): number[] | null {
  const parent = new Map<number, number>();
  let frontier = [start];
  for (let length = 1; length < limit && frontier.length > 0; length++) {
    const next: number[] = [];
    for (const vertex of frontier) {
      for (const target of row(graph, vertex)) {
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
