import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Logger } from "pino";

import type { CareerSource } from "../../career/source.js";
import { createApollo } from "../../graphql/apollo.js";
import { knownDocuments } from "../../graphql/known/known-documents.js";
import { requestIdOf } from "../../graphql/request-ids.js";
import { buildCareerSchema } from "../../graphql/schema.js";
import { type Site, siteOf, withoutBase } from "./address.js";
import { answerCache, type AnswerCache } from "./answer-cache.js";
import { assistantRoute } from "./assistant-route.js";
import { type ContextOf, contextsOf, describeRequests } from "./asked.js";
import { refuseOtherHosts } from "./allowed-hosts.js";
import { assetRoutes } from "../pages/asset-routes.js";
import { connectionOptions, limitConnections } from "./connections.js";
import { allowOrigins } from "./cors.js";
import { card } from "../pages/card.js";
import { embed } from "../pages/embed.js";
import { entityRoutes } from "../pages/entity/entity-routes.js";
import { notFoundPage, wantsPage } from "../pages/not-found-page.js";
import { sitemap } from "../pages/sitemap.js";
import { BODY_LIMIT, graphqlRoute, sendFault } from "./graphql-route.js";
import { FewLines } from "./few-lines.js";
import { health } from "./health.js";
import { limitHeldBytes } from "./held-for-clients.js";
import { type LanguageOf, languageOfRequests } from "./language.js";
import { lazyLog } from "./lazy-log.js";
import { createMetrics, type Metrics, metricsRoute } from "./metrics.js";
import { decodable, MOST_PARAMETER, tellNothingThere } from "./nothing-there.js";
import { oembed } from "../pages/oembed.js";
import { pages } from "../pages/pages.js";
import { limitRate } from "./rate-limit.js";
import { answerRepeatedRequests } from "./repeated-requests.js";
import { requestId, tellRequestId } from "./request-id.js";
import { requestTurns } from "./request-turn.js";
import { type RunOperation, runOperation } from "./run-operation.js";
import { schemaRoute } from "./schema-route.js";
import { setSecurityHeaders } from "./security.js";
import { SERVER_OPTIONS, type ServerOptions } from "./server-options.js";
import { slowLog, slowOperations } from "./slow-operations.js";
import { stopping } from "./stopping.js";
import { readWebAssets, type WebAssets } from "../pages/web-assets.js";
import { widgetAnswers, type WidgetAnswers } from "../widget/widget-answers.js";
import { widgetScripts } from "../widget/widget-script.js";
import { widgetData } from "../widget/widget-data.js";

export interface CareerServer {
  readonly app: FastifyInstance;
  /** Stops it without losing a request, and leaves the source open. Resolves to false if something had to be cut off. */
  readonly stop: () => Promise<boolean>;
  /** The metrics that are to be served at an address of their own; null if there are none. */
  readonly metrics: Metrics | null;
}

