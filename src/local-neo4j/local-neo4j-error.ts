/** What went wrong with a local Neo4j and what to do about it, for the person who wanted it. Never holds a password. */
export class LocalNeo4jError extends Error {
  override readonly name = "LocalNeo4jError";
}
