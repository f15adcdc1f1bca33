/** What Neo4j's manual tells to do with tables: a constraint, the nodes, then the relationships by matching their ends. */
export async function loadCsv(run, tables) {
  await run("CREATE CONSTRAINT career_node_id FOR (n:CareerNode) REQUIRE n.id IS UNIQUE");
  await run("CALL db.awaitIndexes(300)");
  for (const table of tables) await run(statementOf(table));
}

function statementOf({ prefix, name, address, properties }) {
  const create =
    prefix === "nodes"
      ? `CREATE (:CareerNode:${name} {${["id: row.id", ...properties].join(", ")}})`
      : `MATCH (x:CareerNode {id: row.from})
         MATCH (y:CareerNode {id: row.to})
         CREATE (x)-[:${name} {${properties.join(", ")}}]->(y)`;
  return `LOAD CSV WITH HEADERS FROM '${address}' AS row
    CALL (row) {
      ${create}
    } IN TRANSACTIONS OF 10000 ROWS`;
}
