import type { FastifyReply } from "fastify";

import { createTurn, type Turn } from "../../async/turn.js";
import { clientLeft, tookTooLong } from "../../career/errors.js";
import type { RequestLimits } from "./server-options.js";

/** The turn of a request. It ends when the request has taken too long, or when the client leaves. */
export function requestTurn({ raw }: FastifyReply, { requestMs }: RequestLimits): Turn {
  const turn = createTurn({ milliseconds: requestMs, tooLong: () => tookTooLong(requestMs) });
  raw.once("close", () => {
    if (!raw.writableFinished) turn.stop(clientLeft());
    turn.finish();
  });
  return turn;
}
