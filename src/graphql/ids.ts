import { badInput } from "../career/errors.js";
import { MAX_IDS } from "../career/known-ids.js";

/** Throws BAD_USER_INPUT for more ids than one question may name. */
export function checkIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length > MAX_IDS) throw badInput(argument, `takes at most ${MAX_IDS} ids, not ${ids.length}.`);
  return ids;
}
