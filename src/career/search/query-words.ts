import { distance } from "fastest-levenshtein";

import { type NameIndex, numberOf, usesOf, wordsFrom } from "./name-index.js";
import { headOf } from "./name-parts.js";
import type { Reading } from "./readings.js";
import { root } from "./activities.js";
import { isConnecting, stem } from "../../text/words.js";

/** A word of names that a typed word may stand for, and how well. */
interface Meaning {
  readonly word: number;
  readonly quality: number;
}

/** A typed word. */
export interface QueryWord {
  readonly text: string;
  /** How much it tells: more if it is rare, and more if it is the head noun. */
  readonly weight: number;
  readonly isHead: boolean;
  /** Best first. */
  readonly meanings: readonly Meaning[];
}

// How well a word of a name fits a typed one.
const SAME = 1;
const SAME_STEM = 0.97;
const SAME_ROOT = 0.6;
const UNFINISHED = 0.6;
const ONE_TYPO = 0.5;
const TWO_TYPOS = 0.4;

/** What is sought counts more than what narrows it. */
const HEAD = 2;
/** A typed word that stands for nothing counts more than others: if much of a text means nothing, nothing fits it. */
const UNKNOWN = 1.5;

/** Words of two letters have no plural and no root, and only the last one is likely to be unfinished. */
const SHORT = 2;

/**
 * The telling words of a text with what they stand for. The last word may be unfinished unless the reading says otherwise. If `isLoose`,
 * every word may be, and a word also stands for others with its root.
 */
export function queryWords(
  index: NameIndex,
  { words, isWhole }: Reading,
  { isLoose, needsAll }: { readonly isLoose: boolean; readonly needsAll: boolean },
): QueryWord[] {
  const head = words[headOf(words)];
  const last = words.at(-1)!;
  const telling = words.filter((word) => !isConnecting(word));
  const asked = new Set(telling.length > 0 ? telling : words);
  return [...asked].map((text) => {
    const meanings = meaningsOf(index, text, {
      mayBeUnfinished: (isLoose && text.length > SHORT) || (text === last && !isWhole),
      withRoots: isLoose,
      areOthersNeeded: needsAll && asked.size > 1,
    });
    const isHead = text === head;
    return { text, meanings, isHead, weight: weightOf(index, meanings, isHead) };
  });
}

function weightOf(index: NameIndex, meanings: readonly Meaning[], isHead: boolean): number {
  const whole = meanings.filter(({ quality }) => quality >= SAME_STEM);
  const uses = whole.reduce((sum, { word }) => sum + usesOf(index, word), 0);
  const rarity = Math.log1p(index.nodeOf.length / Math.max(1, uses));
  return rarity * (isHead ? HEAD : 1) * (meanings.length > 0 ? 1 : UNKNOWN);
}

interface Wide {
  readonly mayBeUnfinished: boolean;
  readonly withRoots: boolean;
  /** Whether a name must have other typed words as well. */
  readonly areOthersNeeded: boolean;
}

function meaningsOf(
  index: NameIndex,
  text: string,
  { mayBeUnfinished, withRoots, areOthersNeeded }: Wide,
): Meaning[] {
  const best = new Map<number, number>();
  const add = (word: number, quality: number): void => {
    if (quality > (best.get(word) ?? 0)) best.set(word, quality);
  };
  const same = numberOf(index, text);
  if (same >= 0) add(same, SAME);
  if (text.length > SHORT) {
    const stemmed = stem(text);
    for (const word of index.byStem.get(stemmed) ?? []) add(word, SAME_STEM);
    if (withRoots) for (const word of index.byRoot.get(root(stemmed) ?? "") ?? []) add(word, SAME_ROOT);
  }
  if (mayBeUnfinished) {
    const [from, to] = wordsFrom(index, text);
    for (let word = from; word < to; word++) add(word, unfinished(text, index.words[word]!));
  }
  // A word that exists is not misspelt.
  if (best.size === 0)
    for (const { word, quality } of misspelt(index, text, areOthersNeeded)) add(word, quality);
  return [...best]
    .map(([word, quality]) => ({ word, quality }))
    .sort((a, b) => b.quality - a.quality || a.word - b.word);
}

/** The more of the word is typed, the better it fits. */
function unfinished(text: string, word: string): number {
  return UNFINISHED * (0.5 + (0.5 * text.length) / word.length);
}

/** Shorter words are more often names than misspelt ones. */
const SHORTEST_MISSPELT = 4;
/** Beside other words, which a name must have as well, a word of so few letters may be misspelt, but none of them is wrong. */
const SHORTEST_BESIDE_OTHERS = 3;
/** From so many letters on, a word may have two typos. */
const LONG = 7;

/**
 * The words that a typed one may be with a typo: a letter too much, too few or wrong, or two swapped. The first letter is right, or
 * swapped with the second. O(words with that letter).
 */
function misspelt(index: NameIndex, text: string, areOthersNeeded: boolean): Meaning[] {
  if (text.length < (areOthersNeeded ? SHORTEST_BESIDE_OTHERS : SHORTEST_MISSPELT)) return [];
  const mayBeWrong = text.length >= SHORTEST_MISSPELT;
  const most = text.length >= LONG ? 2 : 1;
  const found: Meaning[] = [];
  const [first, second] = [text[0]!, text[1]!];
  for (const letter of new Set([first, second])) {
    const [from, to] = wordsFrom(index, letter);
    for (let word = from; word < to; word++) {
      const other = index.words[word]!;
      if (Math.abs(other.length - text.length) > most) continue;
      if (letter !== first && other[1] !== first) continue;
      const swapped = isSwapped(text, other);
      if (!mayBeWrong && !swapped && other.length <= text.length) continue;
      const far = swapped ? 1 : distance(text, other);
      if (far <= most) found.push({ word, quality: far === 1 ? ONE_TYPO : TWO_TYPOS });
    }
  }
  return found;
}

/** Whether two letters that stand side by side are the only difference. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
