/** A message for people that says what went wrong with a local Neo4j and what to do. It never contains a password. */
export class LocalNeo4jError extends Error {
  override readonly name = "LocalNeo4jError";
}
