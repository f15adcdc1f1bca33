import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Driver } from "neo4j-driver";

import type { CareerGraph } from "../../src/career/graph.js";
import { contentHash } from "../../src/content/write/content-hash.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import { connectNeo4j } from "../../src/stores/neo4j/session/connect.js";
import { neo4jGraph } from "../../src/stores/neo4j/neo4j-graph.js";
import { seedGuide } from "../../src/stores/neo4j/write/seed-guide.js";
import { watchedGuide } from "../../src/stores/neo4j/watched-guide.js";
import { replicaGraph } from "../../src/stores/replica/replica-graph.js";
import { describeWithNeo4j, useNeo4j } from "../support/neo4j.js";

const EXAMPLES = readdirSync("docs/examples")
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => readFileSync(`docs/examples/${file}`, "utf8"));

/** The query, and how many statements it may cost when each is asked of Neo4j; the first of them pins the guide. */
const QUERIES: readonly (readonly [query: string, statements: number])[] = [
  ["{ __typename }", 0],
  ["{ guide { title version contentHash counts { kind count } sources { id origin } } }", 2],
  ['{ node(id: "role:backend-developer") { id name } }', 2],
  [
    `{ a: role(id: "role:backend-developer") { ...all } b: role(id: "role:solution-architect") { ...all } }
     fragment all on Role {
       responsibilities { id } credentials { id } experiences { id } trends { id }
       requirements { importance weight level options { id name group { id } } }
       leadsTo { nodes { id name } edges { kind reason } } ledToBy { nodes { id } }
     }`,
    17,
  ],
  [
    "{ roles(first: 30) { totalCount nodes { id level requirements { pick options { id prerequisites { options { id } } } } } } }",
    8,
  ],
  [
    '{ competencies(first: 50, filter: { text: "a" }) { totalCount nodes { id hours { typical } requiredBy { nodes { id } } } } }',
    6,
  ],
  ['{ search(text: "kuberntes", first: 5) { score matched node { id name } } }', 4],
  [
    '{ skillGap(to: "role:solution-architect", have: ["technology:java"]) { coverage hours { typical } missing { competency { id } requiredFor { id } } } }',
    3,
  ],
  [
    `{ shortestPath(from: "role:junior-backend-developer", to: "role:solution-architect") {
       roles { id requirements { options { id } } }
       steps { kind reason gap { missing { competency { id } } hours { min max } } } newCompetencies { id } mermaid } }`,
    7,
  ],
  ["{ roles(first: 10) { nodes { leadsTo { edges { kind gap { coverage hours { typical } } } } } } }", 6],
  ['{ shortestPath(from: "role:junior-backend-developer", to: "role:nobody") { length } }', 3],
];

describeWithNeo4j("the three ways to read", () => {
  const neo4j = useNeo4j();
  const apollo = createApollo({ onUnexpectedError: console.error });
  let asked = 0;
  let graphs: { memory: CareerGraph; replica: CareerGraph; cypher: CareerGraph };

  beforeAll(async () => {
    const { guide } = await loadGuide("graph-seed");
    await seedGuide(neo4j.driver, guide!, { ...neo4j.access, contentHash });
    const counted = connectNeo4j(neo4j.access);
    countSessions(counted, () => asked++);
    graphs = {
      memory: memoryGraph(guide!, { contentHash: contentHash(guide!) }),
      replica: await replicaGraph(watchedGuide(connectNeo4j(neo4j.access), neo4j.access), {
        pollMs: 1000,
        contentHash,
        validate: () => [],
        log: { info: () => undefined, warn: () => undefined },
      }),
      cypher: neo4jGraph(counted, neo4j.access),
    };
  });
  afterAll(async () => {
    for (const graph of Object.values(graphs)) await graph.close();
    await apollo.stop();
  });

  async function answer(query: string, graph: CareerGraph): Promise<string> {
    const { body } = await apollo.executeOperation({ query }, { contextValue: await requestContext(graph) });
    return body.kind === "single" ? JSON.stringify(body.singleResult) : "";
  }

  test.each([...QUERIES.map(([query]) => query), ...EXAMPLES])("give the same bytes: %s", async (query) => {
    const [memory, replica, cypher] = [
      await answer(query, graphs.memory),
      await answer(query, graphs.replica),
      await answer(query, graphs.cypher),
    ];
    expect(replica).toBe(memory);
    expect(cypher).toBe(memory);
  });

  test.each(QUERIES)("cost of %s", async (query, statements) => {
    asked = 0;
    await answer(query, graphs.cypher);
    expect(asked).toBeLessThanOrEqual(statements);
  });

  test("a search does not fetch every name again while nobody writes", async () => {
    await answer('{ search(text: "java") { node { id } } }', graphs.cypher);
    asked = 0;
    await answer('{ search(text: "python") { node { id } } }', graphs.cypher);
    expect(asked).toBe(2);
  });
});

/** Each statement has a session of its own. */
function countSessions(driver: Driver, count: () => void): void {
  const session = driver.session.bind(driver);
  driver.session = (...settings) => {
    count();
    return session(...settings);
  };
}
