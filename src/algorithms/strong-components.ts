import { type Csr, vertexCount } from "./csr.js";

export interface StrongComponents {
  /** Vertex → number of its component. */
  readonly component: Int32Array;
  /** Component → its vertices. */
  readonly members: number[][];
}

/**
 * The strongly connected components, numbered so that every edge between two of them leads from the higher to the lower number.
 * Tarjan 1972, without recursion: O(n + m).
 */
export function strongComponents(graph: Csr): StrongComponents {
  const { offsets, targets } = graph;
  const n = vertexCount(graph);
  const component = new Int32Array(n).fill(-1);
  const members: number[][] = [];
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const cursor = offsets.slice(0, n);
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

  for (let root = 0; root < n; root++) {
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
