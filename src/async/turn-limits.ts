import type { HeavyTurns } from "./heavy-turns.js";

export interface TurnLimits {
  /** How long the turn lasts, in milliseconds. */
  readonly milliseconds: number;
  /** Why it ends then. */
  readonly tooLong: () => Error;
  /** Where it is counted when it needs more than a slice. */
  readonly heavy?: HeavyTurnsLimit;
  readonly budget?: WorkBudget;
}

export interface WorkBudget {
  /** How much work may be done in a turn, in units. */
  readonly work: number;
  /** Why it ends when that is used up. */
  readonly tooMuch: () => Error;
}

export interface HeavyTurnsLimit {
  readonly turns: HeavyTurns;
  /** Why a turn ends that finds no place among them. */
  readonly tooMany: () => Error;
}
