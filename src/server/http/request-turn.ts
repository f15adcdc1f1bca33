import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { HeavyTurns } from "../../async/heavy-turns.js";
import { freshWaiting } from "../../async/rotation.js";
import { createTurn, type Turn } from "../../async/turn.js";
import { ANSWERED, CLIENT_LEFT, RETRY_AFTER_S, serverBusy } from "../../career/errors.js";
import { errorBody } from "./errors.js";
import { onceGone } from "./gone.js";
import type { RequestLimits } from "./server-options.js";
import { turnLimits } from "./turn-limits.js";

/** The turns of the requests that a server answers. */
export interface RequestTurns {
  readonly heavy: HeavyTurns;
  /** Lets the requests of these routes begin in their turn, or refuses them. */
  readonly watch: (app: FastifyInstance) => void;
  /** The turn of a request. It ends when the request has taken too long or too much work, when it is answered, or when its client leaves. */
  readonly of: (reply: FastifyReply) => Turn;
}

/** A request with a larger body is heavy from the beginning: it takes long to read, parse and validate. In bytes. */
const LARGE_BODY = 8 * 1024;

const COMPUTING = /^\/(?:graphql|mcp|oembed|embed\/|widget\/|role|skill|technology|sitemap|card)/;

export function requestTurns(requests: RequestLimits): RequestTurns {
  const { heavy, limits } = turnLimits(requests);
  const turns = new WeakMap<FastifyReply, Turn>();

  /** Whether there is no place for the request. It is then not even read. */
  const isRefused = (request: FastifyRequest): boolean =>
    (heavy.isFull && isLarge(request)) || freshWaiting() >= heavy.mostWaiting;

  function of(reply: FastifyReply): Turn {
    const known = turns.get(reply);
    if (known) return known;
    const turn = createTurn(limits);
    turns.set(reply, turn);
    const { raw } = reply;
    onceGone(raw, () => {
      turn.stop(raw.writableFinished ? ANSWERED : CLIENT_LEFT);
    });
    return turn;
  }

  return {
    heavy,
    of,
    watch(app) {
      app.addHook("onRequest", (request, reply, next) => {
        if (isComputed(request) && isRefused(request)) refuse(request, reply);
        else next();
      });
      app.addHook("preHandler", (request, reply, next) => {
        if (!isComputed(request)) {
          next();
          return;
        }
        const turn = of(reply);
        if (isLarge(request)) turn.expectMuch();
        turn.whenever(next, () => {
          refuse(request, reply);
        });
      });
    },
  };
}

/** Whether the route of the request computes something. */
export function isComputed({ routeOptions }: FastifyRequest): boolean {
  return COMPUTING.test(routeOptions.url ?? "");
}

/** Answers that the server has too much to do. */
export function refuse(request: FastifyRequest, reply: FastifyReply): void {
  const { code, message } = serverBusy();
  void reply
    .code(503)
    .header("retry-after", RETRY_AFTER_S)
    .send(errorBody(request, code, message));
}

/** Whether a request has a large body, or may have one: it is compressed, or its length is not known beforehand. */
export function isLarge({ headers }: FastifyRequest): boolean {
  const { "content-length": length, "content-encoding": encoding, "transfer-encoding": transfer } = headers;
  return transfer !== undefined || encoding !== undefined || Number(length ?? 0) > LARGE_BODY;
}
