import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

import lockfile from "proper-lockfile";

const EACH_SECOND_FOR_AN_HOUR = { retries: 3600, factor: 1, minTimeout: 1000, maxTimeout: 1000 };

/** Runs `work` while no other process of this machine holds the same lock. The lock of a dead process expires after 10 s. */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  const unlock = await lockfile.lock(dirname(lock), {
    lockfilePath: lock,
    // The lock can expire while a laptop sleeps; that must not end the process.
    onCompromised: () => undefined,
    retries: EACH_SECOND_FOR_AN_HOUR,
  });
  try {
    return await work();
  } finally {
    await unlock();
  }
}
