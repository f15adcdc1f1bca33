import type { FastifyCorsOptions } from "@fastify/cors";
import type { FastifyRequest } from "fastify";

const OPEN_TO_ALL = /^\/(?:widget\.js|widget\/[^?]*\.json|oembed)(?:$|\?)/;
const A_DAY = 86_400;
/** Headers that scripts of other origins may read. */
const EXPOSED = ["x-request-id", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after"];

type Decide = (error: Error | null, options: FastifyCorsOptions) => void;

/** The data of the widget is open to every origin, the API to the origins given ("*" for all), everything else to none. */
export function corsFor(origins: readonly string[]) {
  return (request: FastifyRequest, decide: Decide): void => {
    if (OPEN_TO_ALL.test(request.url)) {
      decide(null, { origin: "*", methods: ["GET", "HEAD"], maxAge: A_DAY, exposedHeaders: EXPOSED });
      return;
    }
    const isApi = /^\/graphql(?:$|\?)/.test(request.url);
    const allowed = isApi && origins.length > 0;
    const origin = !allowed ? false : origins.includes("*") ? "*" : [...origins];
    decide(null, { origin, methods: ["GET", "HEAD", "POST"], maxAge: A_DAY, exposedHeaders: EXPOSED });
  };
}
