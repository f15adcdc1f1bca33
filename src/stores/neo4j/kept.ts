import { CareerError } from "../../career/errors.js";
import { guideFollower } from "../replica/follower.js";
import type { Watched } from "../replica/watched-guide.js";
import type { Steady } from "./read/read-steadily.js";
import type { Pin } from "./session/current-guide.js";
import { isReplaced, replaced } from "./session/failures.js";

/** Something of a pinned guide. */
export type Pinned<T> = (pin: Pin) => Promise<T>;

/**
 * What is read of a whole guide, and kept until somebody changes the guide. What others commit is only a reason to check. After a check
 * that found nothing new, what is kept is taken for right for `rest` times the length of a check.
 */
export function keptReading<T>(watched: Watched<Steady<T>>, rest = 0): Pinned<T> {
  let latest: Steady<T> | null = null;
  /** The bookmark under which `latest` is known to be right. */
  let rightAt: string | null = null;
  let looking: Promise<string | null> | null = null;
  const follower = guideFollower(watched, {
    take(read) {
      latest = read;
      return Promise.resolve();
    },
    rest,
  });

  /** The bookmark under which what is kept was found to be right; null if it is only taken for right. */
  async function look(): Promise<string | null> {
    let followed = await follower.look();
    // Just read: the next look asks for the fingerprint, so that the commits of others are no reason to read it again.
    if (followed?.isComparable === false) followed = await follower.look();
    if (followed === null) throw replaced();
    if (followed.fault) throw followed.fault;
    return followed.isChecked ? followed.found.bookmark : null;
  }

  return async ({ number, bookmark }) => {
    if (rightAt !== bookmark) {
      // A look that has begun already may have missed what this caller knows of.
      await looking?.catch(() => undefined);
      looking ??= look().finally(() => (looking = null));
      rightAt = await looking;
    }
    if (latest?.number !== number) throw replaced();
    return latest.value;
  };
}

/** Whether this is wrong with the guide itself, and not with the way to it. */
export function isFault(error: unknown): error is CareerError {
  return error instanceof CareerError && error.cause === undefined && !isReplaced(error);
}
