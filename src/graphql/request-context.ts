import { once } from "../async/once.js";
import type { KnownAnswers } from "../async/remembered.js";
import { createTurn, type Turn } from "../async/turn.js";
import type { CareerGraph } from "../career/graph.js";
import type { CareerSource, ServedGuide } from "../career/source.js";
import { turnedGraph } from "./turned-graph.js";
import { batchedGraph } from "./batched-graph.js";

/** What the resolvers of one request share. */
export interface RequestContext {
  readonly graph: CareerGraph;
  /** The guide that the request asks, the same object in all requests that ask the same guide of this process. */
  readonly guide: CareerGraph;
  /** What the source says of its guide, asked for at most once in a request. */
  readonly status: ServedGuide["status"];
  /** Names the HTTP request in logs and errors; null outside of HTTP. */
  readonly requestId: string | null;
  readonly turn: Turn;
  readonly met: Met;
}

/** What was met so far that forbids to keep the answer. */
export interface Met {
  /** A field that depends on more than the guide, or that was asked with a text which may be about a person. */
  impurity: boolean;
  failure: boolean;
}

/**
 * Creates the context of one request: a graph that does not change while the request runs, and the turn in which it is asked. Questions to
 * a store outside this process are batched. `knownOf` gives the answers that are known of a guide of this process.
 */
export function requestContext(
  source: CareerSource,
  turn: Turn = createTurn(),
  requestId: string | null = null,
  knownOf: ((guide: CareerGraph) => KnownAnswers) | null = null,
): RequestContext {
  const { graph, inMemory, status } = source.current();
  return {
    graph: inMemory
      ? { ...turnedGraph(graph, turn), ...(knownOf && { known: knownOf(graph) }) }
      : { ...batchedGraph(graph), turn },
    guide: graph,
    status: once(status),
    turn,
    requestId,
    met: { impurity: false, failure: false },
  };
}
