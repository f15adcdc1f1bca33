import MiniSearch from "minisearch";

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
  return then(graph.catalogue(), (catalogue) => {
    const hits = find(nameIndex(catalogue), text, kinds).slice(0, first);
    return then(graph.nodes(hits.map(({ id }) => id)), (nodes) =>
      hits.flatMap(({ score, matched }, i) => (nodes[i] ? [{ node: nodes[i], score, matched }] : [])),
    );
  });
}

interface NamedEntry {
  readonly key: number;
  readonly node: string;
  readonly kind: NodeKind;
  readonly name: string;
}
interface Hit {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

const indexes = new WeakMap<readonly CatalogueEntry[], MiniSearch<NamedEntry>>();

/** One document a name, so that a hit knows which name it was. Built once for each catalogue. */
function nameIndex(catalogue: readonly CatalogueEntry[]): MiniSearch<NamedEntry> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new MiniSearch<NamedEntry>({
    fields: ["name"],
    idField: "key",
    storeFields: ["node", "kind", "name"],
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}+#]+/u),
    processTerm: normalize,
  });
  let key = 0;
  index.addAll(
    catalogue.flatMap(({ id, kind, name, alternativeNames }) =>
      [name, ...alternativeNames].map((each) => ({ key: key++, node: id, kind, name: each })),
    ),
  );
  indexes.set(catalogue, index);
  return index;
}

function normalize(term: string): string | null {
  return term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase() || null;
}

function find(index: MiniSearch<NamedEntry>, text: string, kinds: readonly NodeKind[] | null): Hit[] {
  const search = (combineWith: "AND" | "OR") =>
    index.search(text, {
      combineWith,
      prefix: (_term, i, terms) => i === terms.length - 1,
      // Two edits in longer words, for swapped letters count as two.
      fuzzy: (term) => (term.length > 4 ? 2 : term.length > 2 ? 1 : 0),
      weights: { fuzzy: 0.3, prefix: 0.6 },
      filter: ({ kind }) => kinds === null || kinds.includes(kind as NodeKind),
    });
  const every = search("AND");
  const best = new Map<string, Hit>();
  for (const result of every.length > 0 ? every : search("OR")) {
    const { node, name } = result as unknown as NamedEntry;
    const score = sameWords(name, result.queryTerms) ? result.score * 2 : result.score;
    if (score > (best.get(node)?.score ?? 0)) best.set(node, { id: node, score, matched: name });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
}

function sameWords(name: string, terms: readonly string[]): boolean {
  return (
    name
      .split(/[^\p{L}\p{N}\p{M}+#]+/u)
      .map(normalize)
      .filter(Boolean)
      .join(" ") === terms.join(" ")
  );
}
