import type { Choice, Edge, Guide, GuideNode } from "../guide/guide.js";
import type { EdgeKind } from "../guide/vocabulary.js";
import { EDGE_KINDS } from "../guide/vocabulary.js";

/** Every edge with its kind. */
export function* edgesOf(guide: Guide): Generator<{ kind: EdgeKind; edge: Edge }> {
  for (const kind of EDGE_KINDS) for (const edge of guide.edges[kind]) yield { kind, edge };
}

/** Every node and choice. */
export function* nodesOf(guide: Guide): Generator<GuideNode | Choice> {
  yield* guide.nodes;
  yield* guide.choices;
}

/** "role:a leads to role:b", for messages. */
export function sayEdge(kind: EdgeKind, { from, to }: Edge): string {
  return `${from} ${VERBS[kind]} ${to}`;
}

export const VERBS: Readonly<Record<EdgeKind, string>> = {
  LEADS_TO: "leads to",
  REQUIRES: "requires",
  BUILDS_ON: "builds on",
  OPTION: "offers",
  IN_GROUP: "is in",
  HAS_RESPONSIBILITY: "is responsible for",
  TEACHES: "teaches",
  QUALIFIES_FOR: "qualifies for",
  AFFECTS: "affects",
  BROADER: "is narrower than",
  BENEFITS_FROM: "benefits from",
};
