import { type Awaitable, then } from "../../async/awaitable.js";
import type { Steps } from "../../async/steps.js";
import { ownTurn } from "../../async/turn.js";
import type { CareerGraph, CatalogueEntry } from "../graph.js";
import type { GuideNode } from "../../guide/guide.js";
import { findCodes } from "../search/codes.js";
import { findNames } from "../search/find-names.js";
import { type NameIndex, nameIndex } from "../search/name-index.js";
import { wordsOf } from "../../text/words.js";
import type { NodeKind } from "../../guide/vocabulary.js";
import { SEARCH_WORDS, WORD_LETTERS } from "../../text/bounds.js";
import { shorten } from "../../text/shorten.js";
import { badInput } from "../errors.js";
import { checkArguments } from "./check-arguments.js";

export interface SearchQuestion {
  readonly text: string;
  readonly kinds: readonly NodeKind[] | null;
  readonly first: number;
}

export interface SearchHit {
  readonly node: GuideNode;
  readonly score: number;
  readonly matched: string;
}

/**
 * The nodes whose codes in other vocabularies match the text, then those whose names do, best first, then by id. A typo in a word and
 * an unfinished last word of a name still match.
 */
export function askSearch(graph: CareerGraph, question: SearchQuestion): Awaitable<SearchHit[]> {
  checkArguments(question);
  const { text, kinds, first } = question;
  checkWords(text);
  return then(graph.catalogue(), (catalogue) =>
    then(graph.turn.wait(nameIndex(catalogue)), (index) =>
      then(
        graph.turn.do(() => {
          const coded = findCodes(catalogue, text, kinds);
          const found = new Set(coded.map(({ id }) => id));
          const named = findNames(index, text, kinds, first + coded.length).filter(
            ({ id }) => !found.has(id),
          );
          return [...coded, ...named].slice(0, first);
        }),
        (hits) =>
          then(graph.nodes(hits.map(({ id }) => id)), (nodes) =>
            hits.flatMap(({ score, matched }, i) => (nodes[i] ? [{ node: nodes[i], score, matched }] : [])),
          ),
      ),
    ),
  );
}

/** A search takes long until the engine has compiled what it runs: so many names are sought before anyone asks. */
const TRIED = 40;

/** Builds the index of the names and searches it for some of them, each also misspelt. Requests are served in between. */
export function warmUpSearch(catalogue: readonly CatalogueEntry[]): Awaitable<void> {
  return then(nameIndex(catalogue), (index) => ownTurn.run(someSearches(index, catalogue)));
}

function* someSearches(index: NameIndex, catalogue: readonly CatalogueEntry[]): Steps<void> {
  const each = Math.max(1, Math.floor(catalogue.length / TRIED));
  for (let i = 0; i < catalogue.length; i += each) {
    const { name } = catalogue[i]!;
    const text = wordsOf(name).slice(0, SEARCH_WORDS).join(" ");
    for (const typed of [text.slice(0, 1), text, `${text.slice(0, 2)}${text.slice(3)}`]) {
      findNames(index, typed, null, 1);
      yield;
    }
  }
}

/** Throws BAD_USER_INPUT for more words, or longer ones, than a search looks up. */
function checkWords(text: string): void {
  const words = new Set(wordsOf(text));
  if (words.size > SEARCH_WORDS)
    throw badInput("text", `takes at most ${SEARCH_WORDS} different words, not ${words.size}.`);
  for (const word of words)
    if (word.length > WORD_LETTERS)
      throw badInput(
        "text",
        `takes words of at most ${WORD_LETTERS} letters, and "${shorten(word, WORD_LETTERS)}" has ${word.length}.`,
      );
}
