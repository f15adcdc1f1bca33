import { isIP } from "node:net";

import type { FastifyRequest } from "fastify";

import { shorten } from "../../text/shorten.js";
import type { Site } from "./address.js";

interface Refusal {
  readonly status: 403 | 421;
  readonly message: string;
}

/**
 * Why a request to the address for assistants is not answered; null if it is. A page on the web may have led a browser here under a name
 * of its own, so a name must be one that whoever started the server has named. A browser says which page asks: it must be a page of this
 * server, or of an origin that may use the API. Programs name no origin.
 */
export function refusal(request: FastifyRequest, site: Site, origins: readonly string[]): Refusal | null {
  const { host, hostname } = request;
  if (!site.isNamed(request) && !isAddress(hostname))
    return {
      status: 421,
      message: `This server does not answer assistants under the host "${shorten(host)}". Whoever runs it names its hosts with ALLOWED_HOSTS or PUBLIC_URL.`,
    };
  const { origin } = request.headers;
  if (origin === undefined || origins.includes("*") || origins.includes(origin) || isHere(origin, host))
    return null;
  return {
    status: 403,
    message: `Pages of "${shorten(origin)}" may not use this server. Whoever runs it names the origins that may with CORS_ORIGINS.`,
  };
}

/** Whether a host is an address, or this machine's own name: nobody else's name can stand for it. */
function isAddress(hostname: string): boolean {
  return hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
}

function isHere(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
