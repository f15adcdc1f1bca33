/** A set of integers 0 … n−1 that takes on the members of another in time linear in those, however large n is. */
export interface StampedSet {
  readonly has: (item: number) => boolean;
  /** Becomes a set of just these items; does nothing when it last became the very same object. */
  readonly become: (items: ArrayLike<number>) => void;
}

export function stampedSet(n: number): StampedSet {
  const stamps = new Int32Array(n);
  let stamp = 0;
  let current: ArrayLike<number> | null = null;
  return {
    has: (item) => stamps[item] === stamp,
    become(items) {
      if (items === current) return;
      current = items;
      stamp++;
      for (let i = 0; i < items.length; i++) stamps[items[i]!] = stamp;
    },
  };
}
