import { type Csr, reverseCsr, toCsr, vertexCount } from "./csr.js";
import { type StrongComponents, strongComponents } from "./strong-components.js";

/** A digraph with every cycle shrunk to one vertex. Edges lead from lower to higher vertices, none twice. */
export interface Condensation extends StrongComponents {
  readonly forward: Csr;
  readonly backward: Csr;
}

/** The condensation of the graph whose edges are those of `reverse` turned around. O(n + m). */
export function condensation(reverse: Csr): Condensation {
  const { component, members } = strongComponents(reverse);
  const lastSeenFrom = new Int32Array(members.length).fill(-1);
  const tails: number[] = [];
  const heads: number[] = [];
  members.forEach((vertices, head) => {
    for (const v of vertices) {
      for (let k = reverse.offsets[v]!; k < reverse.offsets[v + 1]!; k++) {
        const tail = component[reverse.targets[k]!]!;
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

/** 1 where a vertex lies on a cycle. O(n + m). */
export function onCycle(graph: Csr, { component, members }: StrongComponents): Uint8Array {
  return Uint8Array.from({ length: vertexCount(graph) }, (_, v) => {
    if (members[component[v]!]!.length > 1) return 1;
    return graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1]).includes(v) ? 1 : 0;
  });
}
