import console from "node:console";
import process from "node:process";

import neo4j from "neo4j-driver";

/** Neo4j over Bolt, where NEO4J_URI names one; with Graph Data Science, where it was started with it. */
export async function cypherRuns({ n, edges, cost }) {
  const { NEO4J_URI, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  if (!NEO4J_URI) {
    console.log("Without Neo4j: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to measure it too.");
    return { runs: [] };
  }
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  });
  const query = async (text, parameters) => (await driver.executeQuery(text, parameters)).records;
  await query("MATCH (n:BenchVertex) DETACH DELETE n");
  await query("CREATE CONSTRAINT bench_vertex IF NOT EXISTS FOR (n:BenchVertex) REQUIRE n.id IS UNIQUE");
  await query("UNWIND range(0, $last) AS id CREATE (:BenchVertex {id: id, cost: $cost[id]})", {
    last: neo4j.int(n - 1),
    cost: [...cost],
  });
  await query(
    "UNWIND $edges AS e MATCH (a:BenchVertex {id: e[0]}), (b:BenchVertex {id: e[1]}) CREATE (a)-[:BENCH {cost: b.cost}]->(b)",
    { edges: edges.map(([from, to]) => [neo4j.int(from), neo4j.int(to)]) },
  );
  const ends = ([from, to]) => ({ from: neo4j.int(from), to: neo4j.int(to) });
  const runs = [
    {
      question: "fewest steps",
      name: "Cypher SHORTEST 1",
      rounds: 2,
      run: async (pair) =>
        (
          await query(
            "MATCH p = SHORTEST 1 (:BenchVertex {id: $from})-[:BENCH]->+(:BenchVertex {id: $to}) RETURN length(p) AS length",
            ends(pair),
          )
        )[0].get("length"),
    },
    {
      question: "5 paths by steps",
      name: "Cypher SHORTEST 5",
      rounds: 1,
      run: async (pair) =>
        (
          await query(
            `MATCH p = SHORTEST 5 (a:BenchVertex {id: $from})-[:BENCH]->+(b:BenchVertex {id: $to})
             RETURN sum(length(p)) AS length`,
            ends(pair),
          )
        )[0].get("length"),
    },
  ];
  return {
    runs,
    async close() {
      await query("MATCH (n:BenchVertex) DETACH DELETE n");
      await query("DROP CONSTRAINT bench_vertex IF EXISTS");
      await driver.close();
    },
  };
}
