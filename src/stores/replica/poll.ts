export interface Poller {
  /** Resolves when the first run has ended. */
  readonly first: Promise<void>;
  /** No further look begins; one that is under way goes on to its end. */
  stop(): void;
}

/**
 * Runs `look` at once, and then again whenever `pauseMs` have passed since it ended. `look` must not reject. The timer does not keep the
 * process alive.
 */
export function poll(look: () => Promise<void>, pauseMs: number): Poller {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    await look();
    if (stopped) return;
    timer = setTimeout(() => void again(), pauseMs);
    timer.unref();
  };
  return {
    first: again(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
