import { type Awaitable, isPromise } from "./awaitable.js";
import type { HeavyTurn } from "./heavy-turns.js";
import { hasTime, joinRotation, type Waiting } from "./rotation.js";
import type { Steps } from "./steps.js";
import type { TurnLimits } from "./turn-limits.js";
import { spent, STEP_WORK } from "./work.js";

/**
 * The turn of one request, or of other work that belongs together. Turns rotate: all that a request computes shares its turn, so that a
 * request with a hundred questions gets no more time than one with a single question.
 */
export interface Turn {
  /**
   * Runs a computation: at once and to its end if the present slice has time for it, otherwise in slices of this turn. Throws, or rejects
   * with, the reason for which the turn has ended.
   */
  readonly run: <T>(steps: Steps<Awaitable<T>>, options?: RunOptions) => Awaitable<T>;
  /** The same for a short computation that has only one step. */
  readonly do: <T>(compute: () => Awaitable<T>) => Awaitable<T>;
  /** Calls `next` in this turn: at once if the present slice has time, otherwise later; or `tooLate`, if the turn has ended by then. */
  readonly whenever: (next: () => void, tooLate: () => void) => void;
  /** Counts as heavy from now on, as if it had used up a slice. */
  readonly expectMuch: () => void;
  /** Waits for work that has a turn of its own, but no longer than this turn lasts. */
  readonly wait: <T>(shared: Awaitable<T>) => Awaitable<T>;
  /** Ends the turn: whatever it has not computed yet fails with the reason. */
  readonly stop: (reason: Error) => void;
  /** Whether it was stopped, by whatever reason. */
  readonly hasEnded: () => boolean;
  /** The work done in this turn so far, in units; see work.ts. What has a turn of its own does not count. */
  readonly spent: () => number;
}

export interface RunOptions {
  /** The computation returns what it has when its time is up, instead of failing. */
  readonly canEndEarly?: boolean;
}

/** How long a computation that ends early may take to say what it has, in milliseconds. */
const GRACE_MS = 1_000;

/** A new turn, without limits unless some are given. */
export function createTurn(limits: TurnLimits | null = null): Turn {
  return new RotatingTurn(limits);
}

/** A computation that waits for its turn. */
interface Job {
  /** Runs it for a while. Returns whether it has come to its end, be it with an error. */
  readonly advance: () => boolean;
  readonly fail: (reason: Error) => void;
  readonly canEndEarly: boolean;
  hasBegun: boolean;
}

class RotatingTurn implements Turn, Waiting, HeavyTurn {
  isFresh = true;
  readonly #limits: TurnLimits | null;
  readonly #began = performance.now();
  readonly #jobs: Job[] = [];
  readonly #waiters = new Set<(reason: Error) => void>();
  #isInRotation = false;
  #ended: Error | null = null;
  /** Until when computations that have begun may still end early. */
  #graceEnd = 0;
  #timer: NodeJS.Timeout | null = null;
  #spent = 0;

  constructor(limits: TurnLimits | null) {
    this.#limits = limits;
  }

