import type { Asks } from "../client/asks.js";

/** Where the guide is. */
export interface GuideFrom {
  /** Paths of one or several guides; the guide that comes with this package, unless they are given. If guides differ about an id or a name, the first one wins. */
  readonly guides?: readonly string[];
  /** The path of a file with pairs of ids that mean the same. */
  readonly crosswalk?: string;
}

/** A guide that is held in memory. It never changes. */
export interface OpenGuide extends Asks {
  readonly title: string;
  readonly version: string;
  /** The same for guides that say the same. */
  readonly contentHash: string;
  /** Frees what is held; questions after it are rejected with the code `CLOSED`. */
  close(): Promise<void>;
}
