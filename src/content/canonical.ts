import type { Edge, Guide, GuideEdges } from "../career/guide.js";
import { compareIds, EDGE_KINDS, TRANSITION_KINDS } from "../career/vocabulary.js";

/** The same guide in its one order: everything by id, edges by from, to, then kind of transition. */
export function canonical(guide: Guide): Guide {
  return {
    ...guide,
    sources: byId(guide.sources),
    nodes: byId(guide.nodes),
    choices: byId(guide.choices),
    edges: Object.fromEntries(
      EDGE_KINDS.map((kind) => [kind, [...guide.edges[kind]].sort(compareEdges)]),
    ) as unknown as GuideEdges,
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => compareIds(a.id, b.id));
}

function compareEdges(a: Edge, b: Edge): number {
  return compareIds(a.from, b.from) || compareIds(a.to, b.to) || transitionRank(a) - transitionRank(b);
}

function transitionRank(edge: Edge & { readonly kind?: (typeof TRANSITION_KINDS)[number] }): number {
  return edge.kind === undefined ? 0 : TRANSITION_KINDS.indexOf(edge.kind);
}
