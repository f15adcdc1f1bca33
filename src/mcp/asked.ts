import type { Awaitable } from "../async/awaitable.js";
import type { CareerGraph } from "../career/graph.js";
import type { SourceStatus } from "../career/source.js";

/** What one call of an assistant asks: a guide that stays the same until the call is answered, in the turn of its request. */
export interface Asked {
  readonly graph: CareerGraph;
  readonly status: () => Awaitable<SourceStatus>;
}

/** What a server of assistants is told by whoever starts it. */
export interface AssistantOptions {
  /** Gives the guide of now. Every call asks for it anew, so that a new guide is used from the next call on. */
  readonly ask: () => Asked;
  /** Told of each call that is answered. */
  readonly onAnswered?: (asked: Asked) => void;
  /** The most work that one request may take, in units. */
  readonly work: number;
  /** Told of errors that are the server's. Their messages are not shown to the assistant. */
  readonly onUnexpectedError: (error: unknown) => void;
}
