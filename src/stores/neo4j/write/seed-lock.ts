import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

import neo4j from "neo4j-driver";

import type { Write, Writer } from "../session/writer.js";

export interface SeedLock {
  /** What the guide of this seed is numbered; never used before. */
  readonly number: number;
  /** What is served now; null when nothing is. */
  readonly current: number | null;
  /**
   * Runs a statement that ends in `RETURN … AS answer` as long as no other seed has taken over, in a transaction of its own or in the given
   * one. No other holder writes until it is committed. Throws SeedInterrupted if another has taken over.
   */
  readonly write: (
    statement: string,
    parameters?: Readonly<Record<string, unknown>>,
    within?: Write,
  ) => Promise<unknown>;
  /** The same without keeping others from writing, for what nobody reads: many can be under way at a time. */
  readonly writeBeside: (
    statement: string,
    parameters?: Readonly<Record<string, unknown>>,
  ) => Promise<unknown>;
  readonly release: () => Promise<void>;
}

/** The guide before stays the one that is read; the next seed clears what this one wrote. */
export class SeedInterrupted extends Error {
  override readonly name = "SeedInterrupted";
}

/** A seed that was killed left its lock; after so long without a sign of life another takes over. */
const STALE_MS = 15_000;
const SIGN_MS = 3000;
const AGAIN_MS = 500;

/**
 * Waits until no other seed runs. Every write names the holder and takes Neo4j's own lock on the root node, so a holder that was
 * thought dead and wakes up writes nothing more.
 */
export async function lockSeed({ write }: Writer, onWait: (holder: string) => void): Promise<SeedLock> {
  const token = randomUUID();
  const me = `${hostname()}:${process.pid}`;
  for (let told = false; ; told = true) {
    const row = (await write(TAKE, {
      token,
      me,
      stale: neo4j.int(STALE_MS),
      gone: await goneHolder(write),
    })) as unknown as Taken;
    if (row.mine) return { number: row.number, current: row.current, ...heldWith(token, write) };
    if (!told) onWait(row.holder);
    await sleep(AGAIN_MS);
  }
}

/** What is read before Neo4j's lock is held may have changed when it is. */
const LOCKED = "SET guide.lock = $token REMOVE guide.lock WITH guide";

/** A mark that is still there was left by a seed that ended in the middle: its transaction is over when Neo4j's lock is held. */
const TAKE = `
  MERGE (guide:CareerGuide {name: 'career-graph'})
  ${LOCKED}
  WITH guide, guide.seeding IS NULL OR guide.seedingBy = $gone OR guide.seedingAt + $stale < timestamp() AS free,
    coalesce(guide.latest, COLLECT { MATCH (version:GuideVersion) RETURN max(version.number) }[0], 0) AS latest
  FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
    SET guide.seeding = $token, guide.seedingBy = $me, guide.seedingAt = timestamp(),
        guide.latest = latest + 1
    REMOVE guide.changingUntil)
  RETURN guide.seeding = $token AS mine, guide.seedingBy AS holder, guide.latest AS number, guide.current AS current`;

interface Taken {
  readonly mine: boolean;
  readonly holder: string;
  readonly number: number;
  readonly current: number | null;
}

const ROOT = "MATCH (guide:CareerGuide {name: 'career-graph'})";
const HELD = `${ROOT} ${LOCKED} WHERE guide.seeding = $token`;

function heldWith(token: string, write: Write): Pick<SeedLock, "write" | "writeBeside" | "release"> {
  const sign = setInterval(() => {
    // A write that fails says why.
    write(`${HELD} SET guide.seedingAt = timestamp()`, { token }).catch(() => undefined);
  }, SIGN_MS);
  sign.unref();
  const writeIf = async (
    held: string,
    statement: string,
    parameters: Readonly<Record<string, unknown>>,
    within: Write,
  ): Promise<unknown> => {
    const row = await within(`${held} CALL (guide) { ${statement} } RETURN answer`, { ...parameters, token });
    if (row !== null) return row["answer"];
    throw new SeedInterrupted("Another seed took over; nothing was replaced by this one.");
  };
  return {
    write: (statement, parameters = {}, within = write) => writeIf(HELD, statement, parameters, within),
    writeBeside: (statement, parameters = {}) =>
      writeIf(`${ROOT} WHERE guide.seeding = $token`, statement, parameters, write),
    async release() {
      clearInterval(sign);
      await write(`${HELD} REMOVE guide.seeding, guide.seedingBy, guide.seedingAt`, { token });
    },
  };
}

/** The holder when it is a process of this machine that runs no more. */
async function goneHolder(write: Write): Promise<string | null> {
  const row = await write(
    "MATCH (guide:CareerGuide {name: 'career-graph'}) RETURN guide.seedingBy AS holder",
  );
  const holder = (row?.["holder"] ?? null) as string | null;
  const [, host, pid] = /^(.*):(\d+)$/s.exec(holder ?? "") ?? [];
  if (host !== hostname()) return null;
  return isRunning(Number(pid)) ? null : holder;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
