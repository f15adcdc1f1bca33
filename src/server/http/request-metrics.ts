import type { FastifyInstance } from "fastify";
import { Counter, type Histogram, type Registry } from "prom-client";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface RequestMetrics {
  /** Counts the requests of a server. */
  readonly watch: (app: FastifyInstance) => void;
  /** Counts one request; `answer` is its method and status, such as "GET 200". */
  readonly count: (route: string, answer: string, seconds: number) => void;
}

/** The requests of one route. */
interface RouteCounts {
  /** By method and status, such as "GET 200". */
  readonly answers: Map<string, number>;
  /** How many took longer than the bucket before and at most so long; the last place is for all that took longer. */
  readonly buckets: number[];
  seconds: number;
}

/**
 * Counts requests and the time they take. They are counted in plain numbers, and get their labels when the metrics are
 * asked for: labels would take a tenth of the time of a kept answer.
 */
export function requestMetrics(prefix: string, registers: Registry[]): RequestMetrics {
  const routes = new Map<string, RouteCounts>();
  new Counter({
    name: `${prefix}http_requests_total`,
    help: "Requests answered, by method, route and status.",
    labelNames: ["method", "route", "status"],
    registers,
    collect() {
      this.reset();
      for (const [route, { answers }] of routes)
        for (const [answer, count] of answers) {
          const [method = "", status = ""] = answer.split(" ");
          this.inc({ method, route, status }, count);
        }
    },
  });
  const durations = durationsOf(`${prefix}http_request_duration_seconds`, routes);
  for (const registry of registers) registry.registerMetric(durations);
  const count: RequestMetrics["count"] = (route, answer, seconds) => {
    let counts = routes.get(route);
    if (counts === undefined) routes.set(route, (counts = noRequests()));
    counts.answers.set(answer, (counts.answers.get(answer) ?? 0) + 1);
    let bucket = 0;
    while (bucket < SECONDS.length && seconds > SECONDS[bucket]!) bucket++;
    counts.buckets[bucket]!++;
    counts.seconds += seconds;
  };
  return {
    count,
    watch(app) {
      app.addHook("onResponse", ({ method, routeOptions }, { statusCode, elapsedTime }, next) => {
        count(routeOptions.url ?? "none", `${method} ${statusCode}`, elapsedTime / 1000);
        next();
      });
    },
  };
}

function noRequests(): RouteCounts {
  return { answers: new Map(), buckets: [...SECONDS, Infinity].map(() => 0), seconds: 0 };
}

/** A histogram of what was counted here, in the form in which the library reads its own. */
function durationsOf(name: string, routes: ReadonlyMap<string, RouteCounts>) {
  const help = "Time from the headers of a request to the end of its answer.";
  const get = () => {
    const values = [...routes].flatMap(([route, { buckets, seconds }]) => {
      let count = 0;
      const upTo = buckets.map((more, i) => ({
        metricName: `${name}_bucket`,
        labels: { le: SECONDS[i] ?? "+Inf", route },
        value: (count += more),
      }));
      return [
        ...upTo,
        { metricName: `${name}_sum`, labels: { route }, value: seconds },
        { metricName: `${name}_count`, labels: { route }, value: count },
      ];
    });
    return Promise.resolve({ name, help, type: "histogram", aggregator: "sum", values });
  };
  return { name, get } as unknown as Histogram<"route">;
}
