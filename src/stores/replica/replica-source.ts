import type { Awaitable } from "../../async/awaitable.js";
import { CareerError, stillReading } from "../../career/errors.js";
import type { CareerGraph } from "../../career/graph.js";
import type { CareerSource, ServedGuide, SourceListener } from "../../career/source.js";
import type { Guide } from "../../guide/guide.js";
import { memoryGuide } from "../memory/memory-source.js";
import { copyKeeper } from "./copy-keeper.js";
import { guideFollower } from "./follower.js";
import type { GuideCopy } from "./guide-copy.js";
import { poll } from "./poll.js";
import { confirmed, current, empty, failed, type ReplicaState, restored } from "./replica-state.js";
import type { WatchedGuide } from "./watched-guide.js";

export interface ReplicaOptions extends SourceListener {
  /** The name of the store in the status. */
  readonly store: string;
  readonly pollMs: number;
  /** The faults of a guide. One with faults is not served. */
  readonly validate: (guide: Guide) => Awaitable<readonly string[]>;
  readonly contentHash: (guide: Guide) => Awaitable<string>;
  /** Where the last good guide is kept for the next start, if anywhere. */
  readonly copy?: GuideCopy | null;
}

/** Checks that find nothing new take at most a tenth of the time. */
const REST = 9;

/**
 * A memory copy that follows a stored guide. Every `pollMs` it looks whether anyone has committed anything to the store. If the guide
 * changed, it is read, validated and served. While this fails the last good copy is served, at the start that from disk, and the status
 * tells why; without one, questions throw STORE_UNAVAILABLE. `firstLook` resolves after the first look at the store, whatever the outcome.
 */
export function startReplica(
  stored: WatchedGuide,
  options: ReplicaOptions,
): { readonly source: CareerSource; readonly firstLook: Promise<void> } {
  const { store, pollMs, log } = options;
  let state = empty(stillReading(stored.storeName));
  let servedHash: string | null = null;
  let isRestored = false;
  let closed = false;
  const follower = guideFollower(stored, { take: serve, rest: REST });
  const tellWarnings = newWarnings(stored, log);
  const keeper = options.copy ? copyKeeper(options.copy, options) : null;

  async function look(): Promise<void> {
    try {
      const followed = await follower.look();
      if (followed === null) return;
      if (followed.fault) await fail(followed.fault);
      else enter(confirmed(state));
      await tellWarnings(followed.found.bookmark);
    } catch (error) {
      await fail(storeError(error, stored.storeName));
    }
  }

  async function fail(trouble: CareerError): Promise<void> {
    const kept = state.kind === "EMPTY" && !isRestored ? await keeper?.restore() : null;
    isRestored = true;
    if (!kept) {
      enter(failed(state, trouble));
      return;
    }
    const { guide, hash, keptAt } = kept;
    enter(restored(put(guide, hash, keptAt), keptAt, trouble));
    log.warn(`Serving ${guide.title} ${guide.version} from ${options.copy!.name}.`);
  }

  async function serve(guide: Guide): Promise<void> {
    const hash = await options.contentHash(guide);
    if (hash === servedHash) return;
    requireNoFaults(await options.validate(guide), stored.storeName);
    state = current(put(guide, hash, new Date()));
    keeper?.keep(guide, hash);
    log.info(`Serving ${guide.title} ${guide.version} from ${stored.storeName}.`);
  }

  function put(guide: Guide, contentHash: string, loadedAt: Date): ServedGuide {
    const copy = memoryGuide(guide, { contentHash, store, loadedAt });
    const graph: CareerGraph = { ...copy.graph, betweenness: (asked) => stored.betweenness(asked) };
    servedHash = contentHash;
    options.onGuide(graph);
    return { ...copy, graph };
  }

  function enter(next: ReplicaState): void {
    if (closed || next === state) return;
    state = next;
    if (next.kind === "STALE") log.warn(`Keeping the last good guide. ${withCause(next.trouble)}`);
    if (next.kind === "EMPTY") log.warn(withCause(next.trouble));
  }

  const poller = poll(look, pollMs);
  const source: CareerSource = {
    current: () => state.served,
    close() {
      closed = true;
      poller.stop();
      return stored.close();
    },
  };
  return { source, firstLook: poller.first };
}

/** The same, once the first look at the store has ended. */
export async function replicaSource(stored: WatchedGuide, options: ReplicaOptions): Promise<CareerSource> {
  const { source, firstLook } = startReplica(stored, options);
  await firstLook;
  return source;
}

/** Logs the warnings that were not there at the last change of the store. */
function newWarnings(stored: WatchedGuide, log: ReplicaOptions["log"]): (bookmark: string) => Promise<void> {
  let told: readonly string[] = [];
  let at: string | null = null;
  return async (bookmark) => {
    if (bookmark === at) return;
    const warnings = await stored.warnings();
    for (const warning of warnings) if (!told.includes(warning)) log.warn(warning);
    told = warnings;
    at = bookmark;
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
