import type { CareerGraph } from "../career/graph.js";
import { batchedGraph } from "./batched-graph.js";

export interface RequestContext {
  readonly graph: CareerGraph;
}

/** Everything that one request has to itself. */
export async function requestContext(graph: CareerGraph): Promise<RequestContext> {
  const pinned = await graph.pin();
  return { graph: pinned.inMemory ? pinned : batchedGraph(pinned) };
}
