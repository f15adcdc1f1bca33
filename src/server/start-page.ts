import type { FastifyPluginCallback } from "fastify";

const EXAMPLE = `curl http://HOST/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ shortestPath(from: \\"role:junior-backend-developer\\", to: \\"role:solution-architect\\") { roles { name } } }"}'`;

/** GET /: what is here, for whoever opens the address in a browser. */
export const startPage: FastifyPluginCallback = (app, _options, done) => {
  app.get("/", (request, reply) =>
    reply.type("text/html; charset=utf-8").send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Career graph</title>
<h1>Career graph</h1>
<p>A GraphQL API over a guide to careers: post queries to <code>/graphql</code>.</p>
<pre>${EXAMPLE.replace("HOST", escapeHtml(request.host))}</pre>
`),
  );
  done();
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
