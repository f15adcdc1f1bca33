export interface Poller {
  /** No further look begins; one that is under way goes on to its end. */
  stop(): void;
}

/**
 * Runs `look` once, and then again whenever `pauseMs` have passed since it ended. Resolves after the first run. `look` must not reject.
 * The timer does not keep the process alive.
 */
export async function poll(look: () => Promise<void>, pauseMs: number): Promise<Poller> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    await look();
    if (stopped) return;
    timer = setTimeout(() => void again(), pauseMs);
    timer.unref();
  };
  await again();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
