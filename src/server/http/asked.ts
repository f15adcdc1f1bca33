import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { onceFor } from "../../async/once-for.js";
import { type KnownAnswers, knownAnswers } from "../../async/remembered.js";
import type { CareerGraph } from "../../career/graph.js";
import type { CareerSource } from "../../career/source.js";
import { COST_HEADER } from "../../graphql/operation-price.js";
import { type RequestContext, requestContext } from "../../graphql/request-context.js";
import type { FinishedAnswer, GuideAnswers } from "./answer-cache.js";
import type { RequestTurns } from "./request-turn.js";

/** A request for an answer that may be kept. */
export interface Asked {
  readonly answers: GuideAnswers;
  /** Equal for requests that are answered by the same bytes, whatever their encoding. */
  readonly key: string;
  /** The finished answer; null while there is none. */
  answer: FinishedAnswer | null;
  /** Whether a finished answer was sent. */
  isSent: boolean;
  /** Says that it is worked out; null unless others may wait for it. */
  done: (() => void) | null;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Null if no answer to it may be kept. */
    asked: Asked | null;
    /** The contexts in which it was worked out. */
    contexts: RequestContext[] | null;
  }
}

export function describeRequests(app: FastifyInstance): void {
  app.decorateRequest("asked", null);
  app.decorateRequest("contexts", null);
}

/** The context in which a request is worked out. */
export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => RequestContext;

const MEGABYTE = 1024 * 1024;
/** What an object of an answer takes, or an item of a list. */
const PART_BYTES = 128;

/** Contexts that share what was computed of the same guide, which takes about so many megabytes at most. */
export function contextsOf(source: CareerSource, turns: RequestTurns, megabytes: number): ContextOf {
  const parts = (megabytes * MEGABYTE) / PART_BYTES;
  const knownOf = megabytes > 0 ? onceFor<CareerGraph, KnownAnswers>(() => knownAnswers(parts)) : null;
  return (request, reply) => {
    // Whoever asks what an answer costs wants it worked out.
    const isCostAsked = request.headers[COST_HEADER] !== undefined;
    const context = requestContext(source, turns.of(reply), request.id, isCostAsked ? null : knownOf);
    (request.contexts ??= []).push(context);
    return context;
  };
}
