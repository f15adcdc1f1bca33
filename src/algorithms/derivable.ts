import { type Csr, toCsr, vertexCount } from "./csr.js";

/** Items that rest on other items, on all of them (`needs`) and on `pick` of the options of each of their choices. */
export interface AndOrSystem {
  readonly needs: Csr;
  readonly choiceNeeds: Csr;
  readonly options: Csr;
  readonly pick: Int32Array;
}

/** 1 for every item that can be had, starting from nothing; see `derivationOrder`. */
export function derivable(system: AndOrSystem, removed?: Uint8Array): Uint8Array {
  const had = new Uint8Array(vertexCount(system.needs));
  for (const v of derivationOrder(system, removed)) had[v] = 1;
  return had;
}

/**
 * Every item that can be had, starting from nothing, in an order in which it can be: the least set that holds each item all of whose
 * needs and choices it meets. Whatever is indispensable for an item comes before it. An item of `removed` cannot be had. Forward
 * chaining with counters (Dowling & Gallier 1984): O(size of the system).
 */
export function derivationOrder(system: AndOrSystem, removed?: Uint8Array): number[] {
  const { needs, choiceNeeds, options, pick } = system;
  const n = vertexCount(needs);
  const dependents = transpose(needs, n);
  const choosers = transpose(choiceNeeds, pick.length);
  const offers = transpose(options, n);
  const had = new Uint8Array(n);
  const order: number[] = [];
  const open = Int32Array.from({ length: n }, (_, v) => degree(needs, v) + degree(choiceNeeds, v));
  const missing = pick.slice();
  const ready: number[] = [];
  const close = (v: number): void => {
    if (--open[v]! === 0) ready.push(v);
  };
  const meet = (choice: number): void => {
    each(choosers, choice, close);
  };

  for (let v = 0; v < n; v++) if (open[v] === 0) ready.push(v);
  missing.forEach((count, choice) => {
    if (count <= 0) meet(choice);
  });
  for (let v = ready.pop(); v !== undefined; v = ready.pop()) {
    if (removed?.[v] === 1 || had[v] === 1) continue;
    had[v] = 1;
    order.push(v);
    each(dependents, v, close);
    each(offers, v, (choice) => {
      if (--missing[choice]! === 0) meet(choice);
    });
  }
  return order;
}

/** Column → rows that have it. */
function transpose(graph: Csr, columns: number): Csr {
  const rows = new Int32Array(graph.targets.length);
  for (let v = 0; v < vertexCount(graph); v++) rows.fill(v, graph.offsets[v], graph.offsets[v + 1]);
  return toCsr(columns, graph.targets, rows);
}

function degree({ offsets }: Csr, v: number): number {
  return offsets[v + 1]! - offsets[v]!;
}

function each({ offsets, targets }: Csr, v: number, visit: (target: number) => void): void {
  for (let k = offsets[v]!; k < offsets[v + 1]!; k++) visit(targets[k]!);
}
