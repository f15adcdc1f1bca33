import { isRetryableError, Neo4jError } from "neo4j-driver";

import { CareerError } from "../../../career/errors.js";

/** Turns an error of the driver into one that tells the operator of the server what to check. It never contains a secret. */
export function unavailable(error: unknown, { database, timeoutMs, writes = false }: Asked): CareerError {
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
    return say(
      writes
        ? `Neo4j does not let this user write to ${named}: check NEO4J_USERNAME. A seed also creates constraints and indexes.`
        : `Neo4j does not let this user read ${named}: check NEO4J_USERNAME.`,
    );
  }
  if (READ_ONLY.includes(code)) {
    return say(
      `Neo4j has set ${named} to read-only: see server.databases.read_only and server.databases.default_to_read_only of its configuration.`,
    );
  }
  if (isCrowded(error)) {
    return say(
      `All connections to Neo4j were in use for ${timeoutMs} ms (NEO4J_TIMEOUT_MS): ask again in a moment, or for less at once.`,
    );
  }
  if (code === "Neo.TransientError.General.MemoryPoolOutOfMemoryError") {
    return say(
      "Neo4j has too little memory for this: raise its server.memory.heap.max_size, or dbms.memory.transaction.total.max.",
    );
  }
  if (isUnreachable(error)) return say("Neo4j cannot be reached: check that it runs, and NEO4J_URI.");
  if (writes && code.startsWith("Neo.DatabaseError.")) {
    return say(
      `Neo4j failed to write (${code}), as it does when its disk is full: see its own log, make room and restart it. Then seed again.`,
    );
  }
  if (writes && code !== "") return say(`Neo4j failed to write (${code}): its own log tells why.`);
  // What the driver says may quote the query and what is stored: it is the cause, which only the log tells.
  return say("Neo4j failed to answer: the log of this server tells why.");
}

const READ_ONLY = ["ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase"].map(
  (name) => `Neo.ClientError.General.${name}`,
);

/** True for wrong credentials. Neo4j locks the user if they are tried again at once. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    error.code.startsWith("Neo.ClientError.Security.") &&
    error.code !== "Neo.ClientError.Security.Forbidden"
  );
}

/** True if Neo4j did not answer at all. */
export function isAway(error: unknown): boolean {
  return error instanceof TooSlow || (error instanceof Neo4jError && AWAY.includes(error.code));
}

const AWAY = ["ServiceUnavailable", "SessionExpired"];

/** True if no connection of the driver's pool became free in time. The driver has no code for that. */
function isCrowded(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.startsWith("Connection acquisition timed out");
}

/** True if the bookmark belongs to a database that was restored or replaced, which will never reach it. */
export function isLostBookmark(error: unknown): boolean {
  return error instanceof Neo4jError && /Bookmark/.test(error.code);
}

/** True if a statement met what somebody else was deleting: asked again, it does not. */
export function isGone(error: unknown): boolean {
  const cause = error instanceof CareerError ? error.cause : error;
  return cause instanceof Neo4jError && cause.code === "Neo.ClientError.Statement.EntityNotFound";
}

export function noGuide(): CareerError {
  return new CareerError(
    "STORE_UNAVAILABLE",
    "Neo4j holds no guide: write one with `career-graph seed`, or check NEO4J_DATABASE.",
  );
}

export function olderLayout(): CareerError {
  return new CareerError(
    "STORE_UNAVAILABLE",
    "The guide in Neo4j was written by an earlier release: `career-graph seed` brings it into the present layout.",
  );
}

export function replaced(): CareerError {
  return new CareerError("STORE_UNAVAILABLE", "The guide was replaced while this was answered: ask again.");
}

export function isReplaced(error: unknown): boolean {
  return error instanceof CareerError && error.message === replaced().message;
}

/** The content of Neo4j is not a guide: `what` tells the fault. */
export function broken(what: string): CareerError {
  return new CareerError("STORE_UNAVAILABLE", `The guide in Neo4j is broken: ${what}`);
}

/** Neo4j did not answer within the time limit. */
export class TooSlow extends Error {}

interface Asked {
  readonly database: string | null;
  readonly timeoutMs: number;
  /** Whether it was asked to write. */
  readonly writes?: boolean;
}

function isUnreachable(error: unknown): boolean {
  return error instanceof Neo4jError && (AWAY.includes(error.code) || isRetryableError(error));
}
