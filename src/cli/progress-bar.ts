import progress from "cli-progress";

import type { Progress } from "../content/import/data-set.js";

/** A progress bar on standard error. It appears after a second of work, and only on a terminal. */
export interface ProgressBar {
  readonly update: (done: number, total: number, values?: Readonly<Record<string, string>>) => void;
  /** Twice does no harm. */
  readonly stop: () => void;
}

const APPEARS_AFTER_MS = 1000;

/** `what` is the text behind the percentage, with {total}, {eta} and the values of `update` as placeholders. */
export function progressBar(what: string): ProgressBar {
  const bar = new progress.SingleBar({
    format: `{bar} {percentage}% of ${what}, {eta} s left`,
    hideCursor: true,
    clearOnComplete: true,
  });
  const started = performance.now();
  return {
    update(done, total, values = {}) {
      if (!process.stderr.isTTY || performance.now() - started < APPEARS_AFTER_MS) return;
      if (!bar.isActive) bar.start(total, done, values);
      bar.update(done, values);
    },
    stop() {
      if (bar.isActive) bar.stop();
    },
  };
}

/** The progress of reading files, in megabytes and with their rate. */
export function readingProgress(): Progress & Pick<ProgressBar, "stop"> {
  const bar = progressBar("{total} MB, {rate} MB/s");
  const started = performance.now();
  let total = 0;
  let read = 0;
  return {
    start(bytes) {
      total = bytes;
    },
    advance(bytes) {
      read += bytes;
      const rate = read / 1_000_000 / ((performance.now() - started) / 1000);
      bar.update(megabytes(read), megabytes(total), { rate: rate.toFixed(1) });
    },
    stop: bar.stop,
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
