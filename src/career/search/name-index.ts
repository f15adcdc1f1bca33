import MiniSearch, { type SearchOptions } from "minisearch";

import type { Steps } from "../../async/steps.js";
import { type Awaitable, then } from "../../async/awaitable.js";
import type { CatalogueEntry } from "../graph.js";
import { inSlices } from "../../async/in-slices.js";
import { type NodeKind, compareIds } from "../../guide/vocabulary.js";

/** Every name of every node, to be found by its words. */
export interface NameIndex {
  /** One document a name, so that a hit knows which name it was. */
  readonly search: MiniSearch<NameEntry>;
  readonly entries: readonly NameEntry[];
  /** In how many names a word is. */
  readonly frequency: ReadonlyMap<string, number>;
}

interface NameEntry {
  readonly id: number;
  readonly node: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** The words of the name that the node goes by. */
  readonly own: string;
  /** Its words without case and accents, a blank before each. */
  readonly words: string;
}

export interface NameHit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const indexes = new WeakMap<readonly CatalogueEntry[], Awaitable<NameIndex>>();

/** Beyond so many names the index is built in pieces, between which others are served. */
const AT_ONCE = 2_000;

/** Built once for each catalogue. */
export function nameIndex(catalogue: readonly CatalogueEntry[]): Awaitable<NameIndex> {
  let index = indexes.get(catalogue);
  if (!index) indexes.set(catalogue, (index = build(catalogue)));
  return index;
}

function build(catalogue: readonly CatalogueEntry[]): Awaitable<NameIndex> {
  return then(inSlices(namesIn(catalogue)), (names) => {
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

/** Without case and accents. */
function wordsOf(text: string): string[] {
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

/** So few letters begin too many names to be looked up: they only narrow what the other words find. */
const SHORT = 2;
/** A word in more than this share of the names tells them apart no better. */
const COMMON_SHARE = 0.01;

const UNFINISHED = 0.6;
const MISSPELT = 0.3;
const WHOLE_NAME = 2;
const OWN_NAME = 1.5;

/** What is looked up, and what a name must have besides. */
interface Query {
  readonly words: readonly string[];
  readonly lookedUp: readonly string[];
  readonly contained: readonly string[];
  /** The last word, where it only narrows. */
  readonly begun: string | null;
}

/** The nodes whose names fit best, best first, then by id. As typed, else with typos, else some of the words. */
export function findNames(index: NameIndex, text: string, kinds: readonly NodeKind[] | null): NameHit[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  if (words.length === 1 && words[0]!.length <= SHORT) return namesWith(index, words[0]!, kinds);
  const query = split(index, words);
  const { frequency } = index;
  const known = query.lookedUp.filter((word) => frequency.has(word)).length;
  const editsInUnknown = (word: string): number => (frequency.has(word) ? 0 : editsIn(word));
  // What is a word is seldom misspelt, and to look for what is like it takes long.
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

/** The nodes with a name that begins with one or two letters or has them as a word; the greater a share of the name, the better. */
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

/** Two in longer words, for swapped letters count as two. */
function editsIn(word: string): number {
  return word.length > 4 ? 2 : word.length > 2 ? 1 : 0;
}

function split({ entries, frequency }: NameIndex, words: readonly string[]): Query {
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

/** Null when nothing is found. */
function lookUp(
  { search, entries }: NameIndex,
  { words, lookedUp, contained, begun }: Query,
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
  const typed = spaced(words);
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
