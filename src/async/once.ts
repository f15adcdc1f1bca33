/** A value, or the promise of one, that is computed when it is first asked for. */
export function once<T extends object>(compute: () => T): () => T {
  let known: T | null = null;
  return () => (known ??= compute());
}
