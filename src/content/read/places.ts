import type { Place } from "./record.js";

/** A `Map` holds at most 2²⁴ entries. */
const SHARD = 1 << 23;

/**
 * The place of each statement in the text. For a valid guide no place is ever looked up. So the look-up table is built at the first
 * question, and a place without lines for its keys is stored as a number.
 */
export class Places {
  readonly #statements: object[] = [];
  readonly #files: string[] = [];
  readonly #lines: (number | null)[] = [];
  readonly #withKeys = new Map<object, Place>();
  #ordinals: Map<object, number>[] = [];

  add(statement: object, place: Place): void {
    if (place.lineOf !== undefined) {
      this.#withKeys.set(statement, place);
      return;
    }
    this.#statements.push(statement);
    this.#files.push(place.file);
    this.#lines.push(place.line);
  }

  get(statement: object): Place | null {
    if (this.#ordinals.length === 0) this.#ordinals = this.#numbered();
    for (const ordinals of this.#ordinals) {
      const ordinal = ordinals.get(statement);
      if (ordinal !== undefined) return { file: this.#files[ordinal]!, line: this.#lines[ordinal]! };
    }
    return this.#withKeys.get(statement) ?? null;
  }

  #numbered(): Map<object, number>[] {
    const shards: Map<object, number>[] = [];
    this.#statements.forEach((statement, i) => {
      if (i % SHARD === 0) shards.push(new Map());
      shards.at(-1)!.set(statement, i);
    });
    return shards;
  }
}
