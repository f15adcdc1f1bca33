import type {
  FastifyError,
  FastifyInstance,
  FastifyPluginCallback,
  FastifyReply,
  FastifyRequest,
} from "fastify";

import { lazy } from "../../async/lazy.js";
import type { Site } from "./address.js";
import { refusal } from "./assistant-access.js";
import type { ContextOf } from "./asked.js";
import type { FewLines } from "./few-lines.js";
import { onceGone } from "./gone.js";
import { BODY_LIMIT } from "./graphql-route.js";
import type { ServerOptions } from "./server-options.js";

const PATH = "/mcp";

/**
 * The address for assistants: the Model Context Protocol as streamable HTTP, without sessions. Each request is answered from the guide of
 * that moment, in a turn like any other request. What is wrong with a request is answered as JSON-RPC answers.
 */
export function assistantRoute(
  contextOf: ContextOf,
  site: Site,
  { requests, corsOrigins }: ServerOptions,
  lines: FewLines,
): FastifyPluginCallback {
  // Loaded by the first request: it would make every start slower.
  const handler = lazy(() => import("./assistant-handler.js"));
  return (app, _options, done) => {
    readText(app);
    app.setErrorHandler(sendFault(lines));
    app.route({
      method: ["GET", "POST", "DELETE"],
      url: PATH,
      // Answers are short, and those that are streamed must not be held back.
      compress: false,
      onRequest: (request, reply, next) => {
        void reply.header("cache-control", "no-store");
        const refused = refusal(request, site, corsOrigins);
        if (refused) void reply.code(refused.status).send(rpcError(INVALID_REQUEST, refused.message));
        else next();
      },
      async handler(request, reply) {
        const { answer } = await handler();
        const left = new AbortController();
        onceGone(reply.raw, () => {
          left.abort();
        });
        return answer(webRequest(request, left.signal), {
          ask: () => contextOf(request, reply),
          work: requests.work,
          onUnexpectedError: (error) => {
            lines.write("error", { err: error, requestId: request.id }, "an assistant was not answered");
          },
        });
      },
    });
    done();
  };
}

/** The body as text, whatever it is: the protocol's library says what is wrong with it. */
function readText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    "*",
    { parseAs: "string", bodyLimit: BODY_LIMIT },
    (_request, body, done) => {
      done(null, body);
    },
  );
}

/** The request as the protocol's library takes it. */
function webRequest({ method, url, headers, body }: FastifyRequest, signal: AbortSignal): Request {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const each of [value ?? []].flat()) sent.append(name, each);
  const hasBody = method === "POST" && typeof body === "string";
  // Only its path counts.
  return new Request(new URL(url, "http://localhost"), {
    method,
    headers: sent,
    signal,
    ...(hasBody && { body }),
  });
}

const INVALID_REQUEST = -32_600;
const INTERNAL_ERROR = -32_603;

function rpcError(code: number, message: string) {
  return { jsonrpc: "2.0", error: { code, message }, id: null };
}

function sendFault(lines: FewLines) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { statusCode: status = 500, message } = error;
    if (status === 413)
      return reply
        .code(status)
        .send(rpcError(INVALID_REQUEST, `The body is larger than ${BODY_LIMIT} bytes.`));
    if (status < 500) return reply.code(status).send(rpcError(INVALID_REQUEST, message));
    lines.write("error", { err: error, requestId: request.id }, "a request failed");
    return reply.code(status).send(rpcError(INTERNAL_ERROR, "The server failed to answer."));
  };
}
