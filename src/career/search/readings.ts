import { type NameIndex, numberOf, usesOf, wordsFrom } from "./name-index.js";
import { isPerson, root } from "./activities.js";
import { stem } from "../../text/words.js";

/** A text as words, and how likely it is meant so. */
export interface Reading {
  readonly words: readonly string[];
  readonly likelihood: number;
  /** Whether the last word is finished. */
  readonly isWhole: boolean;
}

const JOINED = 0.95;
const DIVIDED = 0.9;
const WITHOUT_PERSONS = 0.8;

/** Each reading takes a search, so there are no more than so many of a kind. */
const MOST = 6;

/** A text as it was typed, and with words joined or divided as names have them: "dev ops" is "devops", "fullstack" is "full stack". */
export function readings(index: NameIndex, typed: readonly string[]): Reading[] {
  const isKnown = (word: string): boolean => numberOf(index, word) >= 0 || index.byStem.has(stem(word));
  return [
    { words: typed, likelihood: 1, isWhole: false },
    ...joined(typed, isKnown).map((words) => ({ words, likelihood: JOINED, isWhole: false })),
    ...divided(typed, isKnown).map((words) => ({ words, likelihood: DIVIDED, isWhole: true })),
  ];
}

/** A text with a word divided into two that may be cut short: "sysadmin" is "systems administrator". */
export function clippedReadings(index: NameIndex, typed: readonly string[]): Reading[] {
  const isBegun = (part: string): boolean => {
    const [from, to] = wordsFrom(index, part);
    return from < to;
  };
  return divided(typed, isBegun).map((words) => ({ words, likelihood: DIVIDED, isWhole: false }));
}

/**
 * A text without the words that only say that somebody does it: a "cleaning lady" is a cleaner, and a "delivery guy" has to do with
 * deliveries. None if there are no such words, or no others.
 */
export function withoutPersons(index: NameIndex, typed: readonly string[]): Reading[] {
  const others = typed.filter((word) => !isPerson(word));
  if (others.length === typed.length || others.length === 0) return [];
  const last = others.at(-1)!;
  const words = [...others.slice(0, -1), doer(index, last) ?? last];
  return [{ words, likelihood: WITHOUT_PERSONS, isWhole: true }];
}

/** The most frequent word for whoever does what a word says: "cleaning" → "cleaner". Null if no name has one. */
function doer(index: NameIndex, activity: string): string | null {
  if (!activity.endsWith("ing")) return null;
  const related = index.byRoot.get(root(stem(activity)) ?? "") ?? [];
  const doers = related.filter((word) => /[eo]r$/.test(index.words[word]!));
  const [most] = doers.sort((a, b) => usesOf(index, b) - usesOf(index, a) || a - b);
  return most === undefined ? null : index.words[most]!;
}

/** With two neighbours joined to a word that there is. */
function joined(typed: readonly string[], isThere: (word: string) => boolean): string[][] {
  const found: string[][] = [];
  for (let i = 0; i + 1 < typed.length && found.length < MOST; i++) {
    const word = typed[i]! + typed[i + 1]!;
    if (isThere(word)) found.push([...typed.slice(0, i), word, ...typed.slice(i + 2)]);
  }
  return found;
}

/** Shorter parts are in too many words. */
const SHORTEST_PART = 3;

/** With one word divided into two that there are. */
function divided(typed: readonly string[], isThere: (word: string) => boolean): string[][] {
  const found: string[][] = [];
  for (const [i, word] of typed.entries())
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART && found.length < MOST; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every(isThere)) found.push([...typed.slice(0, i), ...parts, ...typed.slice(i + 1)]);
    }
  return found;
}
