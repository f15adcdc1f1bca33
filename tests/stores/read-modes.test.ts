import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Driver } from "neo4j-driver";

import type { CareerSource } from "../../src/career/source.js";
import { guideText } from "../../src/content/packed-guide.js";
import { contentHash, contentHasher } from "../../src/content/write/content-hash.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { createApollo } from "../../src/graphql/apollo.js";
import { requestContext } from "../../src/graphql/request-context.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { connectNeo4j } from "../../src/stores/neo4j/session/connect.js";
import { neo4jSource } from "../../src/stores/neo4j/neo4j-source.js";
import { seedGuide } from "../../src/stores/neo4j/write/seed-guide.js";
import { watchedGuide } from "../../src/stores/neo4j/watched-guide.js";
import { replicaSource } from "../../src/stores/replica/replica-source.js";
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
  // The names are read a part at a time, between two looks at what the guide says of itself.
  ['{ search(text: "kuberntes", first: 5) { score matched node { id name } } }', 7],
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
  let sources: { memory: CareerSource; replica: CareerSource; cypher: CareerSource };

  beforeAll(async () => {
    const { guide } = await loadGuide("graph-seed");
    await seedGuide(neo4j.driver, guide!, { ...neo4j.access, ...guideText });
    const counted = connectNeo4j(neo4j.access);
    countSessions(counted, () => asked++);
    sources = {
      memory: memorySource(guide!, contentHash(guide!)),
      replica: await replicaSource(watchedGuide(connectNeo4j(neo4j.access), neo4j.access), {
        store: "neo4j/replica",
        pollMs: 1000,
        contentHash,
        validate: () => [],
        log: { info: () => undefined, warn: () => undefined },
        onGuide: () => undefined,
      }),
      cypher: neo4jSource(counted, { ...neo4j.access, contentHasher }),
    };
  });
  afterAll(async () => {
    for (const source of Object.values(sources)) await source.close();
    await apollo.stop();
  });

  async function answer(query: string, source: CareerSource): Promise<string> {
    const { body } = await apollo.executeOperation({ query }, { contextValue: requestContext(source) });
    return body.kind === "single" ? JSON.stringify(body.singleResult) : "";
  }

  test.each([...QUERIES.map(([query]) => query), ...EXAMPLES])("give the same bytes: %s", async (query) => {
    const [memory, replica, cypher] = [
      await answer(query, sources.memory),
      await answer(query, sources.replica),
      await answer(query, sources.cypher),
    ];
    expect(replica).toBe(memory);
    expect(cypher).toBe(memory);
  });

  test.each(QUERIES)("cost of %s", async (query, statements) => {
    asked = 0;
    await answer(query, sources.cypher);
    expect(asked).toBeLessThanOrEqual(statements);
  });

  test("a search does not fetch every name again while nobody writes", async () => {
    await answer('{ search(text: "java") { node { id } } }', sources.cypher);
    asked = 0;
    await answer('{ search(text: "python") { node { id } } }', sources.cypher);
    expect(asked).toBe(2);
  });

  test.each([
    ["doubled", "(x)-[:LEADS_TO {kind: r.kind, citations: r.citations, byHand: true}]->(y)"],
    ["said again in fewer words", "(x)-[:LEADS_TO {kind: r.kind, byHand: true}]->(y)"],
    [
      "led from a role to itself",
      "(x)-[:LEADS_TO {kind: r.kind, citations: r.citations, byHand: true}]->(x)",
    ],
    // Neo4j gives the numbers of deleted relationships to new ones, so the one that a seed wrote may have the higher number.
    [
      "said under a lower number",
      "(x)-[:LEADS_TO {kind: r.kind, byHand: true}]->(y), (x)-[again:LEADS_TO]->(y) SET again = properties(r) DELETE r",
    ],
  ])("transitions that others have %s change no answer", async (_, pattern) => {
    await neo4j.driver.executeQuery(`MATCH (x:Role)-[r:LEADS_TO]->(y:Role) CREATE ${pattern}`);
    try {
      for (const query of [...QUERIES.map(([each]) => each), ...EXAMPLES])
        expect([query, await answer(query, sources.cypher)]).toEqual([
          query,
          await answer(query, sources.memory),
        ]);
      const [cypher, memory] = [sources.cypher, sources.memory].map((source) => source.current().graph);
      expect(await cypher!.sizes()).toEqual(await memory!.sizes());
    } finally {
      await neo4j.driver.executeQuery("MATCH ()-[r:LEADS_TO {byHand: true}]->() DELETE r");
    }
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
