import MiniSearch, { type SearchOptions } from "minisearch";

import type { Steps } from "../../async/steps.js";
import { spend } from "../../async/work.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { CatalogueEntry } from "../graph.js";
import { ownTurn } from "../../async/turn.js";
import { type NodeKind, compareIds } from "../../guide/vocabulary.js";

/** An index from words to all names of all nodes. */
export interface NameIndex {
  /** One document for each name, so that a hit tells which name matched. */
  readonly search: MiniSearch<NameEntry>;
  readonly entries: readonly NameEntry[];
  /** Word → number of names that contain it. */
  readonly frequency: ReadonlyMap<string, number>;
}

interface NameEntry {
  readonly id: number;
  readonly node: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** The words of the node's main name, written like `words`. */
  readonly own: string;
  /** The words of this name without case and accents, a blank before each. */
  readonly words: string;
}

export interface NameHit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const indexes = new WeakMap<readonly CatalogueEntry[], Awaitable<NameIndex>>();

/** Larger catalogues are indexed in chunks of this many names; other requests are served in between. */
const AT_ONCE = 2_000;

/** The index of a catalogue, built once for each. */
export function nameIndex(catalogue: readonly CatalogueEntry[]): Awaitable<NameIndex> {
  let index = indexes.get(catalogue);
  if (!index) indexes.set(catalogue, (index = build(catalogue)));
  return index;
}

function build(catalogue: readonly CatalogueEntry[]): Awaitable<NameIndex> {
  return then(ownTurn.run(namesIn(catalogue)), (names) => {
    const search = new MiniSearch<NameEntry>({
      fields: ["words"],
      tokenize: (text) => text.split(" "),
      processTerm: (word) => word || null,
    });
    const index = { search, ...names };
    if (names.entries.length > AT_ONCE)
      return search.addAllAsync(names.entries, { chunkSize: AT_ONCE }).then(() => index);
    search.addAll(names.entries);
    return index;
  });
}

function* namesIn(catalogue: readonly CatalogueEntry[]): Steps<Omit<NameIndex, "search">> {
  const entries: NameEntry[] = [];
  const frequency = new Map<string, number>();
  for (const { id, kind, name, alternativeNames } of catalogue) {
    const own = spaced(wordsOf(name));
    for (const each of [name, ...alternativeNames]) {
      const words = wordsOf(each);
      for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      entries.push({ id: entries.length, node: id, kind, name: each, own, words: spaced(words) });
    }
    yield;
  }
  return { entries, frequency };
}

/** Splits a text into words, without case and accents. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);
}

function spaced(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join("");
}

/** A last word of at most this many letters begins too many names to look it up; it only filters what the other words find. */
const SHORT = 2;
/** A word that is in more than this share of the names is not looked up; it only filters. */
const COMMON_SHARE = 0.01;

// Factors of the score: for a word that is unfinished or misspelt, for a name that was typed whole, and for a node's main name.
const UNFINISHED = 0.6;
const MISSPELT = 0.3;
const WHOLE_NAME = 2;
const OWN_NAME = 1.5;

/** To look up a word, for each name in the index. */
export const LOOK_WORK = 0.012;
/** To look up a word in any index. */
const FIRST_WORK = 50;
/** To rank a name that was found. */
const FOUND_WORK = 2;
/** A look-up that allows typos takes about as long as so many without. */
const FUZZY_LOOKS = 4;

interface Query {
  /** The whole text, written like the words of a name. */
  readonly typed: string;
  /** All words, as typed, each once. */
  readonly words: readonly string[];
  /** Words to look up in the index. */
  readonly lookedUp: readonly string[];
  /** Common words that a name must also contain. */
  readonly contained: readonly string[];
  /** The last word, if it only filters and may be unfinished. */
  readonly begun: string | null;
}

/** The nodes whose names match best, best first, then by id: all words as typed, else with typos, else only some of the words. */
export function findNames(index: NameIndex, text: string, kinds: readonly NodeKind[] | null): NameHit[] {
  const typed = wordsOf(text);
  const words = eachOnce(typed);
  if (words.length === 0) return [];
  if (words.length === 1 && words[0]!.length <= SHORT) return namesWith(index, words[0]!, kinds);
  const query = { ...split(index, words), typed: spaced(typed) };
  const { frequency } = index;
  const known = query.lookedUp.filter((word) => frequency.has(word)).length;
  const editsInUnknown = (word: string): number => (frequency.has(word) ? 0 : editsIn(word));
  // Known words are seldom misspelt, and a fuzzy look-up is slow: typos are first sought in unknown words only.
  return (
    lookUp(index, query, kinds, { combineWith: "AND" }) ??
    (known < query.lookedUp.length
      ? lookUp(index, query, kinds, { combineWith: "AND", fuzzy: editsInUnknown })
      : null) ??
    (known > 0 ? lookUp(index, query, kinds, { combineWith: "AND", fuzzy: editsIn }) : null) ??
    lookUp(index, query, kinds, { combineWith: "OR", fuzzy: editsIn }) ??
    []
  );
}

