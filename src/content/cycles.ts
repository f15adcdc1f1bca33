import { toCsr } from "../algorithms/csr.js";
import { shortestCycles } from "../algorithms/shortest-cycle.js";
import type { Edge } from "../guide/guide.js";
import { compareIds } from "../guide/vocabulary.js";

/** From the tail of an edge to a node: its head, or an option of its head. */
export interface Step {
  readonly edge: Edge;
  readonly to: string;
}

/** A smallest cycle of each strong component, as steps that start at the least id. Of parallel steps the first counts. */
export function smallestCycles(steps: readonly Step[]): Step[][] {
  const ids = [...new Set(steps.flatMap(({ edge, to }) => [edge.from, to]))].sort(compareIds);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const tails = steps.map(({ edge }) => indexOf.get(edge.from)!);
  const heads = steps.map(({ to }) => indexOf.get(to)!);
  return shortestCycles(toCsr(ids.length, tails, heads)).map((cycle) =>
    cycle.map((tail, i) => {
      const head = cycle[(i + 1) % cycle.length]!;
      return steps[tails.findIndex((each, k) => each === tail && heads[k] === head)]!;
    }),
  );
}
