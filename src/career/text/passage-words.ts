import { getOrCompute } from "../../async/once-for.js";
import { spend } from "../../async/work.js";
import { rootOf, uninflected } from "../../text/words.js";
import { isFilling, isWrapping } from "./common-words.js";
import type { Passage } from "./passages.js";
import type { TextIndex } from "./text-index.js";

/** A root in a passage. */
export interface PassageRoot {
  readonly root: number;
  /** The uninflected words with that root, and how surely each was said: 1, or less. */
  readonly said: Map<number, number>;
  /** The greatest of these. */
  sureness: number;
  /** The places of its words in the passage. */
  readonly places: number[];
}

/** A word that only wraps what is meant. */
const WRAPPING = 0.2;
/** A part of a compound, or a compound whose parts were written apart. */
const COMPOUND = 0.8;
/** More places of one root say nothing more. */
const MOST_PLACES = 4;

/** A word as names may have it. */
interface Reading {
  readonly form: number | undefined;
  readonly root: number;
  readonly sureness: number;
}

/** Reads passages; the readings of a word are found once. */
export function rootReader(index: TextIndex): (passage: Passage) => PassageRoot[] {
  const known = new Map<string, readonly Reading[]>();
  const readingsOf = (word: string): readonly Reading[] =>
    getOrCompute(known, word, () => findReadings(index, word));
  return (passage) => {
    const roots = new Map<number, PassageRoot>();
    passage.forEach(({ word }, place) => {
      for (const reading of readingsOf(word)) add(roots, reading, place);
      const next = passage[place + 1]?.word;
      if (next !== undefined && word.length + next.length <= LONGEST_COMPOUND && !isFilling(word)) {
        const joined = joinedReading(index, word, next);
        if (joined) add(roots, joined, place);
      }
    });
    return [...roots.values()];
  };
}

function add(roots: Map<number, PassageRoot>, { form, root, sureness }: Reading, place: number): void {
  const there = getOrCompute(roots, root, () => ({ root, said: new Map(), sureness: 0, places: [] }));
  if (form !== undefined) there.said.set(form, Math.max(sureness, there.said.get(form) ?? 0));
  there.sureness = Math.max(there.sureness, sureness);
  if (there.places.length < MOST_PLACES) there.places.push(place);
}

function findReadings(index: TextIndex, word: string): Reading[] {
  if (isFilling(word) || word.length > LONGEST_WORD) return [];
  const parts = partsOf(index, word).map((part) => ({ part, sureness: COMPOUND }));
  const whole = { part: uninflected(word), sureness: isWrapping(word) ? WRAPPING : 1 };
  return [whole, ...parts].flatMap(({ part, sureness }) => {
    const root = index.roots.get(rootOf(part));
    return root === undefined ? [] : [{ form: index.forms.get(part), root, sureness }];
  });
}

/** "front end" may be "frontend" in names. */
function joinedReading(index: TextIndex, first: string, second: string): Reading | null {
  const joined = uninflected(first + second);
  const form = index.forms.get(joined);
  if (form === undefined) return null;
  return { form, root: index.roots.get(rootOf(joined))!, sureness: COMPOUND };
}

/** No word of a name is longer. */
const LONGEST_WORD = 60;
const SHORTEST_PART = 3;
const LONGEST_COMPOUND = 30;
/** To cut a word in two at one place. */
const CUT_WORK = 1;
/** A part must be in the names of so many competencies: rare words are parts of others by chance. */
const LEAST_USES = 5;

/** "teamwork" has the parts "team" and "work", if names have both. */
function partsOf(index: TextIndex, word: string): string[] {
  if (word.length < 2 * SHORTEST_PART + 1 || word.length > LONGEST_COMPOUND) return [];
  const parts: string[] = [];
  spend(CUT_WORK * word.length);
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const [first, second] = [uninflected(word.slice(0, cut)), uninflected(word.slice(cut))];
    if (isPart(index, first) && isPart(index, second)) parts.push(first, second);
  }
  return parts;
}

function isPart({ forms, roots, uses }: TextIndex, form: string): boolean {
  return forms.has(form) && uses[roots.get(rootOf(form))!]! >= LEAST_USES;
}
