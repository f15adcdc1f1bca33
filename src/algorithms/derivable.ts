import { type Csr, outDegree, reverseCsr, row, vertexCount } from "./csr.js";

/** Items that rest on other items: on all of their `needs`, and on `pick` options of each of their choices. */
export interface AndOrSystem {
  readonly needs: Csr;
  readonly choiceNeeds: Csr;
  readonly options: Csr;
  readonly pick: Int32Array;
}

/** 1 for every item that can be acquired, starting from nothing; see `derivationOrder`. */
export function derivable(system: AndOrSystem, removed?: Uint8Array): Uint8Array {
  const acquired = new Uint8Array(vertexCount(system.needs));
  for (const v of derivationOrder(system, removed)) acquired[v] = 1;
  return acquired;
}

/**
 * Every item that can be acquired by someone who starts with nothing, in an order in which that is possible: an item is acquired once all
 * its needs are and each of its choices is met. Whatever is indispensable for an item comes before it. Items on a cycle of needs are
 * never acquired, nor are items marked in `removed`. Forward chaining with counters (Dowling & Gallier 1984): O(size of the system).
 */
export function derivationOrder(system: AndOrSystem, removed?: Uint8Array): number[] {
  const { needs, choiceNeeds, options, pick } = system;
  const n = vertexCount(needs);
  const dependents = reverseCsr(needs, n);
  const choosers = reverseCsr(choiceNeeds, pick.length);
  const offers = reverseCsr(options, n);
  const acquired = new Uint8Array(n);
  const order: number[] = [];
  const open = Int32Array.from({ length: n }, (_, v) => outDegree(needs, v) + outDegree(choiceNeeds, v));
  const missing = pick.slice();
  const ready: number[] = [];
  const close = (v: number): void => {
    if (--open[v]! === 0) ready.push(v);
  };
  const meet = (choice: number): void => {
    for (const v of row(choosers, choice)) close(v);
  };

  for (let v = 0; v < n; v++) if (open[v] === 0) ready.push(v);
  missing.forEach((count, choice) => {
    if (count <= 0) meet(choice);
  });
  for (let v = ready.pop(); v !== undefined; v = ready.pop()) {
    if (removed?.[v] === 1 || acquired[v] === 1) continue;
    acquired[v] = 1;
    order.push(v);
    for (const w of row(dependents, v)) close(w);
    for (const choice of row(offers, v)) if (--missing[choice]! === 0) meet(choice);
  }
  return order;
}
