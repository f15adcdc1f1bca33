import type { ClosureQuestion, ClosureSystem, SetCost } from "./closure-system.js";
import { row } from "./csr.js";
import { itemsBelow } from "./items-below.js";

/** A choice that is not met yet. */
export interface OpenChoice {
  /** How many more of its options must be learned. */
  readonly missing: number;
  /** The options that are neither held, learned nor banned. */
  readonly candidates: readonly number[];
}

/** A set of learned items under construction: closed under `needs`, with the choices that its items ask for. */
export class ClosureState {
  /** The items learned so far, in the order in which they were learned. */
  readonly learned: number[] = [];
  /** The choices that the question and the learned items ask for, met or not. */
  readonly asked: number[] = [];
  /** 1 where an item must not be learned, be it excluded or ruled out by the search. */
  readonly banned: Uint8Array;
  readonly below: (item: number) => Int32Array;
  readonly #isLearned: Uint8Array;
  readonly #isAsked: Uint8Array;

  constructor(
    readonly system: ClosureSystem,
    private readonly question: Pick<ClosureQuestion, "held" | "met" | "excluded">,
  ) {
    const n = system.cost.length;
    this.banned = question.excluded?.slice() ?? new Uint8Array(n);
    this.below = itemsBelow(system.needs);
    this.#isLearned = new Uint8Array(n);
    this.#isAsked = new Uint8Array(system.pick.length);
  }

  has(item: number): boolean {
    return this.question.held[item] === 1 || this.#isLearned[item] === 1;
  }

  isOpen(choice: number): boolean {
    return this.question.met[choice] !== 1 && this.#missing(choice) > 0;
  }

  openChoice(choice: number): OpenChoice {
    const candidates: number[] = [];
    for (const item of row(this.system.options, choice))
      if (!this.has(item) && this.banned[item] !== 1) candidates.push(item);
    return { missing: this.#missing(choice), candidates };
  }

  ask(choice: number): void {
    if (this.#isAsked[choice] === 1) return;
    this.#isAsked[choice] = 1;
    this.asked.push(choice);
  }

  /** Learns an item and all below it. False, and perhaps half done, when something banned lies there. */
  learn(item: number): boolean {
    for (const v of this.below(item)) {
      if (this.has(v)) continue;
      if (this.banned[v] === 1) return false;
      this.#isLearned[v] = 1;
      this.learned.push(v);
      for (const choice of row(this.system.choiceNeeds, v)) this.ask(choice);
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

  #missing(choice: number): number {
    let count = this.system.pick[choice]!;
    for (const item of row(this.system.options, choice)) if (this.has(item)) count--;
    return count;
  }
}
