/** Keeps callers from what has just failed: while it is open, they get that failure at once. */
export interface CircuitBreaker {
  /**
   * Throws the failure while it is open. When its time is up one caller may try, which is told by true, and the others get the failure
   * until that is done.
   */
  readonly isTrial: () => boolean;
  readonly open: (failure: Error, milliseconds: number) => void;
  readonly close: () => void;
}

export function circuitBreaker(now: () => number = Date.now): CircuitBreaker {
  let opened: { readonly failure: Error; readonly until: number } | null = null;
  return {
    isTrial() {
      if (opened === null) return false;
      if (now() < opened.until) throw opened.failure;
      opened = { ...opened, until: Infinity };
      return true;
    },
    open(failure, milliseconds) {
      opened = { failure, until: now() + milliseconds };
    },
    close() {
      opened = null;
    },
  };
}
