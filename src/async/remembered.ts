import { LRUCache } from "lru-cache";

import { type Awaitable, then } from "./awaitable.js";
import type { Turn } from "./turn.js";

/** Answers that were computed before from what never changes: the same objects for all who ask. */
export interface KnownAnswers {
  readonly find: (key: string) => Known | undefined;
  readonly keep: (key: string, known: Known) => void;
}

interface Known {
  readonly value: unknown;
}

/** An answer with more parts than this share of all is not kept. */
const GREATEST_SHARE = 1 / 16;

/** Keeps answers with so many objects and list items in all, by the least recently used. */
export function knownAnswers(parts: number): KnownAnswers {
  const kept = new LRUCache<string, Known>({
    maxSize: parts,
    maxEntrySize: Math.floor(parts * GREATEST_SHARE),
    sizeCalculation: ({ value }) => partsOf(value, parts),
  });
  return { find: (key) => kept.get(key), keep: (key, known) => void kept.set(key, known) };
}

/**
 * The answer to a question whose ids are resolved: the known one, or a new one, which is kept if it is complete. Questions with equal
 * arguments are the same, by whatever names and in whatever order they were given.
 */
export function remembered<T>(
  { known, turn }: { readonly known?: KnownAnswers; readonly turn: Turn },
  kind: string,
  question: object,
  compute: () => Awaitable<T>,
): Awaitable<T> {
  if (!known) return compute();
  const key = `${kind} ${JSON.stringify(Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
  const there = known.find(key);
  if (there) return there.value as T;
  return then(compute(), (value) => {
    // A search whose time is up answers with what it has found.
    if (!turn.hasEnded()) known.keep(key, { value });
    return value;
  });
}

/**
 * Objects and list items of an answer, without what has an id of its own and is only referred to, and without what is computed when it is
 * read. Counts no further than `most`.
 */
function partsOf(answer: unknown, most: number): number {
  const pending: unknown[] = [answer];
  let count = 0;
  for (let part = pending.pop(); part !== undefined && count < most; part = pending.pop()) {
    count++;
    if (typeof part !== "object" || part === null || "id" in part) continue;
    if (Array.isArray(part)) {
      for (const item of part) if (typeof item === "object" && item !== null) pending.push(item);
      continue;
    }
    for (const key of Object.keys(part)) {
      const inner: unknown = Object.getOwnPropertyDescriptor(part, key)!.value;
      if (typeof inner === "object" && inner !== null) pending.push(inner);
    }
  }
  return Math.max(1, count);
}
