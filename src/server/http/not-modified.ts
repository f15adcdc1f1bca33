import type { FastifyReply, FastifyRequest } from "fastify";

/** Sets the ETag of the answer. Returns true, with the status 304, if the client has that version; the body must then be left out. */
export function notModified(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  void reply.header("etag", etag);
  if (!clientHas(request, etag)) return false;
  void reply.code(304);
  return true;
}

/** Whether the client says that it has the version with that ETag. */
export function clientHas({ headers }: FastifyRequest, etag: string): boolean {
  const had = headers["if-none-match"];
  if (had === undefined) return false;
  const weak = (tag: string): string => tag.trim().replace(/^W\//, "");
  return had.trim() === "*" || had.split(",").some((tag) => weak(tag) === weak(etag));
}
