import type { FastifyInstance } from "fastify";

import type { Site } from "./address.js";
import { errorBody } from "./errors.js";

/** Probes and scrapers ask by an address that nobody knows beforehand, and these answers name no host. */
const ANY_HOST = /^\/(?:health|metrics)(?:[/?]|$)/;

/** Answers 421 to a request that names a host which is not this server's: some page may have led a browser here under a name of its own. */
export function refuseOtherHosts(app: FastifyInstance, { isOurs }: Site): void {
  app.addHook("onRequest", (request, reply, next) => {
    if (isOurs(request) || ANY_HOST.test(request.url)) next();
    else
      void reply
        .code(421)
        .send(
          errorBody(
            request,
            "MISDIRECTED_REQUEST",
            "This server does not answer for the host of the request.",
          ),
        );
  });
}
