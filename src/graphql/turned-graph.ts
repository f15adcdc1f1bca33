import type { Turn } from "../async/turn.js";
import type { CareerGraph } from "../career/graph.js";

/**
 * A view of a graph in this process for one request: every question takes its time from the request's turn, so that the execution of large
 * pages is cut into slices too.
 */
export function turnedGraph(graph: CareerGraph, turn: Turn): CareerGraph {
  return {
    ...graph,
    turn,
    nodes: (ids) => turn.do(() => graph.nodes(ids)),
    edges: (kind, direction, ids) => turn.do(() => graph.edges(kind, direction, ids)),
    selections: (ids) => turn.do(() => graph.selections(ids)),
    roles: (filter, page) => turn.do(() => graph.roles(filter, page)),
    competencies: (filter, page) => turn.do(() => graph.competencies(filter, page)),
    fewestSteps: (question) => turn.do(() => graph.fewestSteps(question)),
    closure: (ids, direction, maxDepth) => turn.do(() => graph.closure(ids, direction, maxDepth)),
  };
}
