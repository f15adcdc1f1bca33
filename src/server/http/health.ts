import type { FastifyPluginCallback, FastifyReply } from "fastify";

import { CareerError } from "../../career/errors.js";
import type { CareerSource } from "../../career/source.js";

/**
 * GET /health: 200 with the guide that is served, and the status "stale" with the reason if it may be out of date; 503 with the reason
 * if there is no guide. GET /health/ready: the same, and 503 from the moment that the server is told to stop. GET /health/live: 200 as
 * long as the process answers at all.
 */
export function health(source: CareerSource, isStopping: () => boolean): FastifyPluginCallback {
  return (app, _options, done) => {
    app.addHook("onRequest", (_request, reply, next) => {
      void reply.header("cache-control", "no-store");
      next();
    });
    app.get("/health", (_request, reply) => describe(source, reply));
    app.get("/health/ready", (_request, reply) =>
      isStopping()
        ? reply.code(503).send({ status: "stopping", reason: "The server was told to stop." })
        : describe(source, reply),
    );
    app.get("/health/live", () => ({ status: "ok" }));
    done();
  };
}

async function describe(source: CareerSource, reply: FastifyReply): Promise<object> {
  try {
    const { version, contentHash, store, trouble } = await source.current().status();
    const status = trouble === null ? { status: "ok" } : { status: "stale", reason: trouble };
    return { ...status, store, version, contentHash };
  } catch (error) {
    return reply.code(503).send({
      status: "unavailable",
      reason: error instanceof CareerError ? error.message : "The store failed: the log tells why.",
    });
  }
}
