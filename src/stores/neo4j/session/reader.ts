import { setTimeout as sleep } from "node:timers/promises";

import neo4j, { type Driver } from "neo4j-driver";

import type { CareerError } from "../../../career/errors.js";
import { isLostBookmark, isRefusal, TooSlow, unavailable } from "./failures.js";
import { openSession } from "./open-session.js";

export interface ReaderOptions {
  readonly database: string | null;
  readonly timeoutMs: number;
}

export interface Reader {
  /** The first row of a statement that runs on any member of a cluster that may be read. Throws STORE_UNAVAILABLE. */
  readonly read: (statement: string, parameters?: Parameters) => Promise<Read>;
  /** All rows of one. They are fetched `fetchSize` at a time, so that the event loop is not stopped while many are decoded. */
  readonly rows: (statement: string, parameters: Parameters, fetchSize: number) => Promise<Row[]>;
}

type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

export interface Read {
  readonly row: Row | null;
  /** Changes exactly when anyone commits anything to the database. */
  readonly bookmark: string;
}

const AFTER_REFUSAL_MS = 10_000;

/** Managed read transactions with a time limit. A read never returns an older state than the read before it. */
export function reader(driver: Driver, { database, timeoutMs }: ReaderOptions): Reader {
  let bookmarkManager = neo4j.bookmarkManager();
  let refused: { error: CareerError; until: number } | null = null;

  async function run(statement: string, parameters: Parameters, fetchSize?: number) {
    if (refused && Date.now() < refused.until) throw refused.error;
    const session = openSession(driver, database, {
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager,
      ...(fetchSize !== undefined && { fetchSize }),
    });
    try {
      const asked = session.executeRead(
        async (tx) => {
          const rows: Row[] = [];
          for await (const record of tx.run(statement, parameters)) rows.push(record.toObject());
          return rows;
        },
        { timeout: timeoutMs },
      );
      const rows = await within(asked, timeoutMs);
      refused = null;
      return { rows, bookmark: session.lastBookmarks().join() };
    } catch (error) {
      if (isLostBookmark(error)) bookmarkManager = neo4j.bookmarkManager();
      const failure = unavailable(error, { database, timeoutMs });
      if (isRefusal(error)) refused = { error: failure, until: Date.now() + AFTER_REFUSAL_MS };
      throw failure;
    } finally {
      // Not awaited: a hung session would block us.
      void session.close().catch(() => undefined);
    }
  }

  return {
    async read(statement, parameters = {}) {
      const { rows, bookmark } = await run(statement, parameters);
      return { row: rows[0] ?? null, bookmark };
    },
    rows: async (statement, parameters, fetchSize) => (await run(statement, parameters, fetchSize)).rows,
  };
}

/** Enforces the time limit on this side as well, because a hung server does not end its transactions. */
async function within<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  const patience = new AbortController();
  const late = sleep(milliseconds + 500, undefined, { signal: patience.signal, ref: false }).then(() => {
    throw new TooSlow();
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    patience.abort();
    late.catch(() => undefined);
    answer.catch(() => undefined);
  }
}
