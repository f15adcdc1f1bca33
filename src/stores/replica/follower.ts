import { CareerError } from "../../career/errors.js";
import { type Mark, readConsistent } from "./read-consistent.js";
import type { Look, Watched } from "./watched-guide.js";

/** What is known of the guide in the store. */
export interface Followed {
  /** The store as it was last found. */
  readonly found: Look;
  /** The fault of the guide that is stored, if it has one. */
  readonly fault: CareerError | null;
  /** False while the store is left alone: somebody may have edited the guide since the last check. */
  readonly isChecked: boolean;
  /** Whether the next check can tell that the guide is the same; otherwise it would be read again. */
  readonly isComparable: boolean;
}

/** The guide that was last read to its end, and the state of the store that it belongs to. */
interface Seen {
  readonly version: string;
  readonly mark: Mark;
  readonly fault: CareerError | null;
}

export interface Follower {
  /**
   * Looks at the store, and reads the guide if it has changed. Null if it kept changing while it was read. Rejects if the store cannot be
   * read.
   */
  readonly look: () => Promise<Followed | null>;
}

export interface FollowerOptions<T> {
  /** Takes what was read; throws a CareerError without a cause if it has faults. */
  readonly take: (guide: T) => Promise<void>;
  /** After a check that found nothing new the store is left alone for so many times the length of a check. */
  readonly rest: number;
}

/**
 * Follows a stored guide. While nobody commits anything, a look is all that is asked of the store. A commit is a reason to check: the guide
 * is read again only if its fingerprint has changed, or another guide has taken its place.
 */
export function guideFollower<T>(stored: Watched<T>, { take, rest }: FollowerOptions<T>): Follower {
  let seen: Seen | null = null;
  let checkFrom = 0;
  /** How long a check takes while the store has nothing else to do. */
  let quickest = Infinity;

  async function read(mark: Mark, version: string): Promise<void> {
    quickest = Infinity;
    try {
      const consistent = await readConsistent(stored, mark);
      if (consistent) await take(consistent.guide);
      seen = consistent && { version, mark: consistent.mark, fault: null };
    } catch (error) {
      if (!(error instanceof CareerError) || error.cause !== undefined) throw error;
      seen = { version, mark, fault: error };
    }
  }

  async function check(known: Seen, { bookmark, version }: Look): Promise<void> {
    const began = performance.now();
    if (began < checkFrom) return;
    const fingerprint = await stored.fingerprint();
    const isSame =
      known.mark.fingerprint === null
        ? known.mark.bookmark === bookmark && (await stored.look()).bookmark === bookmark
        : known.mark.fingerprint === fingerprint;
    if (isSame) {
      seen = { ...known, mark: { bookmark, fingerprint } };
      const now = performance.now();
      quickest = Math.min(quickest, now - began);
      checkFrom = now + rest * quickest;
    } else await read({ bookmark, fingerprint }, version);
  }

  return {
    async look() {
      const found = await stored.look();
      if (seen?.version !== found.version)
        await read({ bookmark: found.bookmark, fingerprint: null }, found.version);
      else if (seen.mark.bookmark !== found.bookmark || seen.mark.fingerprint === null)
        await check(seen, found);
      return (
        seen && {
          found,
          fault: seen.fault,
          isChecked: seen.mark.bookmark === found.bookmark,
          isComparable: seen.mark.fingerprint !== null,
        }
      );
    },
  };
}
