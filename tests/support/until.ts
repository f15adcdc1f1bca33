import { setTimeout as sleep } from "node:timers/promises";

/** Long enough for a busy machine: only a test that fails waits so long. */
const WITHIN_MS = 45_000;

export interface Patience {
  readonly withinMs?: number;
  /** How long to pause between two tries. */
  readonly everyMs?: number;
}

/** Repeats a check until it no longer throws, and returns its value. After the deadline it throws the last error. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { withinMs = WITHIN_MS, everyMs = 20 }: Patience = {},
): Promise<T> {
  for (const end = performance.now() + withinMs; ;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await sleep(everyMs);
  }
}

/** Waits until a condition holds. After the deadline it throws an error that names the condition. */
export async function until(
  condition: string,
  holds: () => boolean | Promise<boolean>,
  patience: Patience = {},
): Promise<void> {
  await eventually(async () => {
    if (!(await holds())) throw new Error(`Waited in vain until ${condition}.`);
  }, patience);
}

/** The value of a promise, or an error that names what was waited for when it does not come in time. */
export async function inTime<T>(what: string, promise: Promise<T>, withinMs = WITHIN_MS): Promise<T> {
  const giveUp = new AbortController();
  const late = sleep(withinMs, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error(`Waited ${withinMs} ms in vain for ${what}.`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    giveUp.abort();
    late.catch(() => undefined);
  }
}
