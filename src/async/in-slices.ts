import { setImmediate } from "node:timers/promises";

import type { Awaitable } from "./awaitable.js";
import type { Steps } from "./steps.js";

/** How long a computation may occupy the process before others are served, in milliseconds. */
export const SLICE_MS = 15;

/** Runs a computation: to its end if that takes no longer than one slice, otherwise in slices between which others are served. */
export function inSlices<T>(steps: Steps<T>): Awaitable<T> {
  const result = runSlice(steps);
  return result.done ? result.value : continueInSlices(steps);
}

async function continueInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await setImmediate();
    const result = runSlice(steps);
    if (result.done) return result.value;
  }
}

function runSlice<T>(steps: Steps<T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE_MS;
  let result = steps.next();
  while (!result.done && performance.now() < end) result = steps.next();
  return result;
}
