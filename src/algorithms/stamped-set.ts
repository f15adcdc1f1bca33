/** A set of integers 0 … n−1 that is emptied in O(1), however large n is. */
export interface StampedSet {
  readonly has: (item: number) => boolean;
  readonly add: (item: number) => void;
  readonly clear: () => void;
}

/** An empty set: an item is a member where its stamp is the current one. */
export function stampedSet(n: number): StampedSet {
  const stamps = new Int32Array(n);
  let stamp = 1;
  return {
    has: (item) => stamps[item] === stamp,
    add: (item) => (stamps[item] = stamp),
    clear: () => stamp++,
  };
}
