import type { CareerGraph } from "../career/graph.js";
import { batchedGraph } from "./batched-graph.js";

export interface RequestContext {
  readonly graph: CareerGraph;
}

/** Creates the context of one request: a graph that does not change while the request runs. */
export async function requestContext(graph: CareerGraph): Promise<RequestContext> {
  const pinned = await graph.pin();
  return { graph: pinned.inMemory ? pinned : batchedGraph(pinned) };
}
