import type { Guide } from "../../guide/guide.js";

/**
 * A stored guide that may change at any time. Its methods reject with a CareerError. An error about the content of the guide has no
 * `cause`; every other error, such as a lost connection, has one.
 */
export interface WatchedGuide {
  /** What messages call the store, such as the name of the database product. */
  readonly storeName: string;
  /** Changes exactly when anyone commits anything to the store. */
  bookmark(): Promise<string>;
  guide(): Promise<Guide>;
  /** Faults of the store that should be repaired although the guide can be read. */
  warnings(): Promise<readonly string[]>;
  close(): Promise<void>;
}
