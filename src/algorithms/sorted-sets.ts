/** Sets of integers as ascending arrays. */
export type SortedSet = readonly number[] | Int32Array;

/** The items of `a` that are not in `b`. O(a + b). */
export function difference(a: SortedSet, b: SortedSet): number[] {
  const rest: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const item = a[i]!;
    while (j < b.length && b[j]! < item) j++;
    if (b[j] !== item) rest.push(item);
  }
  return rest;
}

/** The union of two sets without a common item. O(a + b). */
export function disjointUnion(a: SortedSet, b: SortedSet): number[] {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) both.push(a[i]! < b[j]! ? a[i++]! : b[j++]!);
  while (i < a.length) both.push(a[i++]!);
  while (j < b.length) both.push(b[j++]!);
  return both;
}

/** Whether every item of `a` is in `b`. O(a + b). */
export function isSubset(a: SortedSet, b: SortedSet): boolean {
  if (a.length > b.length) return false;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    while (j < b.length && b[j]! < a[i]!) j++;
    if (b[j] !== a[i]) return false;
  }
  return true;
}

export function isSameSet(a: SortedSet, b: SortedSet): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A hash of 32 bits (FNV-1a): equal for equal sets. */
export function hashOfSet(items: SortedSet): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < items.length; i++) hash = Math.imul(hash ^ items[i]!, 0x01000193);
  return hash;
}
