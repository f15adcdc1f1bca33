import { ownTurn } from "../../async/turn.js";
import type { CareerGraph } from "../../career/graph.js";
import type { ServedGuide } from "../../career/source.js";

/** Stands in for a guide that is not there: every question throws the reason. */
export function unavailableGuide(reason: Error): ServedGuide {
  const fail = (): never => {
    throw reason;
  };
  const graph: CareerGraph = {
    turn: ownTurn,
    nodes: fail,
    edges: fail,
    selections: fail,
    catalogue: fail,
    roles: fail,
    competencies: fail,
    fewestSteps: fail,
    closure: fail,
    medianEssentials: fail,
    sizes: fail,
    part: fail,
    snapshot: fail,
    betweenness: fail,
  };
  return { graph, inMemory: true, status: fail };
}
