import { expect, test } from "@jest/globals";
import fc from "fast-check";

import {
  difference,
  disjointUnion,
  hashOfSet,
  isSameSet,
  isSubset,
} from "../../src/algorithms/sorted-sets.js";

const ascending = (a: number, b: number): number => a - b;
const set = fc.uniqueArray(fc.nat(9), { maxLength: 8 }).map((items) => items.sort(ascending));

test("difference, subset and equality are those of Set", () => {
  fc.assert(
    fc.property(set, set, (a, b) => {
      const inB = new Set(b);
      expect(difference(a, b)).toEqual(a.filter((item) => !inB.has(item)));
      expect(isSubset(a, b)).toBe(a.every((item) => inB.has(item)));
      expect(isSameSet(a, b)).toBe(a.length === b.length && a.every((item) => inB.has(item)));
    }),
  );
});

test("the union of two disjoint sets is the sorted list of all their items", () => {
  fc.assert(
    fc.property(set, set, (a, b) => {
      const other = difference(b, a);
      expect(disjointUnion(a, other)).toEqual([...a, ...other].sort(ascending));
    }),
  );
});

test("typed arrays and lists of the same items are equal and have the same hash, which is FNV-1a", () => {
  fc.assert(
    fc.property(set, (items) => {
      expect(isSameSet(items, Int32Array.from(items))).toBe(true);
      expect(hashOfSet(items)).toBe(hashOfSet(Int32Array.from(items)));
    }),
  );
  expect(hashOfSet([]) >>> 0).toBe(0x811c9dc5);
  // FNV-1a of the byte "a", as published.
  expect(hashOfSet([0x61]) >>> 0).toBe(0xe40c292c);
});
