import type { Guide } from "../../guide/guide.js";

/** A stored guide that may change at any time. Rejects with CareerErrors, those that lie in its content without a cause. */
export interface WatchedGuide {
  /** Changes exactly when anyone commits anything. */
  bookmark(): Promise<string>;
  guide(): Promise<Guide>;
  /** What should be put right, though the guide can be read. */
  warnings(): Promise<readonly string[]>;
  close(): Promise<void>;
}
