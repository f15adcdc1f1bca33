import type { FastifyPluginCallback } from "fastify";

import type { CareerSource } from "../../career/source.js";

/**
 * GET /health: 200 with the guide that is served, and the status "stale" with the reason if it may be out of date; 503 with the reason
 * if there is no guide.
 */
export function health(source: CareerSource): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get("/health", async (_request, reply) => {
      try {
        const { version, contentHash, store, trouble } = await source.current().status();
        const status = trouble === null ? { status: "ok" } : { status: "stale", reason: trouble };
        return { ...status, store, version, contentHash };
      } catch (error) {
        return reply
          .code(503)
          .send({ status: "unavailable", reason: error instanceof Error ? error.message : "unknown" });
      }
    });
    done();
  };
}
