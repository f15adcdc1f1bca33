import type { Csr } from "../../algorithms/csr.js";
import type { ComputedScores } from "../../career/graph.js";
import type { Guide } from "../../guide/guide.js";

/**
 * A stored guide that may change at any time. Its methods reject with a CareerError. An error about the content of the guide has no
 * `cause`; every other error, such as a lost connection, has one.
 */
export interface WatchedGuide extends Watched<Guide> {
  /** What messages call the store, such as the name of the database product. */
  readonly storeName: string;
  /** Faults of the store that should be repaired although the guide can be read. */
  warnings(): Promise<readonly string[]>;
  /** See `CareerGraph`. */
  betweenness(graph: Csr): Promise<ComputedScores | null>;
  close(): Promise<void>;
}

/** A guide, or what is read of one. */
export interface Watched<T> {
  /** Takes little time, whatever is stored. */
  look(): Promise<Look>;
  /** Changes whenever the guide does. Takes longer than a look, and much less time than the guide. */
  fingerprint(): Promise<string>;
  guide(): Promise<T>;
}

export interface Look {
  /** Changes exactly when anyone commits anything to the store. */
  readonly bookmark: string;
  /** Changes whenever a guide takes the place of another; not when somebody edits it by hand. */
  readonly version: string;
}
