/** A set of integers 0 … n−1 that is emptied in O(1), however large n is. */
export interface StampedSet {
  readonly has: (item: number) => boolean;
  readonly add: (item: number) => void;
  readonly clear: () => void;
  /** Becomes a set of just these items; does nothing when it last became the very same object. */
  readonly become: (items: ArrayLike<number>) => void;
}

/** An empty set: an item is a member where its stamp is the current one. */
export function stampedSet(n: number): StampedSet {
  const stamps = new Int32Array(n);
  let stamp = 1;
  let current: ArrayLike<number> | null = null;
  return {
    has: (item) => stamps[item] === stamp,
    add: (item) => (stamps[item] = stamp),
    clear: () => stamp++,
    become(items) {
      if (items === current) return;
      current = items;
      stamp++;
      for (let i = 0; i < items.length; i++) stamps[items[i]!] = stamp;
    },
  };
}
