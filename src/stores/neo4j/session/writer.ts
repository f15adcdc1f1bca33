import type { Driver } from "neo4j-driver";

import { unavailable } from "./failures.js";
import { openSession } from "./open-session.js";

/** Runs one statement in a managed write transaction and returns its first row. Throws STORE_UNAVAILABLE. */
export type Write = (
  statement: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>> | null>;

export interface WriterOptions {
  readonly database: string | null;
  readonly timeoutMs: number;
}

/** The session keeps its bookmarks, so that on a cluster each write sees the writes before it. */
export function writer(
  driver: Driver,
  { database, timeoutMs }: WriterOptions,
): { readonly write: Write; readonly close: () => Promise<void> } {
  const session = openSession(driver, database);
  return {
    async write(statement, parameters = {}) {
      try {
        const result = await session.executeWrite((tx) => tx.run(statement, parameters), {
          timeout: timeoutMs,
        });
        return result.records[0]?.toObject() ?? null;
      } catch (error) {
        throw unavailable(error, { database, timeoutMs });
      }
    },
    close: () => session.close(),
  };
}
