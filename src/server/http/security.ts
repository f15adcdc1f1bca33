import type { ServerResponse } from "node:http";

import type { FastifyInstance, FastifyReply } from "fastify";
import helmet, { type HelmetOptions } from "helmet";

type Directives = Record<string, string[] | null>;

/** All resources come from this server, pages have no inline scripts or styles, and no page may be framed. */
const STRICT: Directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

const USUAL: HelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: STRICT },
  frameguard: { action: "deny" },
  strictTransportSecurity: false,
};

/** The code editor of the playground adds style elements and workers, and has a font inside its style sheet. */
export const PLAYGROUND = headersOf({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...STRICT,
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'", "data:"],
      workerSrc: ["'self'"],
    },
  },
});

/** Pages of every origin may load the resource. */
export const EMBEDDABLE = headersOf({ crossOriginResourcePolicy: { policy: "cross-origin" } });

/** A page that pages of every origin may frame. Its one script tells them how tall it is. */
export const FRAMEABLE = headersOf({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...STRICT,
      defaultSrc: ["'none'"],
      connectSrc: ["'none'"],
      fontSrc: ["'self'"],
      frameAncestors: ["*"],
    },
  },
  frameguard: false,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: { policy: "cross-origin" },
});

type Headers = Readonly<Record<string, string>>;

declare module "fastify" {
  interface FastifyContextConfig {
    /** The security headers of the route, if they are not the usual ones. */
    security?: Headers;
  }
}

/** Sets the security headers of every answer. They are the same each time, so they are made once. */
export function setSecurityHeaders(app: FastifyInstance): void {
  const usual = headersOf({});
  app.addHook("onRequest", ({ routeOptions: { config } }, reply, next) => {
    void reply.headers(config.security ?? usual);
    next();
  });
}

/** The names of these headers, but for the one that a browser checks each time. */
const KEPT_BY_CLIENTS = Object.keys(headersOf({})).filter((name) => name !== "cross-origin-resource-policy");

/** Leaves out, with 304, the security headers that the client has kept with the answer (RFC 9110, 15.4.5). */
export function leaveOutSecurityHeaders(reply: FastifyReply): FastifyReply {
  for (const name of KEPT_BY_CLIENTS) void reply.removeHeader(name);
  return reply;
}

/** What Helmet sets with the usual options and these. */
function headersOf(options: HelmetOptions): Headers {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const all = { ...USUAL, ...options } as HelmetOptions;
  helmet(all)({} as never, response as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
