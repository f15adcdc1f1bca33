import { badInput } from "../errors.js";

/** The most items that one page or list of answers may have. */
export const MAX_FIRST = 100;

/** The most ids that one argument may name. */
export const MAX_IDS = 100;

/** Throws BAD_USER_INPUT unless 1 ≤ first ≤ MAX_FIRST. */
export function checkFirst(first: number): number {
  if (first < 1 || first > MAX_FIRST)
    throw badInput("first", `must be from 1 to ${MAX_FIRST}, not ${first}.`);
  return first;
}

/** Throws BAD_USER_INPUT if an argument names more than MAX_IDS ids. */
export function checkIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > MAX_IDS) throw badInput(argument, `takes at most ${MAX_IDS} ids, not ${ids.length}.`);
  return ids;
}
