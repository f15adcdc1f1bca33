import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

import type { FastifyInstance } from "fastify";

/** The name of the header. */
export const REQUEST_ID = "x-request-id";
/** What may stand in a log and in a header as it is. */
const PLAIN = /^[\w.:=+/-]{1,128}$/;

/** The id that a client or a proxy gave the request, if it is short and plain; else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers[REQUEST_ID];
  return typeof given === "string" && PLAIN.test(given) ? given : randomUUID();
}

/** Every answer tells the id of its request. */
export function tellRequestId(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, next) => {
    void reply.header(REQUEST_ID, request.id);
    next();
  });
}
