/**
 * A computation in small steps: every `yield` is a point at which it can be left for a while. It is told `true` there once its time is up;
 * a computation that can end early then returns what it has. The algorithms have this type too, written out, because they import nothing
 * of ours.
 */
export type Steps<T> = Generator<void, T, boolean | undefined>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next(false);
    if (done) return value;
  }
}

/** The same computation in fewer steps, each as long as `count` of its own: leaving it takes time as well. */
export function* inFewerSteps<T>(steps: Steps<T>, count: number): Steps<T> {
  for (let i = 1; ; i++) {
    const { done, value } = steps.next(false);
    if (done) return value;
    if (i % count === 0) yield;
  }
}

/** The same computation, which is never told that its time is up: half of it would be wrong. */
export function* whole<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const { done, value } = steps.next(false);
    if (done) return value;
    yield;
  }
}
