import type { IncomingMessage, ServerResponse } from "node:http";

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { isPromise } from "../../async/awaitable.js";
import { COST_HEADER } from "../../graphql/operation-price.js";
import type { AnswerCache, Bytes, GuideAnswers, RepeatedAnswer } from "./answer-cache.js";
import { wrongHost } from "./connections.js";
import type { Metrics } from "./metrics.js";
import { REQUEST_ID, requestId } from "./request-id.js";
import type { Stopping } from "./stopping.js";

/** A request with a larger body is left to Fastify. In bytes. */
const SMALL_BODY = 8 * 1024;

/** Request headers with which nothing is taken from what was answered before. */
const LEFT_TO_FASTIFY = ["transfer-encoding", "content-encoding", "expect", COST_HEADER];

/** The requests on their way through Fastify whose answer may serve again, by what that depends on. */
const keys = new WeakMap<IncomingMessage, string>();

interface Lane {
  readonly app: FastifyInstance;
  readonly cache: AnswerCache;
  readonly stopping: Pick<Stopping, "begun" | "answered">;
  readonly metrics: Pick<Metrics, "onRequest"> | null;
}

/**
 * Answers a request as the one before that was equal to it in everything its answer depends on, without Fastify, whose hooks take longer than
 * everything else. Fastify made that answer, with all its checks, and it is forgotten with the bytes or the guide. O(length of the request).
 */
export function answerRepeatedRequests(lane: Lane): void {
  const { server } = lane.app;
  for (const listener of server.listeners("request") as Answering[]) {
    server.removeListener("request", listener);
    server.on("request", withoutFastify(lane, listener));
  }
}

type Answering = (request: IncomingMessage, answer: ServerResponse) => void;

function withoutFastify(lane: Lane, toFastify: Answering): Answering {
  const { app, cache, stopping } = lane;
  return (request, answer) => {
    const answers = stopping.begun() || !app.server.listening ? null : cache.current();
    const length = answers && sizeOfBody(request);
    if (answers === null || length === null) toFastify(request, answer);
    else if (length === 0) again(answers, request, answer, "");
    else
      whenRead(request, length, (body) => {
        again(answers, request, answer, body);
      });
  };

  function again(
    answers: GuideAnswers,
    request: IncomingMessage,
    answer: ServerResponse,
    body: string,
  ): void {
    const key = keyOf(request, body);
    const known = answers.repeated.get(key);
    const bytes = known && bytesOf(known, answers);
    if (known === undefined || bytes === undefined) {
      keys.set(request, key);
      toFastify(request, answer);
    } else send(request, answer, known, bytes, lane);
  }
}

/** Remembers how the request was answered, if its like may be answered without Fastify. */
export function rememberAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answers: GuideAnswers,
  bytes: RepeatedAnswer["bytes"],
): void {
  const key = keys.get(request.raw);
  if (key === undefined) return;
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    name === REQUEST_ID || value === undefined ? [] : [name, String(value)],
  );
  const status = reply.statusCode === 304 ? 304 : 200;
  answers.repeated.set(key, { route: request.routeOptions.url ?? "none", status, headers, bytes });
}

/** The bytes of the body of a GET or POST; null if the request is left to Fastify. */
function sizeOfBody(request: IncomingMessage): number | null {
  const { method, headers } = request;
  for (const name of LEFT_TO_FASTIFY) if (headers[name] !== undefined) return null;
  if (wrongHost(request) !== null) return null;
  const length = headers["content-length"];
  if (method === "GET") return length === undefined ? 0 : null;
  if (method !== "POST" || !headers["content-type"]?.startsWith("application/json")) return null;
  const bytes = Number(length);
  return bytes > 0 && bytes <= SMALL_BODY ? bytes : null;
}

/** Everything on which an answer depends besides the guide: hosts, origins and proxies decide about headers and addresses in it. */
function keyOf({ method, url, headers, socket }: IncomingMessage, body: string): string {
  const { host, origin, accept } = headers;
  const forwarded = `${headers["x-forwarded-host"]?.toString()} ${headers["x-forwarded-proto"]?.toString()}`;
  // Only some proxies are believed.
  const proxy = forwarded === "undefined undefined" ? "" : `${socket.remoteAddress} ${forwarded}`;
  return `${method} ${url}
${host}
${socket.localAddress}
${origin}
${accept}
${headers["accept-encoding"]?.toString()}
${method === "GET" ? headers["accept-language"] : ""}
${headers["content-type"]}
${headers["if-none-match"]}
${proxy}
${body}`;
}

/** Reads a small body, a character for each byte, and puts it back for whoever reads it next. */
function whenRead(request: IncomingMessage, length: number, then: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let read = 0;
  const onData = (chunk: Buffer): void => {
    chunks.push(chunk);
    read += chunk.length;
    if (read < length) return;
    request.removeListener("data", onData);
    request.pause();
    const body = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    request.unshift(body);
    then(body.toString("latin1"));
  };
  request.on("data", onData);
}

/** Undefined if they are no longer kept. */
function bytesOf({ bytes }: RepeatedAnswer, answers: GuideAnswers): Bytes | null | undefined {
  if (bytes === null) return null;
  const found = answers.find(bytes.key)?.in(bytes.encoding);
  return isPromise(found) ? undefined : found;
}

function send(
  request: IncomingMessage,
  answer: ServerResponse,
  { route, status, headers }: RepeatedAnswer,
  bytes: Bytes | null,
  { app, cache, stopping, metrics }: Lane,
): void {
  cache.counts[bytes === null ? "unchanged" : "kept"]++;
  stopping.answered(request);
  // It took less than the metrics tell apart.
  metrics?.onRequest(route, `${request.method} ${status}`, 0);
  if (bytes !== null) app.holdAnswer(answer, bytes.body.length);
  answer.writeHead(status, [REQUEST_ID, requestId(request), ...headers]);
  sendBody(answer, bytes);
}

/** Sends the bytes of an answer whose head is written. */
export function sendBody(answer: ServerResponse, bytes: Bytes | null): void {
  if (bytes === null) answer.end();
  else if (bytes.text === null) answer.end(bytes.body);
  else answer.end(bytes.text, "latin1");
}
