import { fold } from "../../../text/fold.js";
import type { Option } from "./option.js";

/** True if a text is the name of an option, or the other name under which the search found it. */
export function isCalled({ name, matched }: Option, text: string): boolean {
  const wanted = fold(text);
  return fold(name) === wanted || (matched !== undefined && fold(matched) === wanted);
}

/**
 * The option that a text means without doubt: the one with this name, else the only one there is. None if there is something besides that
 * the field does not ask for: then the person is asked.
 */
export function exactOrOnly(text: string, options: readonly Option[]): Option | null {
  if (options.some(({ group }) => group !== undefined)) return null;
  const wanted = fold(text);
  const named = options.filter(({ name }) => fold(name) === wanted);
  const called = named.length > 0 ? named : options.filter((option) => isCalled(option, text));
  if (called.length === 1) return called[0]!;
  return options.length === 1 ? options[0]! : null;
}
