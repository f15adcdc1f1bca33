import { getOrCompute } from "../../async/once-for.js";

/** The rows by their keys, in the order in which the keys first come. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) getOrCompute(groups, keyOf(row), (): T[] => []).push(row);
  return groups;
}
