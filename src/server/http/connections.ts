import { randomUUID } from "node:crypto";
import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";

import type { FastifyInstance, FastifyHttpOptions } from "fastify";

import { errorBody } from "./errors.js";
import type { ConnectionLimits } from "./server-options.js";

/** A connection on which nothing moves for so long is closed, also when its client has stopped reading an answer. */
const SILENT_MS = 120_000;

const CHECKS_PER_TIMEOUT = 4;
const CHECK_AT_LEAST_EVERY_MS = 1_000;

/** The options of Fastify that set these limits. */
export function connectionOptions(limits: ConnectionLimits) {
  const { headersMs, bodyMs, keepAliveMs, maxRequests } = limits;
  return {
    requestTimeout: Math.max(headersMs, bodyMs),
    keepAliveTimeout: keepAliveMs,
    connectionTimeout: SILENT_MS,
    maxRequestsPerSocket: maxRequests,
    http: {
      headersTimeout: headersMs,
      requestTimeout: Math.max(headersMs, bodyMs),
      connectionsCheckingInterval: Math.min(
        CHECK_AT_LEAST_EVERY_MS,
        Math.ceil(Math.min(headersMs, bodyMs) / CHECKS_PER_TIMEOUT),
      ),
    },
    clientErrorHandler: answerBrokenRequest,
  } satisfies FastifyHttpOptions<Server>;
}

/** Bounds the number of connections, and refuses requests whose Host header is doubled or malformed. */
export function limitConnections(app: FastifyInstance, { maxConnections }: ConnectionLimits): void {
  app.server.maxConnections = maxConnections;
  app.addHook("onRequest", (request, reply, next) => {
    const wrong = wrongHost(request.raw);
    if (wrong === null) {
      next();
      return;
    }
    void reply
      .code(400)
      .header("connection", "close")
      .send(errorBody(request, "BAD_REQUEST", wrong));
  });
}

const HOST_NAME = "host";
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** RFC 9112, 3.2: a request has one Host header. Servers and proxies that disagree about which of two counts can be played off against each other. */
export function wrongHost({ rawHeaders }: IncomingMessage): string | null {
  let host = "";
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    if (name.length !== HOST_NAME.length || name.toLowerCase() !== HOST_NAME) continue;
    host = rawHeaders[i + 1]!;
    hosts++;
  }
  if (hosts > 1) return "A request must have one Host header, not several.";
  return host === "" || HOST.test(host) ? null : "The Host header is not a name or an address with a port.";
}

interface ClientError extends Error {
  readonly code?: string;
}

/** Answers what the parser refused, or what did not arrive in time, and closes the connection. */
function answerBrokenRequest(error: ClientError, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  if (answered.has(socket)) return;
  const { status, code, message } = brokenRequest(error.code);
  if (!socket.writable) {
    socket.destroy(error);
    return;
  }
  answered.add(socket);
  const id = randomUUID();
  const body = JSON.stringify(errorBody({ id }, code, message));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nX-Request-Id: ${id}\r\nX-Content-Type-Options: nosniff\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const late = setTimeout(() => socket.destroy(), LINGER_MS);
  late.unref();
  socket.once("close", () => {
    clearTimeout(late);
  });
}

/** A connection that is destroyed while its client still sends is reset, and the client may lose the answer: so it gets a while to read it. */
const LINGER_MS = 1000;
const answered = new WeakSet<Socket>();

/** How a request is answered that the parser refused with this code. */
export function brokenRequest(code: string | undefined): { status: number; code: string; message: string } {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, code: "REQUEST_TIMEOUT", message: "The request did not arrive in time." };
    case "HPE_HEADER_OVERFLOW":
      return { status: 431, code: "HEADERS_TOO_LARGE", message: "The headers are larger than 16 kB." };
    default:
      return { status: 400, code: "BAD_REQUEST", message: "This is not a well-formed HTTP/1.1 request." };
  }
}
