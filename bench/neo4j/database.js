/** As a database is that nobody has written to, but for what a process that runs keeps warm. */
export async function empty(run) {
  await run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS");
  await run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  for (const { name } of await run("SHOW CONSTRAINTS YIELD name")) await run(`DROP CONSTRAINT ${name}`);
  for (const { name } of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
    await run(`DROP INDEX ${name}`);
}

/**
 * What a guide's nodes are by label and its edges by type: how many, how many properties these have and how long the single values
 * among them are as text, which tells 1 from 1.0. What a seed derives for those who ask in Cypher is no part of the guide.
 */
export async function contents(run) {
  const keysOf = (one) => `[key IN keys(${one}) WHERE NOT key IN coalesce(${one}.derived, []) + 'derived']`;
  const told = (one) => `count(*) AS count, sum(size(${keysOf(one)})) AS properties,
    sum(reduce(long = 0, key IN ${keysOf(one)} | long + coalesce(size(toStringOrNull(${one}[key])), 0))) AS long,
    sum(size(${one}.citations)) AS citations`;
  return {
    nodes: await run(
      `MATCH (n:CareerNode)
       RETURN reduce(all = '', label IN COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label } | all + ':' + label) AS kind,
         ${told("n")} ORDER BY kind`,
    ),
    edges: await run(
      `MATCH (:CareerNode)-[r]->(:CareerNode) RETURN type(r) AS kind, ${told("r")} ORDER BY kind`,
    ),
  };
}
