import { type Csr, reverseCsr, row, rowsToCsr } from "./csr.js";

/** Vectors of length 1 (or 0), of which most values are 0. */
export interface UnitVectors {
  /** Vector → the dimensions in which it is not 0, ascending; `values` has one entry for each of its targets. */
  readonly rows: Csr;
  readonly values: Float64Array;
  /** Dimension → the vectors that are not 0 in it, ascending; `columnValues` has one entry for each of its targets. */
  readonly columns: Csr;
  readonly columnValues: Float64Array;
}

/** Scales vectors, given by their dimensions in ascending order and their values, to length 1. O(values). */
export function unitVectors(
  vectors: readonly (readonly (readonly [dimension: number, value: number])[])[],
  dimensions: number,
): UnitVectors {
  const rows = rowsToCsr(vectors.map((vector) => vector.map(([dimension]) => dimension)));
  const values = new Float64Array(rows.targets.length);
  vectors.forEach((vector, v) => {
    const length = Math.sqrt(vector.reduce((sum, [, value]) => sum + value * value, 0));
    vector.forEach(([, value], i) => (values[rows.offsets[v]! + i] = length === 0 ? 0 : value / length));
  });
  const columns = reverseCsr(rows, dimensions);
  return { rows, values, columns, columnValues: Float64Array.from(columns.edges, (place) => values[place]!) };
}

/** A vector by its dimensions and their values. */
export interface SparseVector {
  readonly dimensions: Int32Array;
  readonly values: Float64Array;
}

export function vectorAt({ rows, values }: UnitVectors, v: number): SparseVector {
  return { dimensions: row(rows, v), values: values.subarray(rows.offsets[v], rows.offsets[v + 1]) };
}

/**
 * The cosine of each vector with a vector of length 1, 0–1 where no value is negative. O(vectors + values in the dimensions of that one).
 */
export function cosinesWith(
  { rows, columns, columnValues }: UnitVectors,
  { dimensions, values: own }: SparseVector,
): Float64Array {
  const cosines = new Float64Array(rows.offsets.length - 1);
  const { offsets, targets } = columns;
  for (let k = 0; k < dimensions.length; k++) {
    const value = own[k]!;
    const end = offsets[dimensions[k]! + 1]!;
    for (let j = offsets[dimensions[k]!]!; j < end; j++) cosines[targets[j]!]! += value * columnValues[j]!;
  }
  return cosines;
}
