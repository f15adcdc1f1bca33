import type { Logger } from "pino";

type Level = "warn" | "error";

const A_MINUTE = 60_000;
const MOST_LINES = 60;

/**
 * Lines of a log that clients can cause. Of each level at most so many are written in a minute, and then how many there were besides: a
 * client must not be able to fill a disk.
 */
export class FewLines {
  readonly #counts: Record<Level, { written: number; leftOut: number }> = {
    warn: { written: 0, leftOut: 0 },
    error: { written: 0, leftOut: 0 },
  };
  #isCounting = false;

  constructor(
    readonly log: Pick<Logger, Level>,
    readonly most = MOST_LINES,
    readonly milliseconds = A_MINUTE,
  ) {}

  write(level: Level, details: object, message: string): void {
    this.#beginMinute();
    const count = this.#counts[level];
    if (count.written < this.most) {
      count.written++;
      this.log[level](details, message);
    } else count.leftOut++;
  }

  #beginMinute(): void {
    if (this.#isCounting) return;
    this.#isCounting = true;
    setTimeout(() => {
      this.#endMinute();
    }, this.milliseconds).unref();
  }

  #endMinute(): void {
    this.#isCounting = false;
    for (const [level, count] of Object.entries(this.#counts) as [
      Level,
      { leftOut: number; written: number },
    ][]) {
      const { leftOut } = count;
      Object.assign(count, { written: 0, leftOut: 0 });
      if (leftOut > 0)
        this.log[level](
          { leftOut },
          `and ${leftOut.toLocaleString("en")} more such lines, which are not written`,
        );
    }
  }
}
