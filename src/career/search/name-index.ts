import type { Awaitable } from "../../async/awaitable.js";
import type { Steps } from "../../async/steps.js";
import { ownTurn } from "../../async/turn.js";
import type { CatalogueEntry } from "../graph.js";
import { type NameWord, partsOfName } from "./name-parts.js";
import { root } from "./activities.js";
import { stem } from "../../text/words.js";

/**
 * An index from words to all names of all nodes, in arrays of numbers. Nodes, words and terms are numbered. A term is a name, or one of
 * several things that a name lists.
 */
export interface NameIndex {
  readonly nodes: readonly CatalogueEntry[];
  /** Term → its node. */
  readonly nodeOf: Int32Array;
  /** Term → which name of the node it is or is part of: 0 for its own, then the alternative ones, then those in other languages. */
  readonly nameOf: Uint16Array;
  /** Term → the weights of its words, and a little of those of the other things in its name. */
  readonly weightOf: Float32Array;
  /** Term → its first word. */
  readonly firstWord: Int32Array;
  /** The words in alphabetical order. */
  readonly words: readonly string[];
  /** Word → where its terms begin in `terms`; one entry more than there are words. */
  readonly firstUse: Int32Array;
  /** The terms that contain a word, in order. */
  readonly terms: Int32Array;
  /** Beside `terms`: the weight of the word in the term, doubled, and 1 more if it is the head noun there. */
  readonly weights: Uint8Array;
  /** Stem → words. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Root → words. */
  readonly byRoot: ReadonlyMap<string, readonly number[]>;
  /** Node → how much leads to it, from 0 to 1. */
  readonly prominence: Float32Array;
  /** Space to count in while searching. */
  readonly counts: TermCounts;
}

/** What a search counts for each term. Nothing waits while it counts, so all searches share it. */
export interface TermCounts {
  /** The number of the present search; what belongs to another one counts nothing. */
  round: number;
  /** Term → the last search that found it. */
  readonly rounds: Uint32Array;
  /** Node → the last search that found it. */
  readonly nodeRounds: Uint32Array;
  /** Term → the weights of the typed words that it has, each times how well it fits. */
  readonly met: Float32Array;
  /** Term → the weights of its own words that fit. */
  readonly matched: Float32Array;
  /** Term → a bit for each typed word that it has. */
  readonly mask: Uint16Array;
  /** Term → 1 if its head noun is the typed one. */
  readonly hasHead: Uint8Array;
}

const indexes = new WeakMap<readonly CatalogueEntry[], Awaitable<NameIndex>>();

/** The index of a catalogue, built once for each in small steps; other requests are served in between. */
export function nameIndex(catalogue: readonly CatalogueEntry[]): Awaitable<NameIndex> {
  let index = indexes.get(catalogue);
  if (!index) indexes.set(catalogue, (index = ownTurn.run(build(catalogue))));
  return index;
}

/** Terms and the uses of words in them, while they are collected. */
class Collected {
  readonly numbers = new Map<string, number>();
  readonly nodeOf: number[] = [];
  readonly nameOf: number[] = [];
  readonly weightOf: number[] = [];
  readonly firstWord: number[] = [];
  readonly word: number[] = [];
  readonly term: number[] = [];
  readonly weight: number[] = [];

  addName(node: number, name: number, text: string): void {
    const parts = partsOfName(text, name === 0);
    const whole = parts.flat();
    const all = weigh(whole);
    this.#addTerm(node, name, whole, all);
    if (parts.length > 1)
      for (const part of parts)
        this.#addTerm(node, name, part, weigh(part) + OTHER_THINGS * (all - weigh(part)));
  }

  #addTerm(node: number, name: number, words: readonly NameWord[], total: number): void {
    const begin = this.word.length;
    const term = this.nodeOf.push(node) - 1;
    this.nameOf.push(name);
    this.weightOf.push(total);
    for (const { word, isHead, weight } of words) {
      let number = this.numbers.get(word);
      if (number === undefined) this.numbers.set(word, (number = this.numbers.size));
      const known = this.word.indexOf(number, begin);
      if (known < 0) {
        this.word.push(number);
        this.term.push(term);
        this.weight.push(2 * weight + Number(isHead));
      } else
        this.weight[known] =
          Math.min(254, (this.weight[known]! & 254) + 2 * weight) |
          (this.weight[known]! & 1) |
          Number(isHead);
    }
    this.firstWord.push(this.word[begin] ?? -1);
  }
}

