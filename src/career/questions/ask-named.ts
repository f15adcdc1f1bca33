import type { GuideNode } from "../../guide/guide.js";
import { COMPETENCY_KINDS, type NodeKind } from "../../guide/vocabulary.js";
import { fold } from "../../text/fold.js";
import type { CareerGraph } from "../graph.js";
import { askSearch, type SearchHit } from "./ask-search.js";

/** What a person may name, and what it is called in messages. */
export interface Sort {
  readonly kinds: readonly NodeKind[];
  readonly word: string;
}

export const ROLE: Sort = { kinds: ["ROLE"], word: "role" };
export const COMPETENCY: Sort = { kinds: COMPETENCY_KINDS, word: "skill or technology" };

/** The most nodes among which a person is asked to choose. */
const CHOICES = 5;

/**
 * The nodes that a person may mean who names one by its id, its name, another name or its code in another vocabulary: exactly one if it is
 * clear, several to choose from if it is not, and none if nothing is called like that. The search throws BAD_USER_INPUT for texts that it
 * does not take.
 */
export async function askNamed(
  graph: CareerGraph,
  text: string,
  kinds: readonly NodeKind[],
): Promise<readonly GuideNode[]> {
  const [byId] = await graph.nodes([text]);
  if (byId && kinds.includes(byId.kind)) return [byId];
  const hits = await askSearch(graph, { text, kinds, first: CHOICES + 1 });
  const called = [
    hits.filter(({ node }) => fold(node.name) === fold(text)),
    hits.filter((hit) => isCalled(hit, text)),
    hits,
  ];
  return (called.find((found) => found.length > 0) ?? []).slice(0, CHOICES).map(({ node }) => node);
}

function isCalled({ node, matched }: SearchHit, text: string): boolean {
  return [matched, ...node.alternativeNames].some((each) => fold(each) === fold(text));
}
