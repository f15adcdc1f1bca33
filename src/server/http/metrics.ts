import type { FastifyInstance, FastifyPluginCallback } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

import type { HeavyTurns } from "../../async/heavy-turns.js";
import type { CareerSource } from "../../career/source.js";
import type { Cost } from "../../graphql/operation-price.js";
import type { AnswerCache } from "./answer-cache.js";
import { brokenRequest } from "./connections.js";
import type { HeldForClients } from "./held-for-clients.js";
import { type RequestMetrics, requestMetrics } from "./request-metrics.js";

const NAME = "career_graph_";
const WORK_UNITS = [300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 5_000_000];

/** All metrics of a server, registered here and nowhere else. Labels have few values, whatever clients send. */
export interface Metrics {
  readonly type: string;
  /** All of them as they are now, in the text format of Prometheus. */
  readonly text: () => Promise<string>;
  /** Counts the requests and connections of a server. */
  readonly watch: (app: FastifyInstance) => void;
  /** Counts a request that was answered without Fastify; `answer` is its method and status. */
  readonly onRequest: RequestMetrics["count"];
  /** Counts operations, those of the widget and the embeds too, by OK or the code of their first error. */
  readonly onAnswer: (outcome: string) => void;
  /** Counts the work of an operation. */
  readonly onCost: (cost: Cost) => void;
  /** Counts an operation that was run without Apollo, and its work. */
  readonly onKnown: (cost: Cost) => void;
}

export function createMetrics(
  source: CareerSource,
  cache: AnswerCache,
  heavy: HeavyTurns,
  held: HeldForClients,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const refreshGuide = guideMetrics(source, registers);
  heavyMetrics(heavy, registers);
  heldMetrics(held, registers);
  cacheMetrics(cache, registers);
  const requests = requestMetrics(NAME, registers);
  const operations = new Counter({
    name: `${NAME}operations_total`,
    help: "GraphQL operations answered, by OK or the code of their first error.",
    labelNames: ["outcome"],
    registers,
  });
  const known = new Counter({
    name: `${NAME}operations_known_total`,
    help: "GraphQL operations of known documents, which are neither parsed nor validated again.",
    registers,
  });
  const work = new Histogram({
    name: `${NAME}operation_work_units`,
    help: "Work of operations in units of about a microsecond: what was expected, and what was counted.",
    labelNames: ["kind"],
    buckets: WORK_UNITS,
    registers,
  });
  const onCost = ({ requested, actual }: Cost): void => {
    work.observe({ kind: "requested" }, requested);
    work.observe({ kind: "actual" }, actual);
  };
  return {
    type: registry.contentType,
    async text() {
      await refreshGuide();
      return registry.metrics();
    },
    watch(app) {
      requests.watch(app);
      connectionMetrics(app, registers);
    },
    onRequest: requests.count,
    onCost,
    onKnown(cost) {
      known.inc();
      onCost(cost);
    },
    onAnswer(outcome) {
      operations.inc({ outcome });
    },
  };
}

/** GET /metrics. */
export function metricsRoute(metrics: Metrics): FastifyPluginCallback {
  return (app, _options, done) => {
    app.get("/metrics", async (_request, reply) =>
      reply
        .type(metrics.type)
        .header("cache-control", "no-store")
        .send(await metrics.text()),
    );
    done();
  };
}

function heavyMetrics(heavy: HeavyTurns, registers: Registry[]): void {
  new Gauge({
    name: `${NAME}heavy_requests`,
    help: "Requests that need more than a slice of time: those that advance in turns, and those that wait for a place.",
    labelNames: ["state"],
    registers,
    collect() {
      this.set({ state: "advancing" }, heavy.advancing);
      this.set({ state: "waiting" }, heavy.waiting);
    },
  });
}

function heldMetrics(held: HeldForClients, registers: Registry[]): void {
  new Gauge({
    name: `${NAME}held_bytes`,
    help: "Bytes of large bodies that are still arriving, and of large answers that are not read yet.",
    labelNames: ["what"],
    registers,
    collect() {
      this.set({ what: "bodies" }, held.bodies.bytes);
      this.set({ what: "answers" }, held.answers.bytes);
    },
  });
  new Counter({
    name: `${NAME}held_given_up_total`,
    help: "Bodies refused with 503 and answers cut off, because more was held than allowed and they were the slowest.",
    labelNames: ["what"],
    registers,
    collect() {
      this.reset();
      this.inc({ what: "bodies" }, held.bodies.givenUp);
      this.inc({ what: "answers" }, held.answers.givenUp);
    },
  });
}

function connectionMetrics({ server }: FastifyInstance, registers: Registry[]): void {
  new Gauge({
    name: `${NAME}connections`,
    help: "Open connections.",
    registers,
    collect() {
      return new Promise((resolve) => {
        server.getConnections((_error, count) => {
          this.set(count);
          resolve();
        });
      });
    },
  });
  const refused = new Counter({
    name: `${NAME}connections_refused_total`,
    help: "Connections closed at once because there were too many.",
    registers,
  });
  const broken = new Counter({
    name: `${NAME}requests_broken_total`,
    help: "Requests that did not arrive in time or are not HTTP, by the status answered.",
    labelNames: ["status"],
    registers,
  });
  server.on("drop", () => {
    refused.inc();
  });
  server.on("clientError", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ECONNRESET") broken.inc({ status: brokenRequest(error.code).status });
  });
}

function cacheMetrics({ counts, size }: AnswerCache, registers: Registry[]): void {
  new Counter({
    name: `${NAME}answers_total`,
    help: "Answers of the API, the widget, the embeds and oEmbed: kept bytes, unchanged (the client has it), or worked out.",
    labelNames: ["lane"],
    registers,
    collect() {
      this.reset();
      for (const [lane, count] of Object.entries(counts)) this.inc({ lane }, count);
    },
  });
  new Gauge({
    name: `${NAME}answers_kept`,
    help: "Finished answers that are kept.",
    registers,
    collect() {
      this.set(size().answers);
    },
  });
  new Gauge({
    name: `${NAME}answers_kept_bytes`,
    help: "The memory reserved for them; at most ANSWER_CACHE_MB.",
    registers,
    collect() {
      this.set(size().bytes);
    },
  });
}

const STATES = ["ok", "stale", "unavailable"] as const;

/** Returns what brings these metrics up to date. */
function guideMetrics(source: CareerSource, registers: Registry[]): () => Promise<void> {
  const info = new Gauge({
    name: `${NAME}guide_info`,
    help: "The guide that is served, by the hash of its content, its version and its store. Always 1.",
    labelNames: ["hash", "version", "store"],
    registers,
  });
  const loaded = new Gauge({
    name: `${NAME}guide_loaded_timestamp_seconds`,
    help: "When the guide that is served was loaded; its age is time() minus this.",
    registers,
  });
  const states = new Gauge({
    name: `${NAME}store_state`,
    help: "1 for the state of the store: ok, stale (the guide may be out of date) or unavailable (there is none).",
    labelNames: ["state"],
    registers,
  });
  return async () => {
    let state: (typeof STATES)[number] = "unavailable";
    info.reset();
    try {
      const { contentHash: hash, version, store, loadedAt, trouble } = await source.current().status();
      state = trouble === null ? "ok" : "stale";
      info.set({ hash, version, store }, 1);
      loaded.set(loadedAt.getTime() / 1000);
    } catch {
      loaded.set(0);
    }
    for (const each of STATES) states.set({ state: each }, each === state ? 1 : 0);
  };
}
