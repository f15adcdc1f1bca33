import TinyQueue from "tinyqueue";

export interface Valued {
  readonly item: number;
  readonly value: number;
}

/**
 * The `first` items of 0 … n−1 with the greatest values, greatest first; of equal values the lesser item first. `atMost` are upper
 * bounds of the values. Items are evaluated in the order of their bounds, until no other item can be among the greatest.
 * O(n), and log n and one evaluation for each item whose bound is no less than the last value of the answer.
 */
export function* bestByBound(
  atMost: Float64Array,
  valueOf: (item: number) => number,
  first: number,
): Generator<void, Valued[], boolean | undefined> {
  const order = new TinyQueue([...atMost.keys()], (a, b) => atMost[b]! - atMost[a]! || a - b);
  yield;
  // The worst of the best comes out first.
  const best = new TinyQueue<Valued>([], (a, b) => a.value - b.value || b.item - a.item);
  for (let item = order.pop(); item !== undefined; item = order.pop()) {
    if (best.length === first && atMost[item]! < best.peek()!.value) break;
    best.push({ item, value: valueOf(item) });
    if (best.length > first) best.pop();
    yield;
  }
  return Array.from({ length: best.length }, () => best.pop()!).reverse();
}
