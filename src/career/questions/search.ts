import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";

import { type Awaitable, then } from "../awaitable.js";
import type { CareerGraph, CatalogueEntry } from "../career-graph.js";
import type { GuideNode } from "../guide.js";
import { type NodeKind, compareIds } from "../vocabulary.js";

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
export function askSearch(
  graph: CareerGraph,
  { text, kinds, first }: SearchQuestion,
): Awaitable<SearchHit[]> {
  return then(graph.catalogue(), (catalogue) =>
    then(nameIndex(catalogue), (index) => {
      const hits = find(index, text, kinds).slice(0, first);
      return then(graph.nodes(hits.map(({ id }) => id)), (nodes) =>
        hits.flatMap(({ score, matched }, i) => (nodes[i] ? [{ node: nodes[i], score, matched }] : [])),
      );
    }),
  );
}

interface NamedEntry {
  readonly key: number;
  readonly node: string;
  readonly kind: NodeKind;
  readonly name: string;
}
type NameIndex = MiniSearch<NamedEntry>;

interface Hit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const indexes = new WeakMap<readonly CatalogueEntry[], Awaitable<NameIndex>>();

/** Beyond so many names the index is built in pieces, between which others are served. */
const AT_ONCE = 2_000;

/** One document a name, so that a hit knows which name it was. Built once for each catalogue. */
function nameIndex(catalogue: readonly CatalogueEntry[]): Awaitable<NameIndex> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index: NameIndex = new MiniSearch<NamedEntry>({
    fields: ["name"],
    idField: "key",
    storeFields: ["node", "kind", "name"],
    tokenize: wordsOf,
    processTerm: fold,
  });
  let key = 0;
  const entries = catalogue.flatMap(({ id, kind, name, alternativeNames }) =>
    [name, ...alternativeNames].map((each) => ({ key: key++, node: id, kind, name: each })),
  );
  const built =
    entries.length > AT_ONCE ? index.addAllAsync(entries, { chunkSize: AT_ONCE }).then(() => index) : index;
  if (built === index) index.addAll(entries);
  indexes.set(catalogue, built);
  return built;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}+#]+/u);
}

/** Without case and accents. */
function fold(word: string): string | null {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase() || null;
}

/** A single letter begins too many names to be told apart. */
const SHORTEST_BEGINNING = 2;

const FITS: SearchOptions = {
  combineWith: "AND",
  prefix: (word, i, words) => i === words.length - 1 && word.length >= SHORTEST_BEGINNING,
  weights: { fuzzy: 0.3, prefix: 0.6 },
};

/** Tried in turn until something is found. Two edits in longer words, for swapped letters count as two. */
const WAYS: readonly SearchOptions[] = [
  FITS,
  { ...FITS, fuzzy: (word) => (word.length > 4 ? 2 : word.length > 2 ? 1 : 0) },
  { ...FITS, combineWith: "OR", fuzzy: (word) => (word.length > 4 ? 2 : word.length > 2 ? 1 : 0) },
];

function find(index: NameIndex, text: string, kinds: readonly NodeKind[] | null): Hit[] {
  const filter = kinds && { filter: (result: SearchResult) => kinds.includes(result["kind"] as NodeKind) };
  for (const way of WAYS) {
    const best = new Map<string, Hit>();
    for (const result of index.search(text, { ...way, ...filter })) {
      const { node, name } = result as unknown as NamedEntry;
      const score = sameWords(name, result.queryTerms) ? result.score * 2 : result.score;
      if (score > (best.get(node)?.score ?? 0)) best.set(node, { id: node, score, matched: name });
    }
    if (best.size > 0) return [...best.values()].sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
  }
  return [];
}

function sameWords(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name).flatMap((word) => fold(word) ?? []);
  return own.length === words.length && own.every((word, i) => word === words[i]);
}
