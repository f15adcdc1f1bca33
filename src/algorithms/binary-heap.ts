/** A priority queue: the least item by `compare` comes out first. push and pop in O(log n) (Williams 1964). */
export interface BinaryHeap<T> {
  readonly size: () => number;
  readonly peek: () => T | undefined;
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

export function binaryHeap<T>(compare: (a: T, b: T) => number): BinaryHeap<T> {
  const items: T[] = [];

  function push(item: T): void {
    let child = items.push(item) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (compare(items[parent]!, item) <= 0) break;
      items[child] = items[parent]!;
      child = parent;
    }
    items[child] = item;
  }

  function pop(): T | undefined {
    const least = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) siftDown(last);
    return least;
  }

  function siftDown(item: T): void {
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && compare(items[child + 1]!, items[child]!) < 0) child++;
      if (compare(items[child]!, item) >= 0) break;
      items[parent] = items[child]!;
      parent = child;
    }
    items[parent] = item;
  }

  return { size: () => items.length, peek: () => items[0], push, pop };
}