/** The HTTP service of a source, ready to listen. */
export async function createServer(
  source: CareerSource,
  logger: Logger,
  options: ServerOptions = SERVER_OPTIONS,
): Promise<CareerServer> {
  const site = siteOf(options.address);
  const app = createApp(logger, options, site);
  const turns = requestTurns(options.requests);
  const assets = readWebAssets(site.base);
  const cache = answerCache(source, assets.build, options.answerCacheMb);
  const held = limitHeldBytes(app, BODY_LIMIT, options.held);
  const metrics = options.metrics === "off" ? null : createMetrics(source, cache, turns.heavy, held);
  // Loaded only where it is used: it would make every start slower.
  const tracing = options.tracing ? (await import("./tracing.js")).startTracing(logger) : null;
  const lines = new FewLines(logger);
  const schema = buildCareerSchema();
  const tellSlow = slowLog(options.slowMs, lines);
  const onAnswer = metrics?.onAnswer ?? (() => undefined);
  const documents = knownDocuments(schema, {
    // A span is made for each operation that Apollo runs.
    megabytes: tracing ? 0 : options.documentCacheMb,
    work: options.requests.work,
    onAnswer({ operation, context, cost, milliseconds }) {
      metrics?.onKnown(cost);
      tellSlow(operation, context, milliseconds);
    },
  });
  const apollo = createApollo({
    schema,
    plugins: [
      documents.learn,
      fastifyApolloDrainPlugin(app),
      slowOperations(tellSlow),
      ...(tracing ? [tracing.operations] : []),
    ],
    work: options.requests.work,
    ...(metrics && { onCost: metrics.onCost }),
    onAnswer,
    onUnexpectedError: (error) => {
      lines.write("error", { err: error, requestId: requestIdOf(error) }, "a field failed");
    },
  });
  await apollo.start();
  describeRequests(app);
  tellRequestId(app);
  tracing?.watch(app);
  metrics?.watch(app);
  limitConnections(app, options.connections);
  const { begun, stop, answered } = stopping(app, options.stopping);
  setSecurityHeaders(app);
  refuseOtherHosts(app, site);
  await allowOrigins(app, options.corsOrigins);
  await app.register(compress);
  if (options.rateLimit !== null) await limitRate(app, options.rateLimit);
  app.setErrorHandler(sendFault(lines));
  tellNothingThere(app, { wanted: wantsPage, page: () => notFoundPage(assets) });
  turns.watch(app);
  await app.register(health(source, begun));
  if (metrics && options.metrics === "on") await app.register(metricsRoute(metrics));
  const contextOf = contextsOf(source, turns, options.questionCacheMb);
  await app.register(graphqlRoute(apollo, { documents, onAnswer }, contextOf, cache, site.base));
  if (options.assistants) await app.register(assistantRoute(contextOf, site, options, lines));
  await app.register(schemaRoute(schema));
  const run = runOperation(apollo, { documents, onAnswer });
  const answers = widgetAnswers(run, source, assets.build);
  const languageOf = languageOfRequests(source);
  await addPages(app, { assets, answers, run, site, contextOf, cache, languageOf });
  // What has to see every request keeps Fastify in front.
  if (options.rateLimit === null && !options.tracing && !logger.isLevelEnabled("debug") && !cache.isOff)
    answerRepeatedRequests({ app, cache, stopping: { begun, answered }, metrics });
  return { app, stop, metrics: metrics && typeof options.metrics === "object" ? metrics : null };
}

function createApp(
  logger: Logger,
  { connections, trustProxy }: ServerOptions,
  { base }: Site,
): FastifyInstance {
  // Typed so, the server is a FastifyInstance as plugins expect it.
  const loggerInstance: FastifyBaseLogger = logger;
  return fastify({
    loggerInstance,
    logController: new LogController({
      disableRequestLogging: !logger.isLevelEnabled("debug"),
      requestIdLogLabel: "requestId",
    }),
    childLoggerFactory: lazyLog,
    requestIdHeader: false,
    genReqId: requestId,
    bodyLimit: BODY_LIMIT,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    rewriteUrl: ({ url = "/" }) => decodable(withoutBase(base, url)),
    routerOptions: { maxParamLength: MOST_PARAMETER },
    ...connectionOptions(connections),
    // A request that comes while the server closes is answered, see stopping.ts.
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
}

interface Parts {
  readonly assets: WebAssets;
  readonly answers: WidgetAnswers;
  readonly run: RunOperation;
  readonly site: Site;
  readonly contextOf: ContextOf;
  readonly cache: AnswerCache;
  readonly languageOf: LanguageOf;
}

async function addPages(app: FastifyInstance, parts: Parts): Promise<void> {
  const { assets, answers, site, contextOf, cache, languageOf } = parts;
  const scriptFor = widgetScripts(assets, site);
  await app.register(assetRoutes(assets, scriptFor));
  await app.register(pages({ ...parts, scriptFor }));
  await app.register(entityRoutes(parts));
  await app.register(sitemap(site, contextOf, cache));
  await app.register(card(answers, contextOf, cache, languageOf));
  await app.register(widgetData(answers, contextOf, cache, languageOf));
  await app.register(embed(assets, answers, site, contextOf, cache, languageOf));
  await app.register(oembed(answers, site, contextOf, cache, languageOf));
}
