/** A turn that has used up its first slice, or is expected to. */
export interface HeavyTurn {
  /** Goes on in the rotation, after it was told to wait. */
  readonly goOn: () => void;
  /** Gives up, because too many wait already. */
  readonly refuse: () => void;
}

/**
 * The heavy turns of a server: so many advance, more wait until one of these ends, and further ones are refused. It bounds what is held in
 * memory for answers that take long. Turns that are done within their first slice are never among them.
 */
export class HeavyTurns {
  readonly #advancing = new Set<HeavyTurn>();
  readonly #waiting = new Set<HeavyTurn>();

  constructor(
    readonly most: number,
    readonly mostWaiting: number,
  ) {}

  get advancing(): number {
    return this.#advancing.size;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether a further one would be refused. */
  get isFull(): boolean {
    return this.#waiting.size >= this.mostWaiting;
  }

  /** Lets the turn advance, wait or give up. */
  enter(turn: HeavyTurn): void {
    if (this.#advancing.size < this.most) this.#advancing.add(turn);
    else if (this.isFull) turn.refuse();
    else this.#waiting.add(turn);
  }

  /** Whether the turn has to wait. */
  holds(turn: HeavyTurn): boolean {
    return this.#waiting.has(turn);
  }

  /** The turn has ended, and another takes its place. */
  leave(turn: HeavyTurn): void {
    this.#waiting.delete(turn);
    if (!this.#advancing.delete(turn)) return;
    const [next] = this.#waiting;
    if (next === undefined) return;
    this.#waiting.delete(next);
    this.#advancing.add(next);
    next.goOn();
  }
}
