import type { FastifyPluginCallback } from "fastify";

import type { CareerGraph } from "../../career/graph.js";

/** GET /health: 200 and what is served, "stale" with the reason when it may be out of date, or 503 and why there is none. */
export function health(graph: CareerGraph): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get("/health", async (_request, reply) => {
      try {
        const { version, contentHash, store } = await graph.info();
        const reason = (graph as Partial<Following>).trouble?.() ?? null;
        const status = reason === null ? { status: "ok" } : { status: "stale", reason };
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

/** A graph that follows a guide kept elsewhere. */
interface Following {
  /** Why what is served may be out of date; null when all is well. */
  trouble(): string | null;
}
