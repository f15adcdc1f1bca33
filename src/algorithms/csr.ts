/** A digraph on vertices 0 … n−1 in compressed sparse rows: the heads of v's edges are `targets[offsets[v] … offsets[v+1]−1]`. */
export interface Csr {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** A CSR whose k-th entry is also known as edge `edges[k]` of the list it was built from. */
export interface LabelledCsr extends Csr {
  readonly edges: Int32Array;
}

export function vertexCount(graph: Csr): number {
  return graph.offsets.length - 1;
}

/** Rows from an edge list, keeping its order within a row. O(n + m). */
export function toCsr(n: number, tails: ArrayLike<number>, heads: ArrayLike<number>): LabelledCsr {
  const m = tails.length;
  const offsets = new Int32Array(n + 1);
  for (let e = 0; e < m; e++) offsets[tails[e]! + 1]!++;
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice(0, n);
  const targets = new Int32Array(m);
  const edges = new Int32Array(m);
  for (let e = 0; e < m; e++) {
    const slot = next[tails[e]!]!++;
    targets[slot] = heads[e]!;
    edges[slot] = e;
  }
  return { offsets, targets, edges };
}

/** Rows from one list of heads a vertex. */
export function rowsToCsr(rows: readonly (readonly number[])[]): Csr {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, v) => (offsets[v + 1] = offsets[v]! + row.length));
  const targets = new Int32Array(offsets.at(-1)!);
  rows.forEach((row, v) => {
    targets.set(row, offsets[v]);
  });
  return { offsets, targets };
}

/**
 * The same edges turned around; `edges` gives each one's place in `graph.targets`. Where heads are of another set than tails, `heads`
 * says how many those are. O(n + m).
 */
export function reverseCsr(graph: Csr, heads = vertexCount(graph)): LabelledCsr {
  const tails = new Int32Array(graph.targets.length);
  for (let v = 0; v < vertexCount(graph); v++) tails.fill(v, graph.offsets[v], graph.offsets[v + 1]);
  return toCsr(heads, graph.targets, tails);
}
