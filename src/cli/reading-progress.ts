import progress from "cli-progress";

import type { Progress } from "../content/import/data-set.js";

/** A bar with rate and time left on the terminal that looks on; nothing where none does. */
export function readingProgress(): Progress & { readonly stop: () => void } {
  if (!process.stderr.isTTY)
    return { start: () => undefined, advance: () => undefined, stop: () => undefined };
  const bar = new progress.SingleBar({
    format: "{bar} {percentage}% of {total} MB, {rate} MB/s, {eta} s left",
    hideCursor: true,
    clearOnComplete: true,
  });
  const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;
  let read = 0;
  let started = 0;
  return {
    start(bytes) {
      started = performance.now();
      bar.start(megabytes(bytes), 0, { rate: "–" });
    },
    advance(bytes) {
      read += bytes;
      const seconds = (performance.now() - started) / 1000;
      bar.update(megabytes(read), { rate: (read / 1_000_000 / seconds).toFixed(1) });
    },
    stop() {
      bar.stop();
    },
  };
}
