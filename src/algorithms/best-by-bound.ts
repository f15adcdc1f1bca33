import { binaryHeap } from "./binary-heap.js";

export interface Valued {
  readonly item: number;
  readonly value: number;
}

/**
 * The `first` of the items 0 … n−1 with the greatest values, then the least. Values are worked out in the order of their upper bounds
 * `atMost`, and only until no other can be among the greatest. O(n log n) and as many values as have a bound no less than the last.
 */
export function* bestByBound(
  atMost: Float64Array,
  valueOf: (item: number) => number,
  first: number,
): Generator<void, Valued[], undefined> {
  const order = [...atMost.keys()].sort((a, b) => atMost[b]! - atMost[a]! || a - b);
  yield;
  // The worst of the best is the first to go.
  const best = binaryHeap<Valued>((a, b) => a.value - b.value || b.item - a.item);
  for (const item of order) {
    if (best.size() === first && atMost[item]! < best.peek()!.value) break;
    best.push({ item, value: valueOf(item) });
    if (best.size() > first) best.pop();
    yield;
  }
  return Array.from({ length: best.size() }, () => best.pop()!).reverse();
}
