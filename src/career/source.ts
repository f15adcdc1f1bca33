import type { Awaitable } from "../async/awaitable.js";
import type { GuideLevel, GuideSource, ProficiencyLevel } from "../guide/guide.js";
import type { NodeKind } from "../guide/vocabulary.js";
import type { CareerGraph } from "./graph.js";

/** An opened place that guides are served from: files, or a database. Whoever opened it closes it. */
export interface CareerSource {
  /** The guide served now. Ask for it once per request and keep it until the request ends. */
  current(): ServedGuide;
  /** Ends all connections and timers of the source. */
  close(): Promise<void>;
}

/** One guide of a source. It stays the same whatever is written to the store meanwhile. */
export interface ServedGuide {
  readonly graph: CareerGraph;
  /** True when the graph answers from this process, without promises, so that batching questions gains nothing. */
  readonly inMemory: boolean;
  /** Throws STORE_UNAVAILABLE, as every question to the graph does, while the source has no guide. */
  readonly status: () => Awaitable<SourceStatus>;
}

export interface SourceStatus extends GuideInfo {
  /** Why the guide may be older than the stored one; null when it is up to date. */
  readonly trouble: string | null;
}

export interface GuideInfo {
  readonly title: string;
  readonly version: string;
  readonly contentHash: string;
  /** The store that holds the guide and how it is read, e.g. "memory", "neo4j/replica". */
  readonly store: string;
  readonly loadedAt: Date;
  /** One per node kind, in the vocabulary's order. */
  readonly counts: readonly KindCount[];
  readonly sources: readonly GuideSource[];
  readonly levels: readonly GuideLevel[];
  readonly proficiencyLevels: readonly ProficiencyLevel[];
}

export interface KindCount {
  readonly kind: NodeKind;
  readonly count: number;
}

/** What a source reports while it is open. */
export interface SourceListener {
  readonly log: Log;
  /** Called with each guide that is held in memory, when it begins to be served. */
  onGuide(graph: CareerGraph): void;
}

export interface Log {
  info(line: string): void;
  warn(line: string): void;
}
