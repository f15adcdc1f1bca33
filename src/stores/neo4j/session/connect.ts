import neo4j, { type Config, type Driver } from "neo4j-driver";

export interface Neo4jAccess {
  /** bolt:// or neo4j://, with +s or +ssc when encrypted. */
  readonly uri: string;
  readonly username: string;
  /** Null for a server without authentication. */
  readonly password: string | null;
  /** Null for the user's home database. */
  readonly database: string | null;
  /** The time limit of one statement. */
  readonly timeoutMs: number;
}

const NO_AUTH = { scheme: "none", principal: "", credentials: "" };

/**
 * A driver with a bounded pool of connections. It connects at the first statement and, if a server of the cluster goes away, retries for
 * `retryMs`. Whoever calls this closes it.
 */
export function connectNeo4j(
  { uri, username, password, timeoutMs }: Neo4jAccess,
  retryMs = Math.min(timeoutMs / 4, 2000),
): Driver {
  // Shorter than the time limit of a statement, so that the client is told that the server cannot be reached.
  const patience = Math.min(timeoutMs / 2, 5000);
  // The driver's types have a class where its documentation has plain settings.
  const settings = {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: patience,
    connectionAcquisitionTimeout: timeoutMs,
    maxTransactionRetryTime: retryMs,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
    userAgent: "career-graph",
  } as unknown as Config;
  return neo4j.driver(uri, password === null ? NO_AUTH : neo4j.auth.basic(username, password), settings);
}
