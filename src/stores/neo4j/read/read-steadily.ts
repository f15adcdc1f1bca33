import { CareerError } from "../../../career/errors.js";
import { type Answered, askGuide, type Pin } from "../session/current-guide.js";
import { isGone, isReplaced, replaced } from "../session/failures.js";
import type { Reader } from "../session/reader.js";
import { HEAD } from "./about.js";
import type { StoredAbout } from "./assemble.js";
import type { Properties } from "./properties.js";

/** Which guide is read, and what it says of itself. */
export interface Head extends StoredAbout {
  readonly number: number;
  readonly about: Properties;
}

/** What was read of a guide. */
export interface Steady<T> {
  readonly value: T;
  /** The number of the guide. */
  readonly number: number;
  /** The database as it was at the end. */
  readonly bookmark: string;
}

const MOST_READS = 10;

/**
 * Reads something of the pinned guide, or of the current one without a pin, by several statements, until the same guide was there before
 * and after. What others write into the guide meanwhile is read or not: who needs to know compares bookmarks.
 */
export async function readSteadily<T>(
  reading: Reader,
  pin: (() => Promise<Pin>) | null,
  read: (head: Head) => Promise<T>,
): Promise<Steady<T>> {
  const ask = askGuide(reading, pin);
  let head = (await ask(HEAD)) as Answered<Head>;
  for (let i = 0; i < MOST_READS; i++) {
    const outcome = await outcomeOf(read(head.answer));
    const after = (await ask(HEAD)) as Answered<Head>;
    if (outcome !== "gone" && JSON.stringify(after.answer) === JSON.stringify(head.answer)) {
      if ("fault" in outcome) throw outcome.fault;
      return { value: outcome.value, number: head.answer.number, bookmark: after.bookmark };
    }
    head = after;
  }
  throw replaced();
}

type Outcome<T> = { readonly value: T } | { readonly fault: CareerError } | "gone";

/** A guide that is being replaced may look broken, or be deleted or added to while it is read. */
async function outcomeOf<T>(reading: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await reading };
  } catch (error) {
    if (isGone(error) || isReplaced(error)) return "gone";
    if (error instanceof CareerError && error.cause === undefined) return { fault: error };
    throw error;
  }
}
