import { type Csr, type LabelledCsr, reverseCsr, row, rowsToCsr } from "./csr.js";

/** Vectors of length 1 (or 0), of which most values are 0. */
export interface UnitVectors {
  /** Vector → the dimensions in which it is not 0, ascending; `values` has one entry for each of its targets. */
  readonly rows: Csr;
  readonly values: Float64Array;
  /** Dimension → the vectors that are not 0 in it, ascending; `edges` are places in `values`. */
  readonly columns: LabelledCsr;
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
  return { rows, values, columns: reverseCsr(rows, dimensions) };
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
  { rows, values, columns }: UnitVectors,
  { dimensions, values: own }: SparseVector,
): Float64Array {
  const cosines = new Float64Array(rows.offsets.length - 1);
  for (let k = 0; k < dimensions.length; k++) {
    const dimension = dimensions[k]!;
    for (let j = columns.offsets[dimension]!; j < columns.offsets[dimension + 1]!; j++)
      cosines[columns.targets[j]!]! += own[k]! * values[columns.edges[j]!]!;
  }
  return cosines;
}
