import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Logger } from "pino";

import type { CareerSource } from "../../career/source.js";
import { createApollo } from "../../graphql/apollo.js";
import { requestContext } from "../../graphql/request-context.js";
import { assetRoutes } from "../pages/asset-routes.js";
import { connectionOptions, limitConnections } from "./connections.js";
import { corsFor } from "./cors.js";
import { embed } from "../pages/embed.js";
import { BODY_LIMIT, graphqlRoute } from "./graphql-route.js";
import { health } from "./health.js";
import { oembed } from "../pages/oembed.js";
import { pages } from "../pages/pages.js";
import { HELMET } from "./security.js";
import { SERVER_OPTIONS, type ServerOptions } from "./server-options.js";
import { stopping } from "./stopping.js";
import { readWebAssets } from "../pages/web-assets.js";
import { widgetAnswers } from "../widget/widget-answers.js";
import { widgetData } from "../widget/widget-data.js";

export interface CareerServer {
  readonly app: FastifyInstance;
  /** Stops it without losing a request, and leaves the source open. Resolves to false if something had to be cut off. */
  readonly stop: () => Promise<boolean>;
}

/** The HTTP service of a source, ready to listen. */
export async function createServer(
  source: CareerSource,
  logger: Logger,
  options: ServerOptions = SERVER_OPTIONS,
): Promise<CareerServer> {
  // Typed so, the server is a FastifyInstance as plugins expect it.
  const loggerInstance: FastifyBaseLogger = logger;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: !logger.isLevelEnabled("debug") }),
    bodyLimit: BODY_LIMIT,
    ...connectionOptions(options.connections),
    // A request that comes while the server closes is answered, see stopping.ts.
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  const apollo = createApollo({
    plugins: [fastifyApolloDrainPlugin(app)],
    onUnexpectedError: (error) => {
      logger.error({ err: error }, "a field failed");
    },
  });
  await apollo.start();
  limitConnections(app, options.connections);
  const { begun, stop } = stopping(app, options.stopping);
  await app.register(helmet, HELMET);
  await app.register(cors, { delegator: corsFor(options.corsOrigins) });
  await app.register(compress);
  await app.register(graphqlRoute(apollo, () => Promise.resolve(requestContext(source))));
  await app.register(health(source, begun));
  const assets = readWebAssets();
  const answers = widgetAnswers(apollo, source, assets.build);
  await app.register(assetRoutes(assets));
  await app.register(pages(assets));
  await app.register(widgetData(answers));
  await app.register(embed(assets, answers));
  await app.register(oembed(answers));
  return { app, stop };
}
