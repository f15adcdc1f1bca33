import { setTimeout as sleep } from "node:timers/promises";

import { InvalidArgumentError } from "commander";
import fastify, { type FastifyInstance } from "fastify";
import { type Logger, pino } from "pino";

import { CareerError } from "../career/errors.js";
import { warmUp } from "../career/questions/warm-up.js";
import type { CareerSource, SourceListener } from "../career/source.js";
import type { Config } from "../config.js";
import { counted } from "../text/phrases.js";
import { createServer } from "../server/http/create-server.js";
import { type Metrics, metricsRoute } from "../server/http/metrics.js";
import type { Listen, ServerOptions } from "../server/http/server-options.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type GuidePlace, isInFiles, startSource } from "./open-guide.js";
import { parsePort } from "./parse-port.js";
import { stopSignal } from "./stop-signal.js";
import { Stop, type Terminal } from "./terminal.js";
import { watchedFiles } from "./watch-guide.js";
import { parentOfWorker, superviseWorkers } from "./workers.js";

export interface ServeOptions {
  readonly guide: GuidePlace;
  readonly port: number;
  readonly host: string;
  readonly logLevel: Config["logLevel"];
  readonly server: ServerOptions;
  /** The number of processes that serve. */
  readonly workers: number;
  /** Read the files of the guide again when they change. */
  readonly watch?: boolean;
}

const MOST_WORKERS = 64;

