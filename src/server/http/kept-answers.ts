import type { OutgoingHttpHeaders } from "node:http";

import { Negotiator } from "@fastify/accept-negotiator";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";

import { isPromise } from "../../async/awaitable.js";
import { ANSWERED } from "../../career/errors.js";
import { COST_HEADER } from "../../graphql/operation-price.js";
import { isRepeatable } from "../../graphql/purity.js";
import {
  type AnswerCache,
  type Bytes,
  type Encoding,
  ENCODINGS,
  finishedAnswer,
  type FinishedAnswer,
  type GuideAnswers,
} from "./answer-cache.js";
import type { Asked } from "./asked.js";
import { clientHas } from "./not-modified.js";
import { leaveOutSecurityHeaders } from "./security.js";
import { rememberAnswer, sendBody } from "./repeated-requests.js";

type Headers = Readonly<Record<string, string>>;

/** What the routes of one plugin have in common whose answers are kept. */
export interface Keeping {
  readonly cache: AnswerCache;
  /** What an answer depends on besides the guide, the method, the path with its query and the body. */
  readonly differsBy: (request: FastifyRequest) => string;
  /** The request headers by which the answers of this address differ. */
  readonly vary: (request: FastifyRequest) => string;
  /** Headers of an answer that the guide alone makes, beside those that its route sets. */
  readonly headers?: (request: FastifyRequest, answers: GuideAnswers) => Headers;
}

/** Looks for the finished answer to a request, and remembers what was asked. Null if no answer to it may be kept. */
export function ask(request: FastifyRequest, { cache, differsBy }: Keeping, body = ""): Asked | null {
  // Whoever asks what an answer costs wants it worked out.
  if (request.headers[COST_HEADER] !== undefined) return null;
  const answers = cache.current();
  if (answers === null) return null;
  const key = `${request.method} ${request.url} ${differsBy(request)}\n${body}`;
  return (request.asked = { answers, key, answer: answers.find(key) ?? null, isSent: false, done: null });
}

/**
 * Sends finished answers for all routes of `app`, and keeps new ones. Whoever asks what is being worked out waits for that answer, once: if
 * it cannot be kept, the question is worked out again.
 */
export function keepAnswers(app: FastifyInstance, keeping: Keeping): void {
  // Before the request gets a turn, which finished answers do not need.
  app.addHook("preValidation", (request, reply, next) => {
    const asked = request.asked ?? (request.method === "GET" ? ask(request, keeping) : null);
    if (asked === null || sendKnown(request, reply, asked, keeping)) {
      if (asked === null) next();
      return;
    }
    const { answers, key } = asked;
    const coming = answers.coming.get(key);
    if (coming === undefined) {
      if (!keeping.cache.isOff) answers.coming.set(key, new Promise((resolve) => (asked.done = resolve)));
      next();
      return;
    }
    void coming.then(() => {
      asked.answer = answers.find(key) ?? null;
      if (reply.raw.destroyed) reply.hijack();
      else if (!sendKnown(request, reply, asked, keeping)) next();
    });
  });
  app.addHook("onSend", (request, reply, payload, next) => {
    const { asked } = request;
    if (asked?.isSent === true || !(typeof payload === "string" || Buffer.isBuffer(payload))) {
      if (asked?.isSent !== true) setHeaders(request, reply, {}, keeping);
      end(asked);
      next(null, payload);
      return;
    }
    keeping.cache.counts.worked_out++;
    const answers = isRepeatableHere(request, reply, payload) ? asked!.answers : null;
    const answer = finishedAnswer(headersOf(request, reply, keeping, answers), Buffer.from(payload));
    answers?.keep(asked!.key, answer);
    end(asked);
    // Who reads it slowly takes nobody's place.
    for (const { turn } of request.contexts ?? []) turn.stop(ANSWERED);
    withBytes(answer, request, (bytes) => {
      setHeaders(request, reply, bytes.headers, keeping);
      next(null, bytes.body);
    });
  });
  app.addHook("onResponse", ({ asked }, _reply, next) => {
    end(asked);
    next();
  });
}

