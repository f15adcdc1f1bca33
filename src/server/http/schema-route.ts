import { createHash } from "node:crypto";

import type { FastifyPluginCallback } from "fastify";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

import { notModified } from "./not-modified.js";
import { EMBEDDABLE } from "./security.js";

/** GET /schema.graphql: the schema of the API as text, for people and for tools that generate code. */
export function schemaRoute(schema: GraphQLSchema): FastifyPluginCallback {
  let printed: { readonly text: string; readonly etag: string } | null = null;
  const print = (): NonNullable<typeof printed> => {
    const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
    return { text, etag: `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 20)}"` };
  };
  return (app, _options, done) => {
    app.get("/schema.graphql", { config: { security: EMBEDDABLE } }, (request, reply) => {
      const { text, etag } = (printed ??= print());
      void reply.header("cache-control", "no-cache");
      if (notModified(request, reply, etag)) return reply.send();
      return reply.type("text/plain; charset=utf-8").send(text);
    });
    done();
  };
}
