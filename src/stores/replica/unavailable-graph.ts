import type { CareerGraph } from "../../career/graph.js";

/** A graph that has nothing to answer from, and tells each who asks why. */
export function unavailableGraph(reason: Error): CareerGraph {
  const fail = (): never => {
    throw reason;
  };
  const graph: CareerGraph = {
    inMemory: true,
    info: fail,
    nodes: fail,
    edges: fail,
    selections: fail,
    catalogue: fail,
    roles: fail,
    competencies: fail,
    fewestSteps: fail,
    closure: fail,
    part: fail,
    snapshot: fail,
    version: fail,
    pin: () => graph,
    close: () => Promise.resolve(),
  };
  return graph;
}
