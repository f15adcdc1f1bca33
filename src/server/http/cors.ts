import cors, { type FastifyCorsOptions } from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";

const OPEN_TO_ALL = /^\/(?:widget\.(?:js|d\.ts)|widget\/[^?]*\.js(?:on)?|oembed)(?:$|\?)/;
const API = /^\/(?:graphql|mcp)(?:$|\?)/;
const A_DAY = 86_400;
/** Headers that scripts of other origins may read. */
const EXPOSED = ["x-request-id", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after"];

/** The origins whose pages may read a path: those named, all or none. */
type Origins = readonly string[] | "*" | null;
type Headers = Readonly<Record<string, string>>;

const CLOSED: Headers = { vary: "Origin" };
/** For a path that some origins may read, if the request names none of them. */
const EXPOSING: Headers = { ...CLOSED, "access-control-expose-headers": EXPOSED.join(", ") };
const OPEN: Headers = { ...EXPOSING, "access-control-allow-origin": "*" };

/**
 * Lets pages of other origins read answers: the data of the widget is open to every origin, the API and the address for assistants to the
 * origins given ("*" for all), everything else to none. The plugin answers preflight requests only; it would make the headers of each answer anew.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  const named = origins.includes("*") ? "*" : origins.length > 0 ? origins : null;
  const allowed = new Map(
    origins.map((origin): [string, Headers] => [
      origin,
      { ...EXPOSING, "access-control-allow-origin": origin },
    ]),
  );
  app.addHook("onRequest", (request, reply, next) => {
    const readers = readersOf(request, named);
    if (readers === null) void reply.headers(CLOSED);
    else if (readers === "*") void reply.headers(OPEN);
    else void reply.headers(allowed.get(request.headers.origin ?? "") ?? EXPOSING);
    next();
  });
  await app.register(async (preflights) => {
    await preflights.register(cors, { delegator: preflightOptions(named) });
  });
}

function readersOf({ url }: FastifyRequest, named: Origins): Origins {
  return OPEN_TO_ALL.test(url) ? "*" : API.test(url) ? named : null;
}

type Decide = (error: Error | null, options: FastifyCorsOptions) => void;

function preflightOptions(named: Origins) {
  return (request: FastifyRequest, decide: Decide): void => {
    const readers = readersOf(request, named);
    decide(null, {
      origin: readers === null ? false : readers === "*" ? "*" : [...readers],
      methods: OPEN_TO_ALL.test(request.url) ? ["GET", "HEAD"] : ["GET", "HEAD", "POST"],
      maxAge: A_DAY,
      exposedHeaders: EXPOSED,
    });
  };
}
