import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";

import { isComputed } from "./request-turn.js";

const A_MINUTE = 60_000;
/** The most clients that are remembered; beyond that the one is forgotten that has asked nothing for longest. */
const CLIENTS = 50_000;

/**
 * Answers each client so many requests per minute, and tells it so in RateLimit-… headers; more are refused with 429. A client is an
 * IPv4 address, or the first 64 bits of an IPv6 address. Every request counts as one.
 */
export async function limitRate(app: FastifyInstance, max: number): Promise<void> {
  await app.register(rateLimit, {
    max,
    timeWindow: A_MINUTE,
    cache: CLIENTS,
    enableDraftSpec: true,
    // Pages, assets and health cost nothing and are never refused.
    allowList: (request) => !isComputed(request),
    errorResponseBuilder: (_request, { statusCode, after }) =>
      Object.assign(new Error(`At most ${max} requests per minute are answered. Try again in ${after}.`), {
        statusCode,
        code: "RATE_LIMITED",
      }),
  });
}
