/**
 * Bytes that are held for clients. If there are more than allowed, those are given up that have been held for longest: whoever is quick is
 * never hit.
 */
export class HeldBytes {
  /** The oldest first. */
  readonly #held = new Set<Held>();
  #bytes = 0;
  #givenUp = 0;

  constructor(readonly most: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  /** How many were given up so far. */
  get givenUp(): number {
    return this.#givenUp;
  }

  /** Something of no bytes so far. `giveUp` is called at most once, and not after its release. */
  hold(giveUp: () => void): Held {
    const held: Held = {
      bytes: 0,
      giveUp,
      add: (bytes) => {
        if (!this.#held.has(held)) return;
        held.bytes += bytes;
        this.#bytes += bytes;
        this.#keepWithin();
      },
      release: () => {
        if (this.#held.delete(held)) this.#bytes -= held.bytes;
      },
    };
    this.#held.add(held);
    return held;
  }

  #keepWithin(): void {
    for (const oldest of this.#held) {
      if (this.#bytes <= this.most) return;
      oldest.release();
      this.#givenUp++;
      oldest.giveUp();
    }
  }
}

export interface Held {
  bytes: number;
  readonly giveUp: () => void;
  readonly add: (bytes: number) => void;
  /** It is needed no longer. */
  readonly release: () => void;
}
