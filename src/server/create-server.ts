import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance, LogController } from "fastify";
import type { Logger } from "pino";

import type { CareerGraph } from "../career/career-graph.js";
import { createApollo } from "../graphql/apollo.js";
import { type RequestContext, requestContext } from "../graphql/request-context.js";
import { health } from "./health.js";
import { startPage } from "./start-page.js";

const BODY_LIMIT = 256 * 1024;

/** The HTTP service around a graph, ready to listen. Closing it waits for the requests in flight. */
export async function createServer(graph: CareerGraph, logger: Logger): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: !logger.isLevelEnabled("debug") }),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: "idle",
  }) as unknown as FastifyInstance;
  const apollo = createApollo({
    plugins: [fastifyApolloDrainPlugin(app)],
    onUnexpectedError: (error) => {
      logger.error({ err: error }, "a field failed");
    },
  });
  await apollo.start();
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  await app.register(cors, { origin: false });
  await app.register(compress);
  await app.register(fastifyApollo<RequestContext>(apollo), {
    path: "/graphql",
    context: () => requestContext(graph),
  });
  await app.register(health(graph));
  await app.register(startPage);
  return app;
}
