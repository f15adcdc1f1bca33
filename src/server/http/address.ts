import type { FastifyRequest } from "fastify";

/** Where this server is for whoever asked, without a final slash. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** "/path?a=1&b=2" of the parameters that are there. */
export function hrefOf(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
  // Colons and commas may stand in a query as they are, and ids are readable that way.
  const text = search.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `${path}?${text}` : path;
}