/** Matches for a text of one or two letters: names that start with it or contain it as a word, scored by its share of the name. */
function namesWith({ entries }: NameIndex, word: string, kinds: readonly NodeKind[] | null): NameHit[] {
  const typed = ` ${word}`;
  const best = new Map<string, NameHit>();
  for (const { node, kind, name, own, words } of entries) {
    if (!words.includes(typed) || (kinds && !kinds.includes(kind))) continue;
    const isWord = hasWord(words, word);
    if (!isWord && !words.startsWith(typed)) continue;
    const share = (isWord ? 1 : UNFINISHED) * (typed.length / words.length);
    const score = share * (words === typed ? WHOLE_NAME : 1) * (own === words ? OWN_NAME : 1);
    if (score > (best.get(node)?.score ?? 0)) best.set(node, { id: node, score, matched: name });
  }
  return inOrder(best);
}

/** How many edits a word may differ by. Longer words get two, because two swapped letters count as two edits. */
function editsIn(word: string): number {
  return word.length > 4 ? 2 : word.length > 2 ? 1 : 0;
}

/** Each word once; the last one, which may be unfinished, stays the last. */
function eachOnce(words: readonly string[]): string[] {
  return [...new Set(words.toReversed())].reverse();
}

function split({ entries, frequency }: NameIndex, words: readonly string[]): Omit<Query, "typed"> {
  const last = words.at(-1)!;
  const isCommon = (word: string): boolean =>
    (frequency.get(word) ?? 0) > Math.max(AT_ONCE, entries.length) * COMMON_SHARE;
  const whole = words.slice(0, -1);
  const telling = whole.filter((word) => !isCommon(word));
  const begun = last.length <= SHORT || (telling.length > 0 && isCommon(last)) ? last : null;
  if (begun === null)
    return { words, lookedUp: [...telling, last], contained: whole.filter(isCommon), begun };
  if (telling.length > 0) return { words, lookedUp: telling, contained: whole.filter(isCommon), begun };
  if (whole.length > 0) return { words, lookedUp: whole, contained: [], begun };
  return { words, lookedUp: words, contained: [], begun };
}

/** Looks words up and filters by the others; null if nothing is found. */
function lookUp(
  { search, entries }: NameIndex,
  { typed, words, lookedUp, contained, begun }: Query,
  kinds: readonly NodeKind[] | null,
  options: SearchOptions,
): NameHit[] | null {
  const isAlone = words.length === 1;
  const needsAll = options.combineWith === "AND";
  const fit = ({ kind, words: own }: NameEntry): number => {
    if (kinds && !kinds.includes(kind)) return 0;
    if (!needsAll) return 1 + contained.filter((word) => hasWord(own, word)).length;
    if (!contained.every((word) => hasWord(own, word))) return 0;
    if (begun === null || hasWord(own, begun)) return 1;
    return own[isAlone ? "startsWith" : "includes"](` ${begun}`) ? UNFINISHED : 0;
  };
  const best = new Map<string, NameHit>();
  const found = search.search(lookedUp.join(" "), {
    ...options,
    prefix: (word, i, terms) => (begun === null || isAlone) && i === terms.length - 1 && word.length > 1,
    weights: { fuzzy: MISSPELT, prefix: UNFINISHED },
    boostDocument: (entry: number) => fit(entries[entry]!),
  });
  for (const { id, score } of found) {
    const { node, name, own, words: said } = entries[id as number]!;
    const isOwn = own === said || words.every((word) => own.includes(` ${word}`));
    const better = score * (said === typed ? WHOLE_NAME : 1) * (isOwn ? OWN_NAME : 1);
    if (better > (best.get(node)?.score ?? 0)) best.set(node, { id: node, score: better, matched: name });
  }
  const looks = lookedUp.length * (options.fuzzy === undefined ? 1 : FUZZY_LOOKS);
  spend(looks * (FIRST_WORK + LOOK_WORK * entries.length) + FOUND_WORK * found.length);
  if (best.size === 0) return null;
  return inOrder(best);
}

function inOrder(hits: ReadonlyMap<string, NameHit>): NameHit[] {
  return [...hits.values()].sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
}

function hasWord(words: string, word: string): boolean {
  const at = words.indexOf(` ${word}`);
  if (at < 0) return false;
  return `${words} `.includes(` ${word} `);
}
