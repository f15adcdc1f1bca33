import { setTimeout as sleep } from "node:timers/promises";

import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";

import { circuitBreaker } from "./circuit-breaker.js";
import { isAway, isLostBookmark, isRefusal, TooSlow, unavailable } from "./failures.js";
import { LANGUAGE } from "./language.js";
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

/**
 * Managed read transactions with a time limit. A read never returns an older state than the read before it. While Neo4j is away, whoever
 * asks is told so at once: one statement at a time tries whether it is back.
 */
export function reader(driver: Driver, { database, timeoutMs }: ReaderOptions): Reader {
  let bookmarkManager = neo4j.bookmarkManager();
  const breaker = circuitBreaker();

  async function run(statement: string, parameters: Parameters, fetchSize?: number) {
    const isTrial = breaker.isTrial();
    let session: Session | undefined;
    try {
      session = openSession(driver, database, {
        defaultAccessMode: neo4j.session.READ,
        bookmarkManager,
        ...(fetchSize !== undefined && { fetchSize }),
      });
      const work = (tx: Running) => rowsOf(tx, statement, parameters);
      const settings = { timeout: timeoutMs };
      const asked = isTrial ? once(session, work, settings) : session.executeRead(work, settings);
      const rows = await within(asked, timeoutMs);
      breaker.close();
      return { rows, bookmark: session.lastBookmarks().join() };
    } catch (error) {
      if (isLostBookmark(error)) bookmarkManager = neo4j.bookmarkManager();
      const failure = unavailable(error, { database, timeoutMs });
      if (isRefusal(error)) breaker.open(failure, AFTER_REFUSAL_MS);
      else if (isAway(error)) breaker.open(failure, WHILE_AWAY_MS);
      else breaker.close();
      throw failure;
    } finally {
      // Not awaited: a hung session would block us.
      void session?.close().catch(() => undefined);
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

type Running = Pick<ManagedTransaction, "run">;

async function rowsOf(tx: Running, statement: string, parameters: Parameters): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const record of tx.run(`${LANGUAGE} ${statement}`, parameters)) rows.push(record.toObject());
  return rows;
}

/** Without the driver's retries: who tries whether Neo4j is back is told at once that it is not. */
async function once<T>(
  session: Session,
  work: (tx: Running) => Promise<T>,
  settings: { readonly timeout: number },
): Promise<T> {
  const tx = await session.beginTransaction(settings);
  try {
    const answer = await work(tx);
    await tx.commit();
    return answer;
  } finally {
    await tx.close();
  }
}

/** Neo4j locks a user whose credentials are tried again at once. */
const AFTER_REFUSAL_MS = 10_000;
const WHILE_AWAY_MS = 1_000;

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