  run<T>(steps: Steps<Awaitable<T>>, { canEndEarly = false }: RunOptions = {}): Awaitable<T> {
    if (this.#ended) throw this.#ended;
    if (!hasTime() || this.#isHeld()) return this.#later(steps, canEndEarly, false);
    const result = this.#advance(steps, canEndEarly);
    return result.done ? result.value : this.#later(steps, canEndEarly, true);
  }

  do<T>(compute: () => Awaitable<T>): Awaitable<T> {
    if (this.#ended) throw this.#ended;
    if (!hasTime() || this.#isHeld()) return this.#later(oneStep(compute), false, false);
    const before = spent();
    try {
      return compute();
    } finally {
      this.#count(spent() - before + STEP_WORK);
    }
  }

  whenever(next: () => void, tooLate: () => void): void {
    if (this.#ended) tooLate();
    else if (hasTime() && !this.#isHeld()) next();
    else
      this.#later(
        oneStep(() => undefined),
        false,
        false,
      ).then(next, tooLate);
  }

  expectMuch(): void {
    if (!this.isFresh) return;
    this.isFresh = false;
    if (!this.#ended) this.#limits?.heavy?.turns.enter(this);
  }

  wait<T>(shared: Awaitable<T>): Awaitable<T> {
    if (!isPromise(shared)) return shared;
    if (this.#ended) throw this.#ended;
    this.#watchTime();
    return new Promise((resolve, reject) => {
      this.#waiters.add(reject);
      void shared.then(resolve, reject).finally(() => this.#waiters.delete(reject));
    });
  }

  stop(reason: Error): void {
    this.#ended ??= reason;
    if (this.#timer) clearTimeout(this.#timer);
    for (const fail of this.#waiters) fail(this.#ended);
    this.#waiters.clear();
    this.#limits?.heavy?.turns.leave(this);
    // What is left fails in the rotation, a part at a time.
    this.goOn();
  }

  spent(): number {
    return Math.round(this.#spent);
  }

  refuse(): void {
    this.stop(this.#limits!.heavy!.tooMany());
  }

  goOn(): void {
    if (this.#isInRotation || this.#jobs.length === 0) return;
    this.#isInRotation = true;
    joinRotation(this);
  }

  hasEnded(): boolean {
    return this.#ended !== null;
  }

  serve(): boolean {
    const [job] = this.#jobs;
    if (job !== undefined) {
      if (this.#ended && !this.#mayEndEarly(job)) job.fail(this.#ended);
      else if (!job.advance()) return true;
      this.#jobs.shift();
    }
    return (this.#isInRotation = this.#jobs.length > 0);
  }

  goesOn(): boolean {
    this.expectMuch();
    return (this.#isInRotation = !this.#isHeld());
  }

  #isHeld(): boolean {
    return !this.isFresh && this.#limits?.heavy?.turns.holds(this) === true;
  }

  #mayEndEarly({ canEndEarly, hasBegun }: Job): boolean {
    return canEndEarly && hasBegun && performance.now() < this.#graceEnd;
  }

  /** Runs steps until they are done or the slice ends. Throws why the turn has ended if they cannot end early. */
  #advance<T>(steps: Steps<T>, canEndEarly: boolean): IteratorResult<void, T> {
    for (;;) {
      const before = spent();
      const result = steps.next(this.#ended !== null);
      this.#count(spent() - before + STEP_WORK);
      if (result.done) return result;
      if (this.#ended && !canEndEarly) throw this.#ended;
      if (!hasTime()) return result;
    }
  }

  #count(work: number): void {
    this.#spent += work;
    const { budget } = this.#limits ?? {};
    if (budget && this.#spent > budget.work && !this.#ended) this.#end(budget.tooMuch());
  }

  /** Ends the turn, but gives computations that have begun the time to say what they have. */
  #end(reason: Error): void {
    this.#graceEnd = performance.now() + GRACE_MS;
    this.stop(reason);
  }

  #later<T>(steps: Steps<Awaitable<T>>, canEndEarly: boolean, hasBegun: boolean): Promise<T> {
    if (hasBegun) this.expectMuch();
    return new Promise((resolve, reject) => {
      const advance = (): boolean => {
        job.hasBegun = true;
        try {
          const result = this.#advance(steps, canEndEarly);
          if (result.done) resolve(result.value);
          return result.done === true;
        } catch (error) {
          job.fail(error as Error);
          return true;
        }
      };
      const job: Job = { advance, fail: reject, canEndEarly, hasBegun };
      this.#jobs.push(job);
      this.#watchTime();
      if (!this.#isHeld()) this.goOn();
    });
  }

  /** Small requests are done before they need a timer. */
  #watchTime(): void {
    if (this.#timer || this.#limits === null) return;
    const { milliseconds, tooLong } = this.#limits;
    const left = this.#began + milliseconds - performance.now();
    this.#timer = setTimeout(() => {
      this.#end(tooLong());
    }, left).unref();
  }
}

// eslint-disable-next-line require-yield
function* oneStep<T>(compute: () => T): Steps<T> {
  return compute();
}

/** Where there is no request: every computation has a turn of its own. */
export const ownTurn: Turn = {
  run: (steps, options) => createTurn().run(steps, options),
  do: (compute) => createTurn().do(compute),
  whenever: (next) => {
    next();
  },
  expectMuch: () => undefined,
  wait: (shared) => shared,
  stop: () => undefined,
  hasEnded: () => false,
  spent: () => 0,
};
