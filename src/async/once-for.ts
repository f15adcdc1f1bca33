import { type Awaitable, isPromise, then } from "./awaitable.js";
import { finish, type Steps, whole } from "./steps.js";
import { ownTurn } from "./turn.js";

/** A value that is computed once for each key object, and kept as long as that object. */
export function onceFor<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const there = known.get(key);
    if (there) return there.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** A value that is computed once for each key object, all at once or ahead of its first use. */
export interface OnceInSteps<K extends object, T> {
  /** Computes the value all at once if it is not known yet. */
  (key: K): T;
  /**
   * Computes the value in slices, in a turn of its own: many requests may wait for it, and it goes on when one of them ends.
   */
  readonly ahead: (key: K) => Awaitable<T>;
  /** Computes the value as a part of another computation, if it is not known yet. */
  readonly inSteps: (key: K) => Steps<T>;
}

export function onceInSteps<K extends object, T extends object>(
  compute: (key: K) => Steps<T>,
): OnceInSteps<K, T> {
  const known = new WeakMap<K, T>();
  /** The first result wins: others may already refer to it. */
  const keep = (key: K, value: T): T => {
    const there = known.get(key);
    if (there) return there;
    known.set(key, value);
    return value;
  };
  const now = (key: K): T => known.get(key) ?? keep(key, finish(compute(key)));
  const coming = new WeakMap<K, Promise<T>>();
  const ahead = (key: K): Awaitable<T> => {
    const there = known.get(key) ?? coming.get(key);
    if (there) return there;
    const value = then(ownTurn.run(compute(key)), (computed) => keep(key, computed));
    if (isPromise(value)) {
      coming.set(key, value);
      value.catch(() => coming.delete(key));
    }
    return value;
  };
  function* inSteps(key: K): Steps<T> {
    return known.get(key) ?? keep(key, yield* whole(compute(key)));
  }
  return Object.assign(now, { ahead, inSteps });
}

/** The value of a key in a table; computed and added when the table does not have it. `undefined` counts as no value. */
export function getOrCompute<K, T>(table: Map<K, T>, key: K, compute: () => T): T {
  const known = table.get(key);
  if (known !== undefined) return known;
  const value = compute();
  table.set(key, value);
  return value;
}
