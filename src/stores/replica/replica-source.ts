import type { Awaitable } from "../../async/awaitable.js";
import { CareerError } from "../../career/errors.js";
import type { CareerSource, SourceListener } from "../../career/source.js";
import type { Guide } from "../../guide/guide.js";
import { memoryGuide } from "../memory/memory-source.js";
import { poll } from "./poll.js";
import { readConsistent } from "./read-consistent.js";
import { confirmed, current, empty, failed, type ReplicaState } from "./replica-state.js";
import type { WatchedGuide } from "./watched-guide.js";

export interface ReplicaOptions extends SourceListener {
  /** The name of the store in the status. */
  readonly store: string;
  readonly pollMs: number;
  /** The faults of a guide. One with faults is not served. */
  readonly validate: (guide: Guide) => Awaitable<readonly string[]>;
  readonly contentHash: (guide: Guide) => Awaitable<string>;
}

/** The last read of the stored guide that came to an end, with the fault of the guide if it has one. */
interface Seen {
  readonly bookmark: string;
  readonly fault: CareerError | null;
}

/**
 * A memory copy that follows a stored guide. Every `pollMs` it asks the store for its bookmark. If that changed, it reads the guide,
 * validates it and serves it. While this fails it serves the last good copy and tells why; without one, questions throw
 * STORE_UNAVAILABLE. Resolves after the first look at the store, whatever the outcome.
 */
export async function replicaSource(stored: WatchedGuide, options: ReplicaOptions): Promise<CareerSource> {
  const { store, pollMs, contentHash, log } = options;
  let state = empty(
    new CareerError("STORE_UNAVAILABLE", `The guide is still being read from ${stored.storeName}.`),
  );
  let servedHash: string | null = null;
  let seen: Seen | null = null;
  let closed = false;

  async function look(): Promise<void> {
    try {
      const bookmark = await stored.bookmark();
      const isNew = bookmark !== seen?.bookmark;
      if (isNew) seen = await read(bookmark);
      if (seen) enter(seen.fault ? failed(state, seen.fault) : confirmed(state));
      if (isNew) for (const warning of await stored.warnings()) log.warn(warning);
    } catch (error) {
      enter(failed(state, storeError(error, stored.storeName)));
    }
  }

  /** Null if the guide kept changing while it was read. */
  async function read(bookmark: string): Promise<Seen | null> {
    try {
      const consistent = await readConsistent(stored, bookmark, contentHash);
      if (consistent === null) return null;
      if (consistent.hash !== servedHash) await serve(consistent.guide, consistent.hash);
      return { bookmark: consistent.bookmark, fault: null };
    } catch (error) {
      if (error instanceof CareerError && error.cause === undefined) return { bookmark, fault: error };
      throw error;
    }
  }

  async function serve(guide: Guide, hash: string): Promise<void> {
    requireNoFaults(await options.validate(guide), stored.storeName);
    const copy = memoryGuide(guide, { contentHash: hash, store });
    state = current(copy);
    servedHash = hash;
    options.onGuide(copy.graph);
    log.info(`Serving ${guide.title} ${guide.version} from ${stored.storeName}.`);
  }

  function enter(next: ReplicaState): void {
    if (closed || next === state) return;
    state = next;
    if (next.kind === "STALE") log.warn(`Keeping the last good guide. ${withCause(next.trouble)}`);
    if (next.kind === "EMPTY") log.warn(withCause(next.trouble));
  }

  const poller = await poll(look, pollMs);
  return {
    current: () => state.served,
    close() {
      closed = true;
      poller.stop();
      return stored.close();
    },
  };
}

/** An error nobody foresaw is told to the log alone. */
function storeError(error: unknown, storeName: string): CareerError {
  if (error instanceof CareerError) return error;
  return new CareerError(
    "STORE_UNAVAILABLE",
    `The guide could not be read from ${storeName}: the log of this server tells why.`,
    {},
    { cause: error },
  );
}

function withCause({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

const MAX_TOLD = 3;

function requireNoFaults(faults: readonly string[], storeName: string): void {
  if (faults.length === 0) return;
  const more = faults.length > MAX_TOLD ? ` And ${faults.length - MAX_TOLD} more problems.` : "";
  throw new CareerError(
    "STORE_UNAVAILABLE",
    `The guide in ${storeName} is broken: ${faults.slice(0, MAX_TOLD).join(" ")}${more}`,
  );
}
