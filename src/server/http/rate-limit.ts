import rateLimit, { type FastifyRateLimitStoreCtor } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";

import { isComputed } from "./request-turn.js";

const A_MINUTE = 60_000;
/** The most clients that are remembered; beyond that the one is forgotten that has asked nothing for longest. */
const CLIENTS = 50_000;
/** A request counts one more for each so many units of work: about ten milliseconds of the processor. */
export const WORK_OF_A_REQUEST = 10_000;

/**
 * Answers each client so many requests per minute, and tells it so in RateLimit-… headers; more are refused with 429. A client is an
 * IPv4 address, or the first 64 bits of an IPv6 address. A request counts as one, and as more when its answer took much work.
 */
export async function limitRate(app: FastifyInstance, max: number): Promise<void> {
  const counts = new RequestCounts();
  const clientOf = new WeakMap<FastifyRequest, string>();
  await app.register(rateLimit, {
    max,
    timeWindow: A_MINUTE,
    store: storeOf(counts),
    enableDraftSpec: true,
    // Pages, assets and health cost nothing and are never refused.
    allowList: (request) => !isComputed(request),
    onExceeding: (request, client) => void clientOf.set(request, client),
    errorResponseBuilder: (_request, { statusCode, after }) =>
      Object.assign(
        new Error(
          `At most ${max} requests per minute are answered, and one that takes much work counts as several. Try again in ${after}.`,
        ),
        { statusCode, code: "RATE_LIMITED" },
      ),
  });
  app.addHook("onResponse", (request, _reply, next) => {
    const client = clientOf.get(request);
    const work = request.contexts?.[0]?.turn.spent() ?? 0;
    if (client !== undefined) counts.add(client, Math.floor(work / WORK_OF_A_REQUEST));
    next();
  });
}

interface Count {
  requests: number;
  readonly until: number;
}

/** How many requests each client has made since the minute began in which it made the first. */
class RequestCounts {
  readonly #counts = new LRUCache<string, Count>({ max: CLIENTS });

  add(client: string, requests: number): { current: number; ttl: number } {
    const now = performance.now();
    const known = this.#counts.get(client);
    const count = known && known.until > now ? known : { requests: 0, until: now + A_MINUTE };
    count.requests += requests;
    this.#counts.set(client, count);
    return { current: count.requests, ttl: count.until - now };
  }
}

/** The counts as the plugin asks for them. */
function storeOf(counts: RequestCounts): FastifyRateLimitStoreCtor {
  return class Store {
    incr(client: string, callback: (error: null, result: { current: number; ttl: number }) => void): void {
      callback(null, counts.add(client, 1));
    }

    child(): this {
      return this;
    }
  };
}
