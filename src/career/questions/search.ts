import { type Awaitable, then } from "../awaitable.js";
import type { CareerGraph, CatalogueEntry } from "../career-graph.js";
import type { GuideNode } from "../guide.js";
import { type NodeKind, compareIds } from "../vocabulary.js";
import { likeWords, type NameIndex, nameIndex, wordsOf } from "./name-index.js";

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

/** The nodes whose names fit the text best, best first, then by id. Forgives a typo in a word and an unfinished last word. */
export function askSearch(graph: CareerGraph, question: SearchQuestion): Awaitable<SearchHit[]> {
  return then(graph.catalogue(), (catalogue) => {
    const hits = find(indexOf(catalogue), question);
    return then(graph.nodes(hits.map(({ id }) => id)), (nodes) =>
      hits.flatMap(({ score, matched }, i) => (nodes[i] ? [{ node: nodes[i], score, matched }] : [])),
    );
  });
}

const indexes = new WeakMap<readonly CatalogueEntry[], NameIndex>();

/** Built once for each catalogue. */
function indexOf(catalogue: readonly CatalogueEntry[]): NameIndex {
  const index = indexes.get(catalogue) ?? nameIndex(catalogue);
  indexes.set(catalogue, index);
  return index;
}

interface Hit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

/** Names with all words of the text, else those with any. O(words + names with such words). */
function find(index: NameIndex, { text, kinds, first }: SearchQuestion): Hit[] {
  const typed = [...new Set(wordsOf(text))];
  const scores = new Float64Array(index.names.length);
  const fitting = new Uint8Array(index.names.length);
  const ofWord = new Float64Array(index.names.length);
  typed.forEach((word, i) => {
    addScores(index, word, i === typed.length - 1, ofWord, (name) => {
      if (fitting[name]! < 255) fitting[name]!++;
      scores[name]! += ofWord[name]!;
      ofWord[name] = 0;
    });
  });
  const best = (needed: number): Hit[] => {
    const isWanted = (name: number): boolean =>
      fitting[name]! >= needed &&
      (kinds === null || kinds.includes(index.catalogue[index.entryOf[name]!]!.kind));
    return bestNodes(index, wordsOf(text).join(" "), scores, isWanted, first);
  };
  const every = best(Math.max(1, Math.min(255, typed.length)));
  return every.length > 0 ? every : best(1);
}

/** How strongly one more holding of a word counts less in a long name (BM25's k and b). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.7;

/** The best that a name has for one typed word: likeness times rarity, less in long names. Then `take` for each such name. */
function addScores(
  index: NameIndex,
  typed: string,
  isUnfinished: boolean,
  scores: Float64Array,
  take: (name: number) => void,
): void {
  const { offsets, holders, lengths, names } = index;
  const average = holders.length / Math.max(1, names.length);
  const found: number[] = [];
  for (const { word, weight } of likeWords(index, typed, isUnfinished)) {
    const [start, end] = [offsets[word]!, offsets[word + 1]!];
    const rarity = Math.log(1 + (names.length - (end - start) + 0.5) / (end - start + 0.5));
    for (let k = start; k < end; k++) {
      const name = holders[k]!;
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * lengths[name]!) / average;
      const score = weight * rarity * (0.5 + (SATURATION + 1) / (1 + SATURATION * length));
      if (scores[name] === 0) found.push(name);
      if (score > scores[name]!) scores[name] = score;
    }
  }
  found.forEach(take);
}

/** The first so many nodes by their best name; a name that is just the text counts double. */
function bestNodes(
  { catalogue, names, entryOf }: NameIndex,
  text: string,
  scores: Float64Array,
  isWanted: (name: number) => boolean,
  first: number,
): Hit[] {
  const best: Hit[] = [];
  let least = 0;
  const bestOf = (from: number): { to: number; name: number; score: number } => {
    let [to, name, score] = [from, from, 0];
    for (; to < names.length && entryOf[to] === entryOf[from]; to++) {
      if (scores[to] === 0 || !isWanted(to)) continue;
      const own =
        scores[to]! * (2 * scores[to]! > Math.max(least, score) && isSame(names[to]!, text) ? 2 : 1);
      if (own > score) [name, score] = [to, own];
    }
    return { to, name, score };
  };
  for (let at = 0; at < names.length;) {
    const { to, name, score } = bestOf(at);
    if (score > 0 && (best.length < first || score > least)) {
      best.push({ id: catalogue[entryOf[at]!]!.id, score, matched: names[name]! });
      best.sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
      if (best.length > first) best.pop();
      if (best.length === first) least = best.at(-1)?.score ?? 0;
    }
    at = to;
  }
  return best;
}

function isSame(name: string, text: string): boolean {
  return wordsOf(name).join(" ") === text;
}
