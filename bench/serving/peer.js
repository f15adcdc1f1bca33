/**
 * A server of the same schema that computes nothing: it returns answers that were made before it started.
 * node peer.js KIND FILE, where FILE has `{ schema, answers: [{ request, body, objects: [[field, arguments, object]] }] }`.
 *
 * - raw: Node's http and finished bytes, found by the body or the path of the request. The limit of the machine.
 * - apollo: Apollo Server on Fastify; mercurius, and mercurius-jit: the fields of objects.
 */
import { Buffer } from "node:buffer";
import console from "node:console";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import process from "node:process";

import { makeExecutableSchema } from "@graphql-tools/schema";

const [kind, file] = process.argv.slice(2);
const { schema: typeDefs, answers } = JSON.parse(readFileSync(file, "utf8"));

const KINDS = { raw, apollo, mercurius: () => mercurius(0), "mercurius-jit": () => mercurius(1) };
console.log(await KINDS[kind]());

function raw() {
  const known = new Map(answers.map(({ request, body }) => [request, Buffer.from(body)]));
  const server = createServer((request, response) => {
    if (request.headers["if-none-match"] === '"known"')
      return response.writeHead(304, { etag: '"known"' }).end();
    if (request.method === "GET") return send(response, known.get(request.url));
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => send(response, known.get(body)));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

function send(response, bytes) {
  if (!bytes) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    etag: '"known"',
  });
  response.end(bytes);
}

/** The schema. A root field returns the object that was made for its two roles, or else the one that was made for the field. */
function executable() {
  const made = new Map(
    answers.flatMap(({ objects }) => objects.map(([field, args, value]) => [key(field, args), value])),
  );
  const fields = new Set(answers.flatMap(({ objects }) => objects.map(([field]) => field)));
  const read = (field) => (_root, args) =>
    made.get(made.has(key(field, args)) ? key(field, args) : key(field, {}));
  const Query = Object.fromEntries([...fields].map((field) => [field, read(field)]));
  return makeExecutableSchema({ typeDefs, resolvers: { Query } });
}

function key(field, { from = "", to = "" }) {
  return `${field} ${from} ${to}`;
}

async function apollo() {
  const { ApolloServer } = await import("@apollo/server");
  const { ApolloServerPluginLandingPageDisabled } = await import("@apollo/server/plugin/disabled");
  const { default: fastifyApollo } = await import("@as-integrations/fastify");
  const { default: fastify } = await import("fastify");
  const server = new ApolloServer({
    schema: executable(),
    plugins: [ApolloServerPluginLandingPageDisabled()],
  });
  await server.start();
  const app = fastify();
  await app.register(fastifyApollo(server));
  return app.listen({ host: "127.0.0.1", port: 0 });
}

async function mercurius(jit) {
  const { default: plugin } = await import("mercurius");
  const { default: fastify } = await import("fastify");
  const app = fastify();
  await app.register(plugin, { schema: executable(), jit });
  return app.listen({ host: "127.0.0.1", port: 0 });
}
