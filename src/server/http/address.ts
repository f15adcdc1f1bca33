import type { FastifyRequest } from "fastify";

import type { AddressOptions } from "./server-options.js";

/** Where clients find this server. */
export interface Site {
  /** The path under which its pages are, such as "/careers"; empty at the root. */
  readonly base: string;
  /** Its address as the client of a request may use it, without a final slash; null if only the client's word stands for it. */
  readonly addressFor: (request: FastifyRequest) => string | null;
  /** Whether the request names a host that this server answers for. */
  readonly isOurs: (request: FastifyRequest) => boolean;
  /** Whether the request names a host that whoever started this server has named. */
  readonly isNamed: (request: FastifyRequest) => boolean;
}

export function siteOf({ publicUrl, allowedHosts }: AddressOptions): Site {
  const publicHost = publicUrl === null ? [] : [new URL(publicUrl).host];
  const names = new Set([...allowedHosts, ...publicHost].map((host) => host.toLowerCase()));
  const isNamed = ({ host, hostname }: FastifyRequest): boolean =>
    names.has(host.toLowerCase()) || names.has(hostname.toLowerCase());
  return {
    base: publicUrl === null ? "" : new URL(publicUrl).pathname.replace(/\/+$/, ""),
    addressFor(request) {
      if (publicUrl !== null) return publicUrl.replace(/\/+$/, "");
      return isNamed(request) || isWhereItConnected(request) ? `${request.protocol}://${request.host}` : null;
    },
    isNamed,
    isOurs: (request) => allowedHosts.length === 0 || isNamed(request),
  };
}

/** Whether the Host header says where the connection was really made to: the address and port of this end of it. */
function isWhereItConnected({ raw: { socket, headers } }: FastifyRequest): boolean {
  const { localAddress, localPort } = socket;
  if (localAddress === undefined || localPort === undefined) return false;
  const address = localAddress.replace(/^::ffff:/, "");
  const isLoopback = address === "::1" || address.startsWith("127.");
  const hosts = [address.includes(":") ? `[${address}]` : address, ...(isLoopback ? ["localhost"] : [])];
  return hosts.some(
    (host) => headers.host === `${host}:${localPort}` || (localPort === 80 && headers.host === host),
  );
}

/** The path and query of a request as this server's routes know them: without the base, and without the address that proxies may add. */
export function withoutBase(base: string, url: string): string {
  if (base === "" && url.startsWith("/")) return url;
  const path = url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
  const local = path.startsWith("/") ? path : `/${path}`;
  if (base === "" || !local.startsWith(base)) return local;
  const rest = local.slice(base.length);
  if (rest === "" || rest.startsWith("?")) return `/${rest}`;
  return rest.startsWith("/") ? rest : local;
}

/** "/path?a=1&b=2" with the parameters that have a value. */
export function hrefOf(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
  // Colons and commas need no escape in a query, and ids are easier to read without.
  const text = search.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `${path}?${text}` : path;
}