interface Given {
  readonly port?: number;
  readonly host?: string;
  readonly workers: number;
  readonly watch?: boolean;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  addGuideOptions(command, "files or Neo4j")
    .description(
      "Serves the GraphQL API, the explorer, the playground and the widget. SIGTERM or SIGINT stops it after the requests in flight are answered.",
    )
    .option("--port <number>", "port to listen on, 0 for any free one (default: PORT, else 4000)", parsePort)
    .option("--host <address>", "address to listen on (default: HOST, else 127.0.0.1)")
    .option(
      "--workers <number>",
      "processes that serve, each with its own copy of the guide",
      parseWorkers,
      1,
    )
    .option(
      "--watch",
      "read the files of the guide again when they change, and say what is wrong with them; the last good guide stays",
    )
    .action(async (options: GuideOptions & Given) => {
      const { logLevel, server, port, host, workers, watch = false } = { ...config, ...options };
      const guide = guidePlace(options, config);
      if (watch && !isInFiles(guide)) throw new Stop("--watch needs a guide in files.", WRONG_USE);
      if (watch && workers > 1) throw new Stop("--watch needs a single worker.", WRONG_USE);
      exitWith(await serve({ guide, port, host, logLevel, server, workers, watch }, terminal));
    });
};

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (!/^\d+$/.test(text) || workers < 1 || workers > MOST_WORKERS)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_WORKERS}.`);
  return workers;
}

/** Serves until SIGTERM or SIGINT, then answers the requests in flight and ends with 0. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const logger = pino({ level: options.logLevel }, pino.destination(2));
  const parent = parentOfWorker();
  if (options.workers > 1 && parent === null)
    return superviseWorkers(options.workers, stopSignal(), terminal, {
      info(line) {
        logger.info(line);
      },
      warn(line) {
        logger.warn(line);
      },
    });
  const out = (line: string): void => {
    if (parent) parent.tell({ line });
    else terminal.out(line);
  };
  const stopped = parent ? Promise.race([stopSignal(), parent.stop]) : stopSignal();
  try {
    return await serveHere(options, logger, out, stopped, () => {
      if (parent) logger.info("a worker serves");
      parent?.tell("ready");
    });
  } finally {
    parent?.leave();
  }
}

async function serveHere(
  options: ServeOptions,
  logger: Logger,
  out: Terminal["out"],
  stopped: Promise<void>,
  tellReady: () => void,
): Promise<number> {
  const started = performance.now();
  const listener: SourceListener = {
    log: logger,
    onGuide(graph) {
      setTimeout(() => void warmUp(graph), WARM_UP_AFTER_MS).unref();
    },
  };
  const { guide, watch = false } = options;
  const { source, firstLook } =
    watch && isInFiles(guide)
      ? { source: await watchedFiles(guide, listener, out), firstLook: Promise.resolve() }
      : await startSource(guide, listener);
  const { app, stop, metrics } = await createServer(source, logger, options.server);
  const { address, scraped } = await listenEverywhere(app, metrics, options).catch(async (error: unknown) => {
    await closeSoon(source);
    throw error;
  });
  tellReady();
  if (!isInFiles(options.guide)) out(`Listening on ${address} while the guide is read from Neo4j.`);
  let isStopping = false;
  const told = firstLook.then(async () => {
    if (isStopping) return;
    for (const line of await describe(source)) out(line);
    out(`Ready in ${((performance.now() - started) / 1000).toFixed(1)} s:`);
    for (const line of describeAddresses(address, scraped?.address ?? null, options.server)) out(line);
  });
  await Promise.race([stopped, told.then(() => stopped)]);
  isStopping = true;
  out("Stopping: answering the requests in flight.");
  const answered = await stop();
  await scraped?.app.close();
  if (!answered) out("Stopped: what was not answered in time was closed.");
  // Work for clients that are gone, or a store that does not answer, must not keep the process.
  setTimeout(() => process.exit(), LAST_MS).unref();
  await closeSoon(source);
  return DONE;
}

/** A store that does not answer is not waited for. */
async function closeSoon(source: CareerSource): Promise<void> {
  const given = new AbortController();
  await Promise.race([source.close(), sleep(LAST_MS, undefined, { signal: given.signal })]);
  given.abort();
}

function describeAddresses(address: string, metrics: string | null, { assistants }: ServerOptions): string[] {
  return [
    `  ${address}/            career explorer`,
    `  ${address}/playground  GraphQL playground with examples`,
    `  ${address}/widget      recommendations for pages of your own`,
    `  ${address}/graphql     GraphQL API`,
    ...(assistants ? [`  ${address}/mcp         assistants, by the Model Context Protocol`] : []),
    `  ${address}/health      health check`,
    ...(metrics === null ? [] : [`  ${metrics}/metrics     metrics`]),
  ];
}

/** The guide that is served, or why there is none yet. */
async function describe(source: CareerSource): Promise<string[]> {
  try {
    const { title, version, store, counts } = await source.current().status();
    const numbers = counts
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => counted(count, kind.toLowerCase().replaceAll("_", " ")));
    return [`${title} ${version}: ${numbers.join(", ")}`, `Served from ${store}.`];
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return [`No guide to serve yet. ${error.message}`, "The server will serve it as soon as it is stored."];
  }
}

async function listenEverywhere(
  app: FastifyInstance,
  metrics: Metrics | null,
  options: ServeOptions,
): Promise<{ address: string; scraped: { app: FastifyInstance; address: string } | null }> {
  const address = await listen(app, options);
  return { address, scraped: metrics && (await listenForScrapers(metrics, options.server.metrics, app)) };
}

async function listenForScrapers(
  metrics: Metrics,
  place: ServerOptions["metrics"],
  main: FastifyInstance,
): Promise<{ app: FastifyInstance; address: string } | null> {
  if (typeof place === "string") return null;
  const app = fastify({ forceCloseConnections: true });
  await app.register(metricsRoute(metrics));
  try {
    return { app, address: await listen(app, place) };
  } catch (error) {
    await main.close();
    throw error;
  }
}

async function listen(app: FastifyInstance, { host, port }: Listen): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw cannotListen(error as NodeJS.ErrnoException, host, port);
  }
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const place = `port ${port} on ${host}`;
  switch (error.code) {
    case "EADDRINUSE":
      return new Stop(
        `Cannot listen: ${place} is in use. Stop the program that uses it, or choose another port with --port or PORT (0 = any free one).`,
        PROBLEMS,
      );
    case "EACCES":
      return new Stop(
        `Cannot listen: no permission for ${place}. Choose a port above 1023 with --port or PORT.`,
        PROBLEMS,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Stop(
        `Cannot listen: ${host} is not an address of this machine. Give one with --host or HOST, such as 127.0.0.1 or 0.0.0.0.`,
        PROBLEMS,
      );
    default:
      return error;
  }
}

/** The warm-up starts after a pause, so that the first request need not wait for what only later ones need. */
const WARM_UP_AFTER_MS = 300;

/** For how long the process may go on after the last connection was closed. */
const LAST_MS = 1_000;
