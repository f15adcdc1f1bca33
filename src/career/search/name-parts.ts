import { isConnecting, wordsOf } from "../../text/words.js";

/** A word of a name, and how much of the name it is. */
export interface NameWord {
  readonly word: string;
  readonly isHead: boolean;
  readonly weight: number;
}

/** The head noun says what kind of thing it is: a restaurant manager is a manager. */
const HEAD_WEIGHT = 4;
const WORD_WEIGHT = 2;
const CONNECTING_WEIGHT = 1;

const EXCEPTION = /\b(?:except|excluding|other than)\b.*$/i;
/** Whatever follows ends what an "of" began. */
const ENDS = /[;/()]/;
const LISTS = /[,&]|\b(?:and|or|including)\b/i;

/**
 * The things that a name lists, each as words with one head noun: "Janitors and Cleaners, Except Maids" are janitors or cleaners, and
 * what they are not is left out. In "Supervisors of Police and Detectives" the detectives belong to the supervisors.
 */
export function partsOfName(name: string, isOwn: boolean): NameWord[][] {
  const parts = name
    .replace(EXCEPTION, "")
    .split(ENDS)
    .flatMap((text) => listed((isOwn ? text.split(LISTS) : [text]).map(wordsOf)));
  const found = parts.filter((words) => words.length > 0).map(weighted);
  return found.length > 0 ? found : [weighted(wordsOf(name))];
}

/** Parts after a connecting word belong to the part that has it. */
function listed(parts: readonly string[][]): string[][] {
  const last = parts.findIndex((words) => words.some((word, i) => i > 0 && isConnecting(word)));
  return last < 0 ? [...parts] : [...parts.slice(0, last), parts.slice(last).flat()];
}

function weighted(words: readonly string[]): NameWord[] {
  const head = headOf(words);
  return words.map((word, i) => ({ word, isHead: i === head, weight: weightOf(word, i === head) }));
}

/** The place of the head noun: the last word before the first connecting one, as in "director of photography"; else the last word. */
export function headOf(words: readonly string[]): number {
  const end = words.findIndex((word, i) => i > 0 && isConnecting(word));
  return (end < 0 ? words.length : end) - 1;
}

function weightOf(word: string, isHead: boolean): number {
  if (isHead) return HEAD_WEIGHT;
  return isConnecting(word) ? CONNECTING_WEIGHT : WORD_WEIGHT;
}
