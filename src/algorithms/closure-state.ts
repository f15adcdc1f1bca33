import type { ClosureQuestion, ClosureSystem, SetCost } from "./closure-system.js";
import { itemsBelow } from "./items-below.js";

/** A choice that is not met yet. */
export interface OpenChoice {
  /** How many more of its options must be learned. */
  readonly missing: number;
  /** The options that are neither held, learned nor banned. */
  readonly candidates: readonly number[];
}

/**
 * A set of learned items under construction: closed under `needs`, with the choices that its items ask for. Every node of the search goes
 * through short rows here, so they are read without `row`.
 */
export class ClosureState {
  /** The items learned so far, in the order in which they were learned. */
  readonly learned: number[] = [];
  /** The choices that the question and the learned items ask for, met or not. */
  readonly asked: number[] = [];
  /** 1 where an item must not be learned, be it excluded or ruled out by the search. */
  readonly banned: Uint8Array;
  readonly below: (item: number) => Int32Array;
  readonly #held: Uint8Array;
  readonly #met: Uint8Array;
  readonly #isLearned: Uint8Array;
  readonly #isAsked: Uint8Array;

  constructor(
    readonly system: ClosureSystem,
    { held, met, excluded }: Pick<ClosureQuestion, "held" | "met" | "excluded">,
  ) {
    const n = system.cost.length;
    this.#held = held;
    this.#met = met;
    this.banned = excluded?.slice() ?? new Uint8Array(n);
    this.below = itemsBelow(system.needs);
    this.#isLearned = new Uint8Array(n);
    this.#isAsked = new Uint8Array(system.pick.length);
  }

  has(item: number): boolean {
    return this.#held[item] === 1 || this.#isLearned[item] === 1;
  }

  isOpen(choice: number): boolean {
    return this.openChoice(choice) !== null;
  }

  /** What is missing for a choice; null when it is met. */
  openChoice(choice: number): OpenChoice | null {
    if (this.#met[choice] === 1) return null;
    const { offsets, targets } = this.system.options;
    let missing = this.system.pick[choice]!;
    const candidates: number[] = [];
    for (let k = offsets[choice]!, end = offsets[choice + 1]!; k < end; k++) {
      const item = targets[k]!;
      if (this.has(item)) missing--;
      else if (this.banned[item] !== 1) candidates.push(item);
    }
    return missing > 0 ? { missing, candidates } : null;
  }

  ask(choice: number): void {
    if (this.#isAsked[choice] === 1) return;
    this.#isAsked[choice] = 1;
    this.asked.push(choice);
  }

  /** Learns an item and all below it. False, and perhaps half done, when something banned lies there. */
  learn(item: number): boolean {
    const { offsets, targets } = this.system.choiceNeeds;
    for (const v of this.below(item)) {
      if (this.has(v)) continue;
      if (this.banned[v] === 1) return false;
      this.#isLearned[v] = 1;
      this.learned.push(v);
      for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) this.ask(targets[k]!);
    }
    return true;
  }

  /** Forgets what was learned and asked for after there were so many of each. */
  undo(learned: number, asked: number): void {
    while (this.learned.length > learned) this.#isLearned[this.learned.pop()!] = 0;
    while (this.asked.length > asked) this.#isAsked[this.asked.pop()!] = 0;
  }

  /** What an item and all below it would add; null when something banned lies there. */
  costOf(item: number): SetCost | null {
    const { system, banned } = this;
    let cost = 0;
    let count = 0;
    for (const v of this.below(item)) {
      if (this.has(v)) continue;
      if (banned[v] === 1) return null;
      cost += system.cost[v]!;
      count++;
    }
    return { cost, count };
  }
}