/** How much the other things that a name lists lower the likeness of one of them to a text. */
const OTHER_THINGS = 0.15;

function weigh(words: readonly NameWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function* build(nodes: readonly CatalogueEntry[]): Steps<NameIndex> {
  const collected = new Collected();
  for (const [node, { name, alternativeNames, translations }] of nodes.entries()) {
    for (const [i, each] of [name, ...alternativeNames, ...translations].entries())
      collected.addName(node, i, each);
    yield;
  }
  const words = [...collected.numbers.keys()].sort();
  yield;
  const rank = new Int32Array(words.length);
  for (const [i, word] of words.entries()) rank[collected.numbers.get(word)!] = i;
  yield;
  const uses = yield* groupUses(collected, rank);
  const families = yield* groupWords(words);
  return {
    nodes,
    nodeOf: Int32Array.from(collected.nodeOf),
    nameOf: Uint16Array.from(collected.nameOf),
    weightOf: Float32Array.from(collected.weightOf),
    firstWord: Int32Array.from(collected.firstWord, (word) => rank[word] ?? -1),
    words,
    ...uses,
    ...families,
    prominence: prominences(nodes),
    counts: countsFor(collected.nodeOf.length, nodes.length),
  };
}

/** Uses by word, those of one word in the order of terms. */
function* groupUses(
  { word, term, weight }: Collected,
  rank: Int32Array,
): Steps<Pick<NameIndex, "firstUse" | "terms" | "weights">> {
  const firstUse = new Int32Array(rank.length + 1);
  for (const number of word) firstUse[rank[number]! + 1]! += 1;
  for (let i = 1; i < firstUse.length; i++) firstUse[i]! += firstUse[i - 1]!;
  yield;
  const next = firstUse.slice();
  const terms = new Int32Array(word.length);
  const weights = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const at = next[rank[word[i]!]!]!++;
    terms[at] = term[i]!;
    weights[at] = weight[i]!;
  }
  yield;
  return { firstUse, terms, weights };
}

function* groupWords(words: readonly string[]): Steps<Pick<NameIndex, "byStem" | "byRoot">> {
  const byStem = new Map<string, number[]>();
  const byRoot = new Map<string, number[]>();
  for (const [number, word] of words.entries()) {
    const stemmed = stem(word);
    addTo(byStem, stemmed, number);
    const cut = root(stemmed);
    if (cut !== null) addTo(byRoot, cut, number);
    yield;
  }
  return { byStem, byRoot };
}

function addTo(groups: Map<string, number[]>, key: string, number: number): void {
  const group = groups.get(key);
  if (group) group.push(number);
  else groups.set(key, [number]);
}

/** How much leads to each node, on a logarithmic scale, beside the most of its kind. */
function prominences(nodes: readonly CatalogueEntry[]): Float32Array {
  const most = new Map<string, number>();
  for (const { kind, entered } of nodes) most.set(kind, Math.max(most.get(kind) ?? 0, entered));
  return Float32Array.from(
    nodes,
    ({ kind, entered }) => Math.log1p(entered) / Math.log1p(Math.max(1, most.get(kind)!)),
  );
}

function countsFor(terms: number, nodes: number): TermCounts {
  return {
    round: 0,
    rounds: new Uint32Array(terms),
    nodeRounds: new Uint32Array(nodes),
    met: new Float32Array(terms),
    matched: new Float32Array(terms),
    mask: new Uint16Array(terms),
    hasHead: new Uint8Array(terms),
  };
}

/** The words that begin with a text: the first, and the one after the last. O(log words). */
export function wordsFrom({ words }: NameIndex, prefix: string): [number, number] {
  return [lowerBound(words, prefix), lowerBound(words, `${prefix}\uFFFF`)];
}

function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a word, or -1. O(log words). */
export function numberOf(index: NameIndex, word: string): number {
  const at = lowerBound(index.words, word);
  return index.words[at] === word ? at : -1;
}

/** How many terms contain a word. */
export function usesOf({ firstUse }: NameIndex, word: number): number {
  return firstUse[word + 1]! - firstUse[word]!;
}
