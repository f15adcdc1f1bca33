import { type Csr, row, vertexCount } from "./csr.js";

const known = new WeakMap<Csr, (Int32Array | undefined)[]>();

/** A lookup of each item with all items that it rests on, directly or not, itself first. Each is computed once for a graph of needs. */
export function itemsBelow(needs: Csr): (item: number) => Int32Array {
  const sets = known.get(needs) ?? new Array<Int32Array | undefined>(vertexCount(needs));
  known.set(needs, sets);
  return (item) => {
    const found = sets[item];
    if (found) return found;
    const reached = new Set([item]);
    for (const v of reached) for (const w of row(needs, v)) reached.add(w);
    return (sets[item] = Int32Array.from(reached));
  };
}
