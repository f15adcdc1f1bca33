/** A partition of 0 … n−1 into disjoint sets that can be merged: union–find with path halving, O(α(n)) amortised for a call. */
export interface DisjointSets {
  /** The least member of the set that holds v. */
  readonly find: (v: number) => number;
  /** Merges the sets that hold a and b. */
  readonly union: (a: number, b: number) => void;
}

/** Starts with every number in a set of its own. */
export function disjointSets(n: number): DisjointSets {
  const parent = new Int32Array(n);
  for (let v = 0; v < n; v++) parent[v] = v;

  function find(v: number): number {
    let at = v;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  }

  function union(a: number, b: number): void {
    const x = find(a);
    const y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  return { find, union };
}
