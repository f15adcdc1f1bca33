import { setImmediate } from "node:timers/promises";

import type { Awaitable } from "./awaitable.js";

/** How long a question may keep the process from others at a stretch, in milliseconds. */
export const SLICE_MS = 15;

/** Runs work that yields now and then: at once if that is quick, else in slices between which others are served. */
export function inSlices<T>(work: Generator<unknown, T, void>): Awaitable<T> {
  const result = slice(work);
  return result.done ? result.value : goOn(work);
}

async function goOn<T>(work: Generator<unknown, T, void>): Promise<T> {
  for (;;) {
    await setImmediate();
    const result = slice(work);
    if (result.done) return result.value;
  }
}

function slice<T>(work: Generator<unknown, T, void>): IteratorResult<unknown, T> {
  const end = performance.now() + SLICE_MS;
  let result = work.next();
  while (!result.done && performance.now() < end) result = work.next();
  return result;
}
