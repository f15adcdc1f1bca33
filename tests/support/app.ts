import { pino } from "pino";

import { openFiles } from "../../src/cli/open-guide.js";
import { createServer } from "../../src/server/http/create-server.js";
import { SERVER_OPTIONS, type ServerOptions } from "../../src/server/http/server-options.js";

/** The whole HTTP service in this process, asked without a socket. */
export interface App {
  /** What it takes for its own address. */
  readonly address: string;
  readonly send: (request: Sent) => Promise<Response>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** The same by the interface of the global `fetch`, for what brings its own requests. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Posts one operation and returns the whole JSON answer. */
  readonly post: (query: string, variables?: Record<string, unknown>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface Sent {
  readonly method?: "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly body: { data?: unknown; errors?: unknown[] };
}

const HOST = "careers.example";
const OWN = { address: { publicUrl: null, allowedHosts: [HOST] } };

/** The service around the shipped guide. Pages need `npm run build`. */
export async function startApp(options: Partial<ServerOptions> = {}): Promise<App> {
  const source = await openFiles("graph-seed");
  const { app } = await createServer(source, pino({ level: "silent" }), {
    ...SERVER_OPTIONS,
    ...OWN,
    ...options,
  });
  await app.ready();

  async function send({ method = "GET", url, headers = {}, body }: Sent): Promise<Response> {
    const injected = { method, url, headers: { host: HOST, ...headers } };
    const answer = await app.inject(body === undefined ? injected : { ...injected, payload: body });
    const received = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      for (const each of [value].flat()) received.append(name, String(each));
    const { statusCode: status, rawPayload } = answer;
    const isEmpty = status === 204 || status === 304;
    if (isEmpty && rawPayload.length > 0) throw new Error(`an answer of status ${status} with a body`);
    return new Response(isEmpty ? null : new Uint8Array(rawPayload), { status, headers: received });
  }

  return {
    address: `http://${HOST}`,
    send,
    get: (url, headers = {}) => send({ url, headers }),
    fetch(url, { method, headers, body } = {}) {
      const { pathname, search } = new URL(url);
      return send({
        url: pathname + search,
        headers: Object.fromEntries(new Headers(headers)),
        ...(method !== undefined && { method: method as NonNullable<Sent["method"]> }),
        ...(typeof body === "string" && { body }),
      });
    },
    async post(query, variables = {}) {
      const answer = await send({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return { status: answer.status, body: (await answer.json()) as Answered["body"] };
    },
    close: () => app.close(),
  };
}
