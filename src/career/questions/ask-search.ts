import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { GuideNode } from "../../guide/guide.js";
import { findCodes } from "../search/codes.js";
import { findNames, nameIndex } from "../search/name-index.js";
import type { NodeKind } from "../../guide/vocabulary.js";
import { checkFirst } from "./check-arguments.js";

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
export function askSearch(
  graph: CareerGraph,
  { text, kinds, first }: SearchQuestion,
): Awaitable<SearchHit[]> {
  checkFirst(first);
  return then(graph.catalogue(), (catalogue) =>
    then(nameIndex(catalogue), (index) => {
      const coded = findCodes(catalogue, text, kinds);
      const found = new Set(coded.map(({ id }) => id));
      const named = findNames(index, text, kinds).filter(({ id }) => !found.has(id));
      const hits = [...coded, ...named].slice(0, first);
      return then(graph.nodes(hits.map(({ id }) => id)), (nodes) =>
        hits.flatMap(({ score, matched }, i) => (nodes[i] ? [{ node: nodes[i], score, matched }] : [])),
      );
    }),
  );
}