/** Sends an answer that is finished, or says that the client has it. False if there is none. */
function sendKnown(request: FastifyRequest, reply: FastifyReply, asked: Asked, keeping: Keeping): boolean {
  const { answer, answers } = asked;
  const { counts } = keeping.cache;
  const headers = answer?.headers ?? keeping.headers?.(request, answers);
  if (headers?.["etag"] !== undefined && clientHas(request, headers["etag"])) {
    counts.unchanged++;
    asked.isSent = true;
    setHeaders(request, leaveOutSecurityHeaders(reply.code(304)), headers, keeping);
    sendBytes(request, reply, asked, null);
  } else if (answer) {
    counts.kept++;
    asked.isSent = true;
    withBytes(answer, request, (bytes, encoding) => {
      setHeaders(request, reply, bytes.headers, keeping);
      sendBytes(request, reply, asked, { ...bytes, encoding });
    });
  } else return false;
  return true;
}

/** Sends an answer as it is, or none with 304. */
function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  { answers, key }: Asked,
  bytes: (Bytes & { readonly encoding: Encoding | null }) | null,
): void {
  if (bytes === null) reply.removeHeader("content-type").removeHeader("content-length");
  if (reply.server.isStopping()) {
    // A hook has to say that the connection is closed.
    reply.send(bytes?.body);
    return;
  }
  rememberAnswer(request, reply, answers, bytes && { key, encoding: bytes.encoding });
  if (bytes !== null) reply.server.holdAnswer(reply.raw, bytes.body.length);
  // There is nothing left that hooks could do, and they take time.
  const { raw, statusCode } = reply.hijack();
  raw.writeHead(statusCode, reply.getHeaders() as OutgoingHttpHeaders);
  sendBody(raw, bytes);
}

/** Others who wait for the answer need not wait any longer. */
function end(asked: Asked | null): void {
  if (asked?.done) {
    asked.answers.coming.delete(asked.key);
    asked.done();
    asked.done = null;
  }
}

/** Whether the answer is what everyone gets who asks the same, as long as the guide stays. */
function isRepeatableHere(
  { asked, contexts }: FastifyRequest,
  { statusCode }: FastifyReply,
  payload: string | Buffer,
): boolean {
  return (
    // An answer that was too large was replaced by an error after it was complete.
    !(typeof payload === "string" && payload.startsWith('{"errors":')) &&
    asked !== null &&
    statusCode === 200 &&
    contexts !== null &&
    contexts.every((context) => context.guide === asked.answers.guide && isRepeatable(context))
  );
}

const KEPT_HEADERS = ["content-type", "content-language", "cache-control", "etag"];

function headersOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { headers }: Keeping,
  answers: GuideAnswers | null,
): Headers {
  const set = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)]).filter(
    ([, value]) => value !== undefined,
  );
  const own = Object.fromEntries(set) as Headers;
  if (answers === null) return own;
  return { ...own, "surrogate-key": answers.surrogateKey, ...headers?.(request, answers) };
}

function setHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Headers,
  keeping: Keeping,
): FastifyReply {
  const [already, vary] = [reply.getHeader("vary"), keeping.vary(request)];
  return reply.headers(headers).header("vary", already === undefined ? vary : `${String(already)}, ${vary}`);
}

const negotiator = new Negotiator<Encoding>({
  supportedValues: [...ENCODINGS],
  cache: new LRUCache<string, string>({ max: 100 }),
});

/** The answer in the best encoding that the client accepts, at once if it is there. */
function withBytes(
  answer: FinishedAnswer,
  { headers }: FastifyRequest,
  use: (bytes: Bytes, encoding: Encoding | null) => void,
): void {
  const accepted = headers["accept-encoding"]?.toString();
  const encoding = accepted === undefined ? null : negotiator.negotiate(accepted);
  const bytes = answer.in(encoding);
  if (isPromise(bytes))
    void bytes.then((made) => {
      use(made, encoding);
    });
  else use(bytes, encoding);
}
