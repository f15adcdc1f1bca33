import neo4j, { type Driver, Neo4jError } from "neo4j-driver";

import { unavailable } from "./failures.js";
import { openSession } from "./open-session.js";
import { LANGUAGE } from "./language.js";

/** Runs one statement and returns its first row. */
export type Write = (
  statement: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>> | null>;

export interface Writer {
  /** In a managed transaction of its own; several may be under way at a time. Throws STORE_UNAVAILABLE. */
  readonly write: Write;
  /**
   * Runs what `work` writes in one managed transaction, which is committed when `work` has resolved. It may run several times, and is
   * rolled back when it throws. Throws STORE_UNAVAILABLE.
   */
  readonly transaction: <T>(work: (write: Write) => Promise<T>) => Promise<T>;
}

export interface WriterOptions {
  readonly database: string | null;
  /** How long one transaction may take. */
  readonly timeoutMs: number;
}

/** The sessions share their bookmarks, so that on a cluster each write sees the writes before it. */
export function writer(driver: Driver, { database, timeoutMs }: WriterOptions): Writer {
  const bookmarkManager = neo4j.bookmarkManager();

  async function transaction<T>(work: (write: Write) => Promise<T>): Promise<T> {
    const session = openSession(driver, database, { bookmarkManager });
    try {
      return await session.executeWrite(
        (tx) =>
          work(async (statement, parameters = {}) => {
            const { records } = await tx.run(`${LANGUAGE} ${statement}`, parameters);
            return records[0]?.toObject() ?? null;
          }),
        { timeout: timeoutMs },
      );
    } catch (error) {
      if (!(error instanceof Neo4jError)) throw error;
      throw unavailable(error, { database, timeoutMs, writes: true });
    } finally {
      await session.close();
    }
  }

  return {
    transaction,
    write: (statement, parameters) => transaction((write) => write(statement, parameters)),
  };
}
