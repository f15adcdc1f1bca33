import type { FastifyRequest } from "fastify";

/** The address of this server as the client used it, without a final slash. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
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
