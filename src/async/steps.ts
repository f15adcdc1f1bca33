/**
 * A computation in small steps: every `yield` is a point at which it can be left for a while. The algorithms have this type too, written
 * out, because they import nothing of ours.
 */
export type Steps<T> = Generator<void, T, undefined>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
