import { type Csr, reverseCsr, row, toCsr, vertexCount } from "./csr.js";
import { type StrongComponents, strongComponents } from "./strong-components.js";

/** A digraph with each strongly connected component contracted to one vertex. Edges lead from lower to higher vertices, without parallels. */
export interface Condensation extends StrongComponents {
  readonly forward: Csr;
  readonly backward: Csr;
}

/** The condensation of the graph whose edges are those of `reverse`, reversed. O(n + m). */
export function condensation(reverse: Csr): Condensation {
  const { component, members } = strongComponents(reverse);
  const lastSeenFrom = new Int32Array(members.length).fill(-1);
  const tails: number[] = [];
  const heads: number[] = [];
  members.forEach((vertices, head) => {
    for (const v of vertices) {
      for (const u of row(reverse, v)) {
        const tail = component[u]!;
        if (tail === head || lastSeenFrom[tail] === head) continue;
        lastSeenFrom[tail] = head;
        tails.push(tail);
        heads.push(head);
      }
    }
  });
  const forward = toCsr(members.length, tails, heads);
  return { component, members, forward, backward: reverseCsr(forward) };
}

/** 1 for each vertex that lies on a cycle. O(n + m). */
export function onCycle(graph: Csr, { component, members }: StrongComponents): Uint8Array {
  return Uint8Array.from({ length: vertexCount(graph) }, (_, v) => {
    if (members[component[v]!]!.length > 1) return 1;
    return row(graph, v).includes(v) ? 1 : 0;
  });
}
