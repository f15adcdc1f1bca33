import type { ServerResponse } from "node:http";
import { PassThrough, type Readable } from "node:stream";

import type { FastifyInstance } from "fastify";

import { type Held, HeldBytes } from "./held-bytes.js";
import { onceGone } from "./gone.js";
import { isComputed, isLarge, refuse } from "./request-turn.js";
import type { HeldLimits } from "./server-options.js";

/** What clients make the server hold: bodies that are still arriving, and answers that they have not read yet. */
export interface HeldForClients {
  readonly bodies: HeldBytes;
  readonly answers: HeldBytes;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Counts an answer of so many bytes until it is read or its client leaves. */
    holdAnswer: (answer: ServerResponse, bytes: number) => void;
  }
}

/** Shorter answers do not count: connections bound their number. In bytes. */
const LARGE_ANSWER = 16 * 1024;

/**
 * Bounds what is held for all clients together. A body that arrives slowly gives way with 503, an answer that is read slowly with its
 * connection. Small bodies and answers do not count.
 */
export function limitHeldBytes(
  app: FastifyInstance,
  bodyLimit: number,
  { bodyBytes, answerBytes }: HeldLimits,
): HeldForClients {
  const bodies = new HeldBytes(bodyBytes);
  const answers = new HeldBytes(answerBytes);
  app.addHook("preParsing", (request, reply, payload, next) => {
    if (!isLarge(request)) {
      next(null, payload);
      return;
    }
    const counted = new PassThrough();
    const held = bodies.hold(() => {
      payload.unpipe(counted).resume();
      refuse(request, reply.header("connection", "close"));
    });
    counted.once("end", held.release);
    onceGone(reply.raw, held.release);
    payload.once("error", (error) => {
      if (!reply.sent) counted.destroy(error);
    });
    payload.pipe(counted);
    // What is compressed may become as large as a body may be, however few bytes have come.
    if (request.headers["content-encoding"] !== undefined) held.add(bodyLimit);
    else countInto(held, payload);
    next(null, counted);
  });
  app.decorate("holdAnswer", (answer: ServerResponse, bytes: number) => {
    if (bytes <= LARGE_ANSWER) return;
    const held = answers.hold(() => void answer.req.socket.destroy());
    onceGone(answer, held.release);
    held.add(bytes);
  });
  app.addHook("onSend", (request, reply, payload, next) => {
    if (isComputed(request) && (typeof payload === "string" || Buffer.isBuffer(payload)))
      app.holdAnswer(reply.raw, payload.length);
    next(null, payload);
  });
  return { bodies, answers };
}

function countInto(held: Held, payload: Readable): void {
  payload.on("data", ({ length }: Buffer) => {
    held.add(length);
  });
}
