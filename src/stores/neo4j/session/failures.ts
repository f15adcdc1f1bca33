import { isRetryableError, Neo4jError } from "neo4j-driver";

import { CareerError } from "../../../career/errors.js";

/** Why Neo4j cannot be asked, in words for whoever runs the server: what to check, and never a secret. */
export function unavailable(error: unknown, { database, timeoutMs }: Asked): CareerError {
  if (error instanceof CareerError) return error;
  const code = error instanceof Neo4jError ? error.code : "";
  const say = (message: string): CareerError =>
    new CareerError("STORE_UNAVAILABLE", message, {}, { cause: error });
  const named = database === null ? "its home database" : `the database "${database}"`;
  if (error instanceof TooSlow || code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
    return say(`Neo4j did not answer within ${timeoutMs} ms (NEO4J_TIMEOUT_MS).`);
  }
  if (isRefusal(error)) {
    return say("Neo4j refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD.");
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return say(`Neo4j has no database "${database ?? ""}": check NEO4J_DATABASE.`);
  }
  if (
    code.startsWith("Neo.TransientError.Database") ||
    code === "Neo.TransientError.General.DatabaseUnavailable"
  ) {
    return say(`Neo4j has stopped ${named}: start it, or check NEO4J_DATABASE.`);
  }
  if (code === "Neo.ClientError.Security.Forbidden") {
    return say(`Neo4j does not let this user read ${named}: check NEO4J_USERNAME.`);
  }
  if (isUnreachable(error)) return say("Neo4j cannot be reached: check that it runs, and NEO4J_URI.");
  return say(`Neo4j failed to answer: ${error instanceof Error ? error.message : String(error)}`);
}

/** Wrong credentials: to ask again at once would only have Neo4j lock the user. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    error.code.startsWith("Neo.ClientError.Security.") &&
    error.code !== "Neo.ClientError.Security.Forbidden"
  );
}

/** A bookmark of a database that was restored or replaced; to wait for it would be in vain. */
export function isLostBookmark(error: unknown): boolean {
  return error instanceof Neo4jError && /Bookmark/.test(error.code);
}

export function noGuide(): CareerError {
  return new CareerError(
    "STORE_UNAVAILABLE",
    "Neo4j holds no guide: write one with `career-graph seed`, or check NEO4J_DATABASE.",
  );
}

export function replaced(): CareerError {
  return new CareerError("STORE_UNAVAILABLE", "The guide was replaced while this was answered: ask again.");
}

/** What somebody wrote into Neo4j and no guide may say. */
export function broken(what: string): CareerError {
  return new CareerError("STORE_UNAVAILABLE", `The guide in Neo4j is broken: ${what}`);
}

/** A client that waited as long as it may. */
export class TooSlow extends Error {}

interface Asked {
  readonly database: string | null;
  readonly timeoutMs: number;
}

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (error.code === "ServiceUnavailable" || error.code === "SessionExpired" || isRetryableError(error))
  );
}
