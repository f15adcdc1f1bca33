import { isUtf8 } from "node:buffer";

import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type {
  FastifyError,
  FastifyInstance,
  FastifyPluginCallback,
  FastifyReply,
  FastifyRequest,
  RouteHandlerMethod,
} from "fastify";

import { isPromise } from "../../async/awaitable.js";
import type { RequestContext } from "../../graphql/request-context.js";
import { shorten } from "../../text/shorten.js";
import type { AnswerCache, GuideAnswers } from "./answer-cache.js";
import type { ContextOf } from "./asked.js";
import type { FewLines } from "./few-lines.js";
import { errorBody, nameRequests } from "./errors.js";
import { ask, keepAnswers, type Keeping } from "./kept-answers.js";
import { type KnownLane, knownAnswers } from "./known-answers.js";

/** The largest body of a request, in bytes. */
export const BODY_LIMIT = 256 * 1024;

const PATH = "/graphql";

/**
 * The GraphQL endpoint, GET and POST. Whatever is wrong with a request, even with its bytes, is answered as GraphQL answers:
 * `{ "errors": [{ "message", "extensions": { "code" } }] }`.
 */
export function graphqlRoute(
  apollo: ApolloServer<RequestContext>,
  known: KnownLane,
  contextOf: ContextOf,
  cache: AnswerCache,
  base: string,
): FastifyPluginCallback {
  return (app, _options, done) => {
    const keeping: Keeping = { cache, differsBy, vary: () => "accept, accept-encoding", headers };
    readJsonOnly(app, keeping);
    nameRequests(app);
    keepAnswers(app, keeping);
    app.route({
      method: ["GET", "POST"],
      url: PATH,
      // Kept answers are compressed once.
      compress: false,
      onRequest: (request, reply, next) => {
        void reply.header("cache-control", "no-store");
        // Whoever opens the address in a browser has no query yet.
        if (isOpened(request)) void reply.header("vary", "accept").redirect(`${base}/playground`, 302);
        else next();
      },
      handler: knownFirst(
        knownAnswers(known, contextOf, cache),
        fastifyApolloHandler<RequestContext>(apollo, {
          context: (request, reply) => Promise.resolve(contextOf(request, reply)),
        }),
      ),
    });
    app.route({
      method: ["PUT", "PATCH", "DELETE"],
      url: PATH,
      // The body of a method that is refused is not read.
      onRequest: async (request, reply) =>
        reply
          .code(405)
          .header("allow", "GET, POST")
          .send(
            errorBody(
              request,
              "METHOD_NOT_ALLOWED",
              `Operations are sent with POST or GET, not with ${request.method}.`,
            ),
          ),
      handler: () => undefined,
    });
    done();
  };
}

function isOpened({ method, headers, query }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    (headers.accept ?? "").includes("text/html") &&
    Object.keys(query as Readonly<Record<string, unknown>>).length === 0
  );
}

/** Asks Apollo for what is not answered by `known`. */
function knownFirst(known: ReturnType<typeof knownAnswers>, apollo: RouteHandlerMethod): RouteHandlerMethod {
  return function handle(request, reply) {
    const text = known(request, reply);
    if (isPromise(text)) return text.then((found) => found ?? apollo.call(this, request, reply));
    if (text === null) return apollo.call(this, request, reply);
    reply.send(text);
    return undefined;
  };
}

function differsBy({ headers, method }: FastifyRequest): string {
  return `${headers.accept ?? ""} ${method === "GET" ? (headers["content-type"] ?? "") : ""}`;
}

/** Caches in front of the server may keep what was asked with GET, and ask each time whether it is still right. */
function headers({ method }: FastifyRequest, { version }: GuideAnswers): Record<string, string> {
  return method === "GET" ? { "cache-control": "no-cache", etag: version } : {};
}

/** Answers requests that failed, with the reason if it is the request's. */
export function sendFault(lines: FewLines) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, message, code } = describeFault(error, request);
    if (code === UNEXPECTED) lines.write("error", { err: error, requestId: request.id }, "a request failed");
    return reply.code(status).send(errorBody(request, code, message));
  };
}

const UNEXPECTED = "INTERNAL_SERVER_ERROR";

/** Bodies are JSON in UTF-8; everything else is refused before Apollo sees it. */
function readJsonOnly(app: FastifyInstance, keeping: Keeping): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer", bodyLimit: BODY_LIMIT },
    (request, body, done) => {
      const charset = charsetOf(request);
      if (charset !== null && !/^utf-?8$/i.test(charset)) {
        done(fault(415, "UNSUPPORTED_MEDIA_TYPE", `The body must be in UTF-8, not in "${charset}".`));
      } else if (body.length === 0) {
        done(fault(400, "BAD_REQUEST", "The body is empty. Send a JSON object with a `query`."));
      } else if (!isUtf8(body)) {
        done(fault(400, "BAD_REQUEST", "The body is not valid UTF-8."));
      } else {
        const text = body.toString("utf8");
        if (ask(request, keeping, text)?.answer) {
          done(null, null);
          return;
        }
        void parse(request, text, (error, value: unknown) => {
          if (error) done(fault(400, "BAD_REQUEST", `The body is not JSON: ${error.message}`));
          else done(null, value);
        });
      }
    },
  );
}

/** What the content type says of the characters, at most 40 of them; null where it says nothing. */
function charsetOf(request: FastifyRequest): string | null {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(request.headers["content-type"] ?? "") ?? [];
  return charset?.slice(0, 40) ?? null;
}

interface Fault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

function fault(status: number, code: string, message: string): FastifyError {
  return Object.assign(new Error(message), { name: "RequestFault", statusCode: status, code });
}

function describeFault(error: FastifyError, request: FastifyRequest): Fault {
  const { statusCode: status = 500, code, message } = error;
  if (status === 413)
    return { status, code: "PAYLOAD_TOO_LARGE", message: `The body is larger than ${BODY_LIMIT} bytes.` };
  if (/^FST_CP_/.test(code)) return describeCompressed(status, request);
  if (status === 415 && code !== "UNSUPPORTED_MEDIA_TYPE") {
    const sent = request.headers["content-type"]?.slice(0, 80);
    const message = `Send the operation as application/json, not as ${sent === undefined ? "a body without a content type" : `"${sent}"`}.`;
    return { status, code: "UNSUPPORTED_MEDIA_TYPE", message };
  }
  if (status < 500) return { status, code: /^FST_/.test(code) ? "BAD_REQUEST" : code, message };
  return { status, code: UNEXPECTED, message: "The server could not answer." };
}

/** A body that is compressed in a way that is not known here, or that is broken. */
function describeCompressed(status: number, { headers }: FastifyRequest): Fault {
  const encoding = shorten(headers["content-encoding"] ?? "", 40);
  return status === 415
    ? {
        status,
        code: "UNSUPPORTED_MEDIA_TYPE",
        message: `The body cannot be read as "${encoding}". Send it as it is, or compressed with gzip, deflate or br.`,
      }
    : { status, code: "BAD_REQUEST", message: `The body is not sound ${encoding} data.` };
}
