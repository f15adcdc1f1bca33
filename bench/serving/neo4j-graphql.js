/**
 * node serving/neo4j-graphql.js: one path question beside @neo4j/graphql, which asks a Neo4j of its own with a statement of ours.
 * The bench itself starts the peer with `--serve`.
 */
import console from "node:console";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

import { measured } from "../data/running.js";
import { ours } from "../neo4j/ours.js";
import { load } from "./load.js";
import { startOurs, startServer } from "./servers.js";

const here = fileURLToPath(import.meta.url);
const guide = join(dirname(here), "../../graph-seed");
const SECONDS = Number(process.env.SECONDS ?? 4);
const ROUNDS = Number(process.env.ROUNDS ?? 3);

const QUESTION = JSON.stringify({
  query: `{
    shortestPath(from: "role:qa-engineer", to: "role:site-reliability-engineer") {
      steps { to { id name } reason }
    }
  }`,
});

const TYPES = `
  type Role {
    id: ID!
    name: String!
  }
  type Step {
    to: Role!
    reason: String
  }
  type Path {
    steps: [Step!]!
  }
  type Query {
    shortestPath(from: ID!, to: ID!): Path
      @cypher(
        statement: """
        MATCH (a:Role {id: $from}), (b:Role {id: $to})
        MATCH path = ALL SHORTEST (a)-[:LEADS_TO]->+(b)
        WITH path ORDER BY [role IN nodes(path) | role.id] LIMIT 1
        RETURN { steps: [move IN relationships(path) | { to: { id: endNode(move).id, name: endNode(move).name }, reason: move.reason }] } AS path
        """
        columnName: "path"
      )
  }
`;

if (process.argv.includes("--serve")) await serve();
else await compare();

async function serve() {
  const { Neo4jGraphQL } = await import("@neo4j/graphql");
  const { default: neo4j } = await import("neo4j-driver");
  const { ApolloServer } = await import("@apollo/server");
  const { default: fastifyApollo } = await import("@as-integrations/fastify");
  const { default: fastify } = await import("fastify");
  const { NEO4J_URI, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD } = process.env;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  const server = new ApolloServer({ schema });
  await server.start();
  const app = fastify();
  await app.register(fastifyApollo(server));
  console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
}

async function compare() {
  const database = await ours.startNeo4j({ log: console.log });
  try {
    await compareOn({
      NEO4J_URI: database.uri,
      NEO4J_USERNAME: database.username,
      NEO4J_PASSWORD: database.password,
    });
  } finally {
    await database.stop();
  }
}

async function compareOn(neo4j) {
  Object.assign(process.env, neo4j);
  await measured(["seed", "--guide", guide]);
  const off = { ANSWER_CACHE_MB: "0", DOCUMENT_CACHE_MB: "0", QUESTION_CACHE_MB: "0" };
  const starts = {
    "@neo4j/graphql": () => startServer([here, "--serve"], neo4j),
    "ours, READS=cypher, no lanes": () => startOurs(null, { env: { ...neo4j, READS: "cypher", ...off } }),
    "ours, READS=replica, no lanes": () => startOurs(null, { env: { ...neo4j, ...off } }),
    "ours, READS=replica": () => startOurs(null, { env: neo4j }),
    "ours, from files": () => startOurs(guide),
  };
  const folder = await mkdtemp(join(os.tmpdir(), "serving-"));
  const results = {};
  const answers = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, start] of Object.entries(starts)) {
      const server = await start();
      answers.add(await server.text(QUESTION));
      await load(server.address, [QUESTION], { folder, seconds: SECONDS / 2 });
      (results[name] ??= []).push(await load(server.address, [QUESTION], { folder, seconds: SECONDS }));
      server.stop();
    }
  }
  await rm(folder, { recursive: true });
  for (const [name, rounds] of Object.entries(results)) {
    const { perSecond, p50, p99 } = rounds.sort((a, b) => a.perSecond - b.perSecond)[ROUNDS >> 1];
    console.log(
      `${name.padEnd(30)} ${Math.round(perSecond).toLocaleString("en").padStart(8)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
    );
  }
  if (answers.size > 1) {
    console.log(`The answers differ!\n${[...answers].join("\n")}`);
    process.exitCode = 1;
  }
}
