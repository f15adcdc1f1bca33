import { type TextWord, wordsOfText } from "../../text/words.js";

/** A sentence of a text, or a part of a long one. Words that are negated are left out. */
export type Passage = readonly TextWord[];

/** Longer sentences are cut: the words of a name stand close together. */
const MOST_WORDS = 64;

/** A full stop in "node.js", "3.5" or "e.g." ends nothing: a blank must follow. */
const SENTENCE_END = /[!?;\n\r]|[.:](?=\s|$)/;

/** The passages of a text, one after the other; one that repeats an earlier one is left out. O(text). */
export function* passagesOf(text: string): Generator<Passage, void, undefined> {
  const isNegated = negationScope(text);
  const there = new Set<string>();
  const isNew = (passage: Passage): boolean => {
    const key = passage.map(({ word }) => word).join(" ");
    return passage.length > 0 && !there.has(key) && there.add(key).size > 0;
  };
  let passage: TextWord[] = [];
  let end = 0;
  for (const word of wordsOfText(text)) {
    if (passage.length === MOST_WORDS || SENTENCE_END.test(text.slice(end, word.start))) {
      if (isNew(passage)) yield passage;
      passage = [];
    }
    end = word.end;
    if (!isNegated(word.start) && !isLetter(text.slice(word.start, word.end))) passage.push(word);
  }
  if (isNew(passage)) yield passage;
}

/** "C" and "R" are languages, "c" and "r" are letters. */
function isLetter(word: string): boolean {
  return /^[a-z]$/.test(word);
}

/**
 * "no experience in", "without any knowledge of", "don't know": what follows is not claimed, up to the end of the sentence or a "but".
 * "No experience required" negates nothing that is named.
 */
const NEGATION =
  /\b(?:(?:no|not|without|never|lack of|lacks?|lacking|don['’]?t|do not|cannot|can['’]?t)(?:\s+(?:any|much|have|had|having|prior|previous|formal|real|practical|the|yet|ever))*\s+(?:experienced?|knowledge|training|trained|skills?|skilled|understanding|expertise|command|know|familiar|used|worked|work|speak|learned|learnt|using|qualified)|(?:unfamiliar|inexperienced))\b/giu;
const NOTHING_NAMED = /^\s*(?:is\s+|are\s+)?(?:required|necessary|needed|expected|assumed)\b/iu;
const SCOPE_END = /[!?;\n\r]|[.:](?=\s|$)|\b(?:but|however|although|though|yet|instead)\b/iu;

function negationScope(text: string): (at: number) => boolean {
  const scopes: [start: number, end: number][] = [];
  for (const { 0: said, index } of text.matchAll(NEGATION)) {
    const start = index + said.length;
    if (index < (scopes.at(-1)?.[1] ?? 0)) continue;
    const rest = text.slice(start);
    if (NOTHING_NAMED.test(rest)) continue;
    const stop = rest.search(SCOPE_END);
    scopes.push([index, stop < 0 ? text.length : start + stop]);
  }
  let next = 0;
  return (at) => {
    while (next < scopes.length && scopes[next]![1] <= at) next++;
    return next < scopes.length && scopes[next]![0] <= at;
  };
}
