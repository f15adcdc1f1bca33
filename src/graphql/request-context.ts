import type { CareerGraph } from "../career/career-graph.js";
import { batchedGraph } from "./batched-graph.js";

export interface RequestContext {
  readonly graph: CareerGraph;
}

/** Everything that one request has to itself. */
export function requestContext(graph: CareerGraph): RequestContext {
  return { graph: graph.inMemory ? graph : batchedGraph(graph) };
}
