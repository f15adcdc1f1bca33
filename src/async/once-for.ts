import { finish, type Steps } from "./steps.js";
import { type Awaitable, then } from "./awaitable.js";
import { inSlices } from "./in-slices.js";

/** What is worked out once for each of some objects, and kept as long as they are. */
export interface OnceFor<K extends object, T> {
  /** At once, if it is not known. */
  (key: K): T;
  /** Ahead of the first question, in slices between which others are served. */
  readonly ahead: (key: K) => Awaitable<T>;
}

export function onceFor<K extends object, T extends object>(work: (key: K) => Steps<T>): OnceFor<K, T> {
  const known = new WeakMap<K, T>();
  /** The first that is there stays, so that what was computed from it fits. */
  const keep = (key: K, value: T): T => {
    const there = known.get(key);
    if (there) return there;
    known.set(key, value);
    return value;
  };
  const now = (key: K): T => known.get(key) ?? keep(key, finish(work(key)));
  const ahead = (key: K): Awaitable<T> =>
    known.get(key) ?? then(inSlices(work(key)), (value) => keep(key, value));
  return Object.assign(now, { ahead });
}
