import type { FastifyPluginCallback } from "fastify";

import type { CareerGraph } from "../career/career-graph.js";

/** GET /health: 200 and what is served, or 503 and why not. */
export function health(graph: CareerGraph): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get("/health", async (_request, reply) => {
      try {
        const { version, contentHash, store } = await graph.info();
        return { status: "ok", store, version, contentHash };
      } catch (error) {
        return reply
          .code(503)
          .send({ status: "unavailable", reason: error instanceof Error ? error.message : "unknown" });
      }
    });
    done();
  };
}
