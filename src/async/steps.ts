/** A computation in small steps: whoever runs it may do something else between two of them. */
export type Steps<T> = Generator<void, T, undefined>;

/** Runs every step at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
