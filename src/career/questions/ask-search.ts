import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import type { GuideNode } from "../../guide/guide.js";
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

/** The nodes whose names match the text, best first, then by id. A typo in a word and an unfinished last word still match. */
export function askSearch(
  graph: CareerGraph,
  { text, kinds, first }: SearchQuestion,
): Awaitable<SearchHit[]> {
  checkFirst(first);
  return then(graph.catalogue(), (catalogue) =>
    then(nameIndex(catalogue), (index) => {
      const hits = findNames(index, text, kinds).slice(0, first);
      return then(graph.nodes(hits.map(({ id }) => id)), (nodes) =>
        hits.flatMap(({ score, matched }, i) => (nodes[i] ? [{ node: nodes[i], score, matched }] : [])),
      );
    }),
  );
}
